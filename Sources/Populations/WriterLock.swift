import Files
import Genomes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write to a lineage. One process has it at a time; readers need none. When the
/// process ends, in whatever way, the system gives the lock back.
struct WriterLock: ~Copyable {
  private let file: FileDescriptor

  /// Takes the lock of a lineage's folder.
  ///
  /// - Throws: `PopulationError.locked` with the holder's process number.
  init(folder: String, name: LineageName) throws {
    let path = "\(folder)/.lock"
    let file = try Self.taken(path, name)
    // The number is for the error message of a process that finds the lock taken.
    ftruncate(file.number, 0)
    try "\(getpid())\n".utf8.withContiguousStorageIfAvailable {
      try FileSystem.write(UnsafeRawBufferPointer($0), to: file.number, path: path)
    }
    self.file = file
  }

  /// The file, which is locked and has no other name: another lineage's lock, or anybody's file, may be
  /// in its place as a hard link.
  private static func taken(_ path: String, _ name: LineageName) throws -> FileDescriptor {
    while true {
      let file = try FileSystem.openOwn(path, O_RDWR | O_CREAT, action: "cannot lock")
      guard FileSystem.retrying({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
        guard errno == EWOULDBLOCK else { throw FileSystem.error("cannot lock", path) }
        throw PopulationError.locked(name, holder: try holder(of: path))
      }
      // Another process may have removed it before it was locked here.
      guard try file.isInPlace() else { continue }
      if try file.nameCount() == 1 { return file }
      try FileSystem.remove(path)
    }
  }

  /// What the process that has the lock wrote into it.
  private static func holder(of path: String) throws -> String {
    var holder = try FileSystem.readOwn(path, limit: 64)
    // A process that has just taken it may not have written its number yet.
    for _ in 0..<100 where holder.isEmpty {
      usleep(1_000)
      holder = try FileSystem.readOwn(path, limit: 64)
    }
    return String(decoding: holder.filter { $0 > 0x20 }, as: UTF8.self)
  }

  /// Gives the lock back at once. A child process that another thread is just starting may hold the
  /// descriptor too, and would hold the lock for a moment if this one were only closed.
  deinit { flock(file.number, LOCK_UN) }
}
