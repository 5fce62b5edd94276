import Files
import Genomes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write to a lineage, which one process has at a time; readers need none. The system
/// takes it back when the process ends, however it ends.
struct WriterLock: ~Copyable {
  private let file: FileDescriptor

  /// Takes the lock of a lineage's folder.
  ///
  /// - Throws: `PopulationError.locked` with the holder's process number.
  init(folder: String, name: LineageName) throws {
    let path = "\(folder)/.lock"
    // Were it a link, what it leads to would be overwritten.
    let file = try FileSystem.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, action: "cannot lock")
    guard FileSystem.retrying({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
      guard errno == EWOULDBLOCK else { throw FileSystem.error("cannot lock", path) }
      var holder = try FileSystem.read(path, limit: 64)
      // Whoever has just taken it is about to write its number.
      for _ in 0..<100 where holder.isEmpty {
        usleep(1_000)
        holder = try FileSystem.read(path, limit: 64)
      }
      throw PopulationError.locked(
        name, holder: String(decoding: holder.filter { $0 > 0x20 }, as: UTF8.self))
    }
    // The holder's number is a courtesy to whoever finds the lock taken.
    ftruncate(file.number, 0)
    try "\(getpid())\n".utf8.withContiguousStorageIfAvailable {
      try FileSystem.write(UnsafeRawBufferPointer($0), to: file.number, path: path)
    }
    self.file = file
  }

  /// Gives it back at once: a program that another thread is just starting has the descriptor too, and
  /// closing ours alone would leave the lock with it for a moment.
  deinit { flock(file.number, LOCK_UN) }
}
