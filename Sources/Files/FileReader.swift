#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is read from its beginning, piece by piece, so that a large one need not be in
/// memory.
public final class FileReader {
  private let file: FileDescriptor
  /// How many bytes more may be read.
  private var room = Int.max

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `FileError`.
  public init(_ path: String) throws(FileError) {
    if path == "-" {
      let number = fcntl(0, F_DUPFD_CLOEXEC, 0)
      guard number >= 0 else { throw FileSystem.error("cannot read", "standard input") }
      file = FileDescriptor(number, path: "standard input")
      return
    }
    file = try FileSystem.open(path, O_RDONLY, action: "cannot read")
  }

  /// Opens a file of a lineage, which must not be a link or a pipe, of at most `limit` bytes. Bytes
  /// that another program appends from now on are not read.
  ///
  /// - Throws: `FileError`, also where the file is longer.
  package init(own path: String, limit: Int) throws(FileError) {
    file = try FileSystem.openOwn(path)
    room = try FileSystem.check(file, limit: limit)
  }

  /// Whether two files hold the same bytes.
  ///
  /// - Throws: `FileError` where one of them cannot be read.
  package static func areEqual(_ path: String, _ other: String) throws(FileError) -> Bool {
    guard FileSystem.isFile(path, followingLinks: true),
      FileSystem.isFile(other, followingLinks: true)
    else { return false }
    let (one, two) = (try FileReader(path), try FileReader(other))
    while true {
      let bytes = try one.next(1 << 20)
      guard try two.next(1 << 20) == bytes else { return false }
      if bytes.isEmpty { return true }
    }
  }

  /// The next `count` bytes; fewer only where the file ends.
  ///
  /// - Throws: `FileError`.
  public func next(_ count: Int) throws(FileError) -> [UInt8] {
    let count = min(count, room)
    let bytes = try FileSystem.read(file, atMost: count)
    room -= bytes.count
    return bytes
  }
}
