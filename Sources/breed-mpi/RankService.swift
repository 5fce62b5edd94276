import Crews
import MessagePassing
import Synchronization
import Threads

/// A rank that serves rank 0: it reads what that sends, in order, and does the work on its threads.
///
/// One thread listens, so that a job can be stopped while all others work.
final class RankService: Sendable {
  private let communicator: Communicator
  private let duties: [any Duty.Type]
  private let threads: Int
  private let queue = WorkQueue()

  init(_ communicator: Communicator, duties: [any Duty.Type], threads: Int) {
    (self.communicator, self.duties, self.threads) = (communicator, duties, threads)
  }

  /// Serves until rank 0 says farewell, and says that it has heard it.
  ///
  /// - Throws: `MessageError`, `CrewError`; then nobody can be answered any more.
  func serve() throws {
    try serveAll()
    try communicator.send([], to: 0, tag: Envelope.lastTag)
  }

  private func serveAll() throws {
    let hands = (0..<threads).map { _ in Thread { self.work() } }
    defer {
      queue.close()
      for hand in hands { hand.join() }
    }
    // This one has to listen.
    guard hands.contains(where: \.isStarted) else {
      throw CrewError.way(
        reason: "the system has no thread left; expected fewer ranks or threads here, or a "
          + "higher ulimit -u")
    }
    var jobs: [Int: Job] = [:]
    while true {
      let message = try nextMessage()
      switch try Envelope(message.bytes) {
      case .job(let number, let duty, let order):
        jobs[number] = Job(number, of: duty, order, self)
      case .request(let number, let request, let bytes):
        guard let job = jobs[number] else { throw CrewError.message(expected: "a job's number") }
        queue.put(Piece(job: job, number: request, request: bytes))
      case .word(let number, let word): try? jobs[number]?.duty.get().hear(word)
      case .stop(let number): jobs[number]?.isStopped.store(true, ordering: .relaxed)
      case .end(let number):
        jobs[number]?.isStopped.store(true, ordering: .relaxed)
        jobs[number] = nil
      case .farewell:
        for job in jobs.values { job.isStopped.store(true, ordering: .relaxed) }
        return
      }
    }
  }

  private func nextMessage() throws(MessageError) -> Communicator.Message {
    var (patience, wasBusy) = (Patience(), false)
    while true {
      if let message = try communicator.arrived(from: 0, tag: Envelope.tag) { return message }
      let isBusy = queue.isBusy
      if isBusy != wasBusy { (patience, wasBusy) = (Patience(isKeen: !isBusy), isBusy) }
      patience.pause()
    }
  }

  private func work() {
    while let piece = queue.take() {
      answer(piece)
      queue.finishOne()
    }
  }

  private func answer(_ piece: Piece) {
    let job = piece.job
    let reply: Reply
    do {
      let call = DutyCall(
        isWanted: { !job.isStopped.load(ordering: .relaxed) },
        note: { self.send(.note(number: piece.number, $0), for: job) })
      reply = .done(number: piece.number, try job.duty.get().answer(piece.request, call))
    } catch { reply = .failed(number: piece.number, "\(error)") }
    send(reply, for: job)
  }

  private func send(_ reply: Reply, for job: Job) {
    let tag = Envelope.answerTag(ofJob: job.number)
    do throws(MessageError) { try communicator.send(reply.bytes, to: 0, tag: tag) } catch {
      // Where the way is broken the listener finds out, too.
      guard case .tooLong = error, case .done(let number, _) = reply else { return }
      send(.failed(number: number, "\(error)"), for: job)
    }
  }

  /// A job of rank 0's.
  fileprivate final class Job: Sendable {
    let number: Int
    let isStopped = Atomic(false)
    /// The duty, or why there is none, which each request is answered by.
    let duty: Result<any Duty, any Error>

    init(_ number: Int, of name: String, _ order: [UInt8], _ service: RankService) {
      self.number = number
      duty = Result {
        guard let duty = service.duties.first(where: { $0.name == name }) else {
          throw CrewError.unknownDuty(name)
        }
        return try duty.init(order: order, threads: service.threads)
      }
    }
  }

  /// A request of a job.
  fileprivate struct Piece: Sendable {
    let job: Job
    let number: Int
    let request: [UInt8]
  }
}

/// Requests that wait for a thread, in order.
private final class WorkQueue: @unchecked Sendable {
  private let monitor = Monitor()
  // guarded by the monitor
  private var pieces: [RankService.Piece] = []
  private var busy = 0
  private var isClosed = false

  /// Whether there is a request that is not answered yet.
  var isBusy: Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return busy > 0 || !pieces.isEmpty
  }

  func put(_ piece: RankService.Piece) {
    monitor.lock()
    pieces.append(piece)
    monitor.announce()
    monitor.unlock()
  }

  /// The next request, as soon as there is one; nil once it is closed.
  func take() -> RankService.Piece? {
    monitor.lock()
    defer { monitor.unlock() }
    while pieces.isEmpty, !isClosed { monitor.wait() }
    if isClosed { return nil }
    busy += 1
    return pieces.removeFirst()
  }

  /// Notes that a request that was taken is answered.
  func finishOne() {
    monitor.lock()
    busy -= 1
    monitor.unlock()
  }

  /// Sends the threads home; what waits is dropped.
  func close() {
    monitor.lock()
    isClosed = true
    monitor.announce()
    monitor.unlock()
  }
}
