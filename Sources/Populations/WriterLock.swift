import Files
import Genomes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write to a lineage, or to the stars. One process has it at a time; readers need none.
/// When the process ends, in whatever way, the system gives the lock back.
///
/// Most have it for a moment, which is waited for. Who has had it for longer is busy with a run of many
/// generations, and that is told at once.
struct WriterLock: ~Copyable {
  private let file: FileDescriptor

  /// How many seconds are waited for another process.
  private static let patience = 2

  /// Where the lock of a folder lies.
  static func path(in folder: String) -> String { "\(folder)/.lock" }

  /// Takes the lock of a lineage's folder.
  ///
  /// - Throws: `PopulationError.locked` with the holder's process number.
  init(folder: String, name: LineageName) throws {
    try self.init(folder: folder) { .locked(name, holder: $0) }
  }

  /// Takes the lock of a folder.
  ///
  /// - Parameter refusal: the error where another process has it, whose number is given.
  init(folder: String, refusal: (_ holder: String) -> PopulationError) throws {
    let path = Self.path(in: folder)
    let file = try Self.taken(path, of: folder, refusal)
    ftruncate(file.number, 0)
    try AtomicFile.append(Holder(folder).bytes, to: file.number, path: path)
    self.file = file
  }

  /// The file, which is locked and has no other name: another lineage's lock, or anybody's file, may be
  /// in its place as a hard link.
  private static func taken(
    _ path: String, of folder: String, _ refusal: (String) -> PopulationError
  ) throws -> FileDescriptor {
    let deadline = ContinuousClock().now + .seconds(patience)
    while true {
      let file = try FileSystem.openOwn(path, O_RDWR | O_CREAT, action: "cannot lock")
      guard FileSystem.retrying({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
        guard errno == EWOULDBLOCK else { throw FileSystem.error("cannot lock", path) }
        let holder = try holder(of: path)
        guard try file.nameCount() > 1, holder.isOfOther(than: folder) else {
          let mayEnd = try holder.process != getpid() && file.age() <= patience
          guard mayEnd, ContinuousClock().now < deadline else { throw refusal(holder.text) }
          usleep(10_000)
          continue
        }
        // The lineage is a copy by hard links of the one that is being bred.
        try FileSystem.remove(path)
        continue
      }
      // Another process may have removed it before it was locked here.
      guard try file.isInPlace() else { continue }
      if try file.nameCount() == 1 { return file }
      try FileSystem.remove(path)
    }
  }

  private static func holder(of path: String) throws -> Holder {
    // A process that has just taken it may not have written to it yet.
    for _ in 0..<100 {
      let bytes = try FileSystem.readOwn(path, limit: Holder.limit)
      if !bytes.isEmpty { return Holder(reading: bytes) }
      usleep(1_000)
    }
    return Holder(reading: [])
  }

  /// Whether another process may be writing to a lineage: the one that took its lock last still runs.
  static func mayBeHeld(in folder: String) -> Bool {
    let bytes = try? FileSystem.readOwn(path(in: folder), limit: Holder.limit)
    guard let process = bytes.flatMap({ Holder(reading: $0).process }) else { return false }
    return process != getpid() && !FileName.isAbandoned(by: process)
  }

  /// Gives the lock back at once. A child process that another thread is just starting may hold the
  /// descriptor too, and would hold the lock for a moment if this one were only closed.
  deinit { flock(file.number, LOCK_UN) }
}

/// Who has a lock, as it stands in the lock's file: its process number, and the folder that it writes to.
private struct Holder {
  /// The process, as it stands there.
  let text: String
  private let folder: String?

  /// The most bytes that are read of it.
  static let limit = 1 << 13

  /// This process, which writes to that folder.
  init(_ folder: String) {
    text = "\(getpid())"
    self.folder = FileSystem.realPath(folder)
  }

  init(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    text = String(decoding: (lines.first ?? []).filter { $0 > 0x20 }, as: UTF8.self)
    folder = lines.count > 1 ? String(rawBytes: lines[1].dropLast()) : nil
  }

  /// A line for the process, and one for the folder.
  var bytes: [UInt8] { Array("\(text)\n".utf8) + (folder ?? "").rawBytes + Array("\n".utf8) }

  /// The process; nil where none can be read.
  var process: Int32? { Int32(text) }

  /// Whether it certainly writes to another folder.
  func isOfOther(than folder: String) -> Bool {
    guard let own = self.folder, FileSystem.exists(own) else { return false }
    return !FileSystem.isSame(own, as: folder)
  }
}
