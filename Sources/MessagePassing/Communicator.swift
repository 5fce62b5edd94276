import CMPI
import Threads

/// The processes of an MPI job, the ranks, and the way between them (Message Passing Interface Forum 2015,
/// "MPI: A Message-Passing Interface Standard", version 3.1).
///
/// Any thread may call it; the calls of MPI itself are made one at a time (`MPI_THREAD_SERIALIZED`), and none
/// of them waits while it keeps others from theirs, but `broadcast`, `gather` and `finish`, which all ranks
/// call together. Errors are returned, not fatal, as far as MPI allows: where a rank dies, `mpirun` ends
/// all others.
public final class Communicator: @unchecked Sendable {
  /// The number of this process, from 0.
  public let rank: Int
  /// How many processes there are.
  public let size: Int
  /// How many of them share this machine, this one among them.
  public let sizeOnHost: Int

  /// The most bytes of a message.
  public static let mostBytes = Int(Int32.max)

  /// The communicator, owned: a duplicate of the world, so that nobody else's messages are met.
  private var handle: MPI_Comm?
  private let monitor = Monitor()
  // guarded by the monitor
  private var counted = Traffic()

  /// What was sent and received, without `broadcast` and `gather`.
  public struct Traffic: Hashable, Sendable {
    /// Messages that were sent.
    public var sent = 0
    /// Their bytes.
    public var sentBytes = 0
    /// Messages that were received.
    public var received = 0
    /// Their bytes.
    public var receivedBytes = 0
  }

  /// Begins the job; called once in a process, before all else.
  ///
  /// - Throws: `MessageError`. Where MPI itself cannot begin, it may say so and end the process.
  public init() throws(MessageError) {
    var provided: Int32 = 0
    try Self.check(
      "MPI_Init_thread", MPI_Init_thread(nil, nil, Int32(MPI_THREAD_SERIALIZED), &provided))
    guard provided >= Int32(MPI_THREAD_SERIALIZED) else { throw .threads }
    try Self.check("MPI_Comm_set_errhandler", breed_mpi_return_errors(breed_mpi_world()))
    var own: MPI_Comm?
    try Self.check("MPI_Comm_dup", MPI_Comm_dup(breed_mpi_world(), &own))
    try Self.check("MPI_Comm_set_errhandler", breed_mpi_return_errors(own))
    var (rank, size, onHost) = (Int32(0), Int32(1), Int32(1))
    try Self.check("MPI_Comm_rank", MPI_Comm_rank(own, &rank))
    try Self.check("MPI_Comm_size", MPI_Comm_size(own, &size))
    var host: MPI_Comm?
    try Self.check("MPI_Comm_split_type", breed_mpi_split_by_host(own, &host))
    try Self.check("MPI_Comm_size", MPI_Comm_size(host, &onHost))
    try Self.check("MPI_Comm_free", MPI_Comm_free(&host))
    handle = own
    (self.rank, self.size, sizeOnHost) = (Int(rank), Int(size), Int(onHost))
  }

  /// What was sent and received so far.
  public var traffic: Traffic { locked { counted } }

  /// Ends the job in order; all ranks call it, and no other call follows.
  public func finish() {
    locked {
      if handle != nil { MPI_Comm_free(&handle) }
      MPI_Finalize()
    }
  }

  /// Ends all ranks at once with an exit status.
  public func abort(status: Int32) { MPI_Abort(breed_mpi_world(), status) }

  private func locked<Result>(
    _ body: () throws(MessageError) -> Result
  ) throws(MessageError) -> Result {
    monitor.lock()
    defer { monitor.unlock() }
    return try body()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    monitor.lock()
    defer { monitor.unlock() }
    return body()
  }

  static func check(_ call: String, _ code: Int32) throws(MessageError) {
    if code == MPI_SUCCESS { return }
    var text = [CChar](repeating: 0, count: Int(MPI_MAX_ERROR_STRING) + 1)
    var length: Int32 = 0
    MPI_Error_string(code, &text, &length)
    let bytes = text.prefix(max(0, Int(length))).map { UInt8(bitPattern: $0) }
    throw .failed(call: call, reason: String(decoding: bytes, as: UTF8.self))
  }
}

extension Communicator {
  /// A message that was received.
  public struct Message: Sendable {
    /// Who sent it.
    public let source: Int
    /// What it is about.
    public let tag: Int
    /// What it holds.
    public let bytes: [UInt8]
    /// How long it took to receive it, once it was there.
    public let work: Duration
  }

  /// A message on its way. Whoever posted it waits for its end: until then its bytes are kept here.
  public struct Posting: ~Copyable {
    fileprivate let bytes: UnsafeMutableBufferPointer<UInt8>
    fileprivate var request: MPI_Request?

    deinit { bytes.deallocate() }
  }

