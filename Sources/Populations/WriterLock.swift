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
    // If it were a link, another file would be overwritten.
    let file = try FileSystem.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, action: "cannot lock")
    guard FileSystem.retrying({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
      guard errno == EWOULDBLOCK else { throw FileSystem.error("cannot lock", path) }
      var holder = try FileSystem.readOwn(path, limit: 64)
      // A process that has just taken it may not have written its number yet.
      for _ in 0..<100 where holder.isEmpty {
        usleep(1_000)
        holder = try FileSystem.readOwn(path, limit: 64)
      }
      throw PopulationError.locked(
        name, holder: String(decoding: holder.filter { $0 > 0x20 }, as: UTF8.self))
    }
    // The number is for the error message of a process that finds the lock taken.
    ftruncate(file.number, 0)
    try "\(getpid())\n".utf8.withContiguousStorageIfAvailable {
      try FileSystem.write(UnsafeRawBufferPointer($0), to: file.number, path: path)
    }
    self.file = file
  }

  /// Gives the lock back at once. A child process that another thread is just starting may hold the
  /// descriptor too, and would hold the lock for a moment if this one were only closed.
  deinit { flock(file.number, LOCK_UN) }
}