  /// Begins to send a message.
  ///
  /// - Parameters:
  ///   - rank: to whom.
  ///   - tag: what it is about, 0 to 32,767; messages of a tag arrive in the order in which they were
  ///     posted.
  /// - Throws: `MessageError`.
  public func post(_ list: [UInt8], to rank: Int, tag: Int) throws(MessageError) -> Posting {
    guard list.count <= Self.mostBytes else { throw .tooLong(list.count) }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, list.count))
    _ = bytes.update(fromContentsOf: list)
    var posting = Posting(bytes: bytes, request: nil)
    try locked { () throws(MessageError) in
      var request: MPI_Request?
      try Self.check(
        "MPI_Isend",
        MPI_Isend(
          bytes.baseAddress, Int32(list.count), breed_mpi_byte(), Int32(rank), Int32(tag), handle,
          &request))
      posting.request = request
      counted.sent += 1
      counted.sentBytes += list.count
    }
    return posting
  }

  /// Waits until a message has left, so that its bytes are not needed any more.
  ///
  /// - Throws: `MessageError`.
  public func wait(for posting: consuming Posting) throws(MessageError) {
    var patience = Patience()
    while true {
      var (done, status) = (Int32(0), MPI_Status())
      var request = posting.request
      try locked { () throws(MessageError) in
        try Self.check("MPI_Test", MPI_Test(&request, &done, &status))
      }
      posting.request = request
      if done != 0 { return }
      patience.pause()
    }
  }

  /// Sends a message, and waits until it has left.
  ///
  /// - Throws: `MessageError`.
  public func send(_ bytes: [UInt8], to rank: Int, tag: Int) throws(MessageError) {
    try wait(for: post(bytes, to: rank, tag: tag))
  }

  /// The next message that has arrived; nil where none has.
  ///
  /// - Parameters:
  ///   - rank: from whom; nil for anybody.
  ///   - tag: what it is about; nil for anything.
  /// - Throws: `MessageError`.
  public func arrived(from rank: Int? = nil, tag: Int? = nil) throws(MessageError) -> Message? {
    try locked { () throws(MessageError) in
      var (isThere, message, status) = (Int32(0), MPI_Message?.none, MPI_Status())
      try Self.check(
        "MPI_Improbe",
        MPI_Improbe(
          rank.map(Int32.init) ?? MPI_ANY_SOURCE, tag.map(Int32.init) ?? MPI_ANY_TAG, handle,
          &isThere, &message, &status))
      guard isThere != 0 else { return nil }
      let began = ContinuousClock.now
      var count: Int32 = 0
      try Self.check("MPI_Get_count", MPI_Get_count(&status, breed_mpi_byte(), &count))
      var code = Int32(MPI_SUCCESS)
      let bytes = [UInt8](unsafeUninitializedCapacity: Int(count)) { bytes, initialized in
        code = MPI_Mrecv(bytes.baseAddress, count, breed_mpi_byte(), &message, &status)
        initialized = Int(count)
      }
      try Self.check("MPI_Mrecv", code)
      counted.received += 1
      counted.receivedBytes += bytes.count
      return Message(
        source: Int(status.MPI_SOURCE), tag: Int(status.MPI_TAG), bytes: bytes, work: .now - began)
    }
  }

  /// Waits for a message.
  ///
  /// - Parameter keenly: whether it looks without sleep at first; see `Patience`.
  /// - Throws: `MessageError`.
  public func receive(
    from rank: Int? = nil, tag: Int? = nil, keenly: Bool = true
  ) throws(MessageError) -> Message {
    var patience = Patience(isKeen: keenly)
    while true {
      if let message = try arrived(from: rank, tag: tag) { return message }
      patience.pause()
    }
  }
}

extension Communicator {
  /// Gives all ranks the bytes of one; all call it together.
  ///
  /// - Parameter bytes: what the root gives; of others nothing is read.
  /// - Throws: `MessageError`.
  public func broadcast(_ bytes: [UInt8], from root: Int = 0) throws(MessageError) -> [UInt8] {
    guard bytes.count <= Self.mostBytes else { throw .tooLong(bytes.count) }
    return try locked { () throws(MessageError) in
      var count = Int64(bytes.count)
      try Self.check(
        "MPI_Bcast", MPI_Bcast(&count, 1, breed_mpi_int64(), Int32(root), handle))
      var shared = rank == root ? bytes : [UInt8](repeating: 0, count: Int(count))
      try Self.check(
        "MPI_Bcast", MPI_Bcast(&shared, Int32(count), breed_mpi_byte(), Int32(root), handle))
      return shared
    }
  }

  /// Brings the bytes of all ranks to one; all call it together.
  ///
  /// - Returns: at the root those of each rank, in order; elsewhere nothing.
  /// - Throws: `MessageError`.
  public func gather(_ bytes: [UInt8], at root: Int = 0) throws(MessageError) -> [[UInt8]] {
    try locked { () throws(MessageError) in
      var own = Int32(bytes.count)
      var counts = [Int32](repeating: 0, count: size)
      try Self.check(
        "MPI_Gather",
        MPI_Gather(
          &own, 4, breed_mpi_byte(), &counts, 4, breed_mpi_byte(), Int32(root), handle))
      guard rank == root else {
        try Self.check(
          "MPI_Gatherv", breed_mpi_give(bytes, own, Int32(root), handle))
        return []
      }
      var places: [Int32] = []
      var total: Int32 = 0
      for count in counts {
        places.append(total)
        total += count
      }
      var all = [UInt8](repeating: 0, count: Int(total))
      try Self.check(
        "MPI_Gatherv",
        MPI_Gatherv(
          bytes, own, breed_mpi_byte(), &all, counts, places, breed_mpi_byte(), Int32(root),
          handle))
      return zip(places, counts).map { Array(all[Int($0)..<Int($0 + $1)]) }
    }
  }
}
