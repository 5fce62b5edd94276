#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Nobody reads standard output any more, as after `| head -1`: no fault, but nothing is left to do.
public struct ReaderGone: Error {}

/// A file that a person named for what a command writes, as with `-o`.
///
/// What is there decides how it is written. A file, or nothing yet: whole or not at all, and a file
/// that is replaced hands on its permissions. A symbolic link: as what it leads to, and the link stays.
/// A device, a pipe, or a descriptor of this program, such as `/dev/stdout`: it is written into; `-` is
/// standard output. Folders that are missing are made, and removed again where nothing is written.
public struct OutputFile: Sendable {
  /// Its path, as it was named.
  public let path: String
  private let place: Place
  /// What is thrown where a file that is there would get other bytes; nil where it may be replaced.
  public var refusal: (any Error)?

  private enum Place: Hashable {
    /// A file at that path, with these permissions where it is there.
    case file(String, mode: UInt32?)
    /// Something else at that path.
    case stream(String)
    /// A descriptor that the program was started with.
    case descriptor(Int32)
  }

  /// Looks what is at the path. Nothing is written yet.
  ///
  /// - Throws: `FileError` for a folder, for a file that may not be written to, for links without end,
  ///   and for a descriptor that the program was not started with.
  public init(_ path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      place = .descriptor(1)
      return
    }
    place = try Self.place(path)
  }

  /// As many links as Linux follows.
  private static let mostLinks = 40

  private static func place(_ path: String) throws(FileError) -> Place {
    var place = path
    for _ in 0...mostLinks {
      if let descriptor = try descriptor(at: place) { return .descriptor(descriptor) }
      guard let target = FileSystem.linkTarget(place) else { return try end(place) }
      let isWhole = target.utf8.first == UInt8(ascii: "/")
      place = isWhole ? target : "\(FileSystem.parent(of: place))/\(target)"
    }
    errno = ELOOP
    throw FileSystem.error("cannot write", path)
  }

  /// What is at a path that is no link.
  private static func end(_ path: String) throws(FileError) -> Place {
    switch FileSystem.status(path) {
    // What prevents a new file is told when it is written.
    case nil: return .file(path, mode: nil)
    case let status? where status.st_mode & S_IFMT == S_IFREG:
      guard path.withSystemPath({ access($0, W_OK) }) == 0 else {
        throw FileSystem.error("cannot write", path)
      }
      return .file(path, mode: UInt32(status.st_mode) & 0o777)
    case let status? where status.st_mode & S_IFMT == S_IFDIR:
      errno = EISDIR
      throw FileSystem.error("cannot write", path)
    default: return .stream(path)
    }
  }

  /// The descriptor that a path such as `/dev/fd/3` names; nil where it names none of this program.
  ///
  /// - Throws: for one that the program was not started with: it may be of a file of a lineage.
  private static func descriptor(at path: String) throws(FileError) -> Int32? {
    guard let number = Int32(FileSystem.name(of: path)),
      let folder = FileSystem.realPath(FileSystem.parent(of: path)),
      folder == "/dev/fd" || folder == "/proc/\(getpid())/fd"
        || folder.hasPrefix("/proc/\(getpid())/task/") && folder.hasSuffix("/fd")
    else { return nil }
    let flags = fcntl(number, F_GETFD)
    // What it opens itself is closed for other programs.
    guard flags >= 0, flags & FD_CLOEXEC == 0 else {
      errno = EBADF
      throw FileSystem.error("cannot write", path)
    }
    return number
  }

  /// Where the file is or will be, without any link; nil where it is none.
  ///
  /// Of folders that are not there yet the names are taken as they are.
  public var realPath: String? {
    switch place {
    case .file(let path, _): FileSystem.futurePath(path)
    case .descriptor(let number): FileSystem.path(ofDescriptor: number)
    case .stream: nil
    }
  }

  /// Whether it is written into, and not replaced: a device, a pipe, or a descriptor.
  public var isStream: Bool { if case .file = place { false } else { true } }

  /// Whether it is what standard output goes to, so that nothing else should be said there.
  public var isStandardOutput: Bool {
    var (one, other) = (stat(), stat())
    guard fstat(1, &one) == 0 else { return false }
    // What goes to /dev/null mixes with nothing.
    if one.st_mode & S_IFMT == S_IFCHR, isatty(1) == 0 { return false }
    switch place {
    case .file: return false
    case .stream(let path):
      guard let found = FileSystem.status(path) else { return false }
      other = found
    case .descriptor(let number): guard fstat(number, &other) == 0 else { return false }
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Writes it through `body`, which is given a descriptor to write to.
  ///
  /// - Throws: what `body` throws, and the errors of the file system. Then a file is as it was.
  ///   `ReaderGone` where it is standard output and nobody reads that any more.
  public func write(_ body: (Int32) throws -> Void) throws {
    switch place {
    case .file(let path, let mode):
      try FileSystem.inFolder(FileSystem.parent(of: path)) {
        try AtomicFile.write(
          path, mode: mode ?? 0o666, isExact: mode != nil, checking: { try check($0, for: path) },
          body)
      }
    case .stream(let path):
      var file = try FileSystem.open(path, O_WRONLY | O_NOCTTY, action: "cannot write")
      try pour(into: file.number, body)
      try file.close()
    case .descriptor(let number): try pour(into: number, body)
    }
  }

  /// Checks what was written, before it takes a file's place.
  ///
  /// - Throws: `refusal`.
  private func check(_ temporary: String, for path: String) throws {
    if let refusal, try FileSystem.isThere(path), try !FileReader.areEqual(temporary, path) {
      throw refusal
    }
  }

  /// Writes into what may be standard output, whose reader may go away at any time.
  private func pour(into descriptor: Int32, _ body: (Int32) throws -> Void) throws {
    do { try body(descriptor) } catch {
      guard isStandardOutput, FileSystem.isReaderGone(from: descriptor) else { throw error }
      throw ReaderGone()
    }
  }

  /// Writes it with the given bytes.
  ///
  /// - Throws: `FileError`; then a file is as it was. `ReaderGone` as `write`.
  public func write(bytes: some Sequence<UInt8>) throws {
    try write { try AtomicFile.append(bytes, to: $0, path: path) }
  }

  /// Has it written by another program.
  ///
  /// - Parameter body: is given the path of an empty file with the same ending, which it has the other
  ///   program write.
  /// - Throws: what `body` throws, and the errors of the file system; then a file is as it was.
  ///   `ReaderGone` as `write`.
  public func replace(_ body: (String) throws -> Void) throws {
    if case .file(let path, let mode) = place {
      let temporary = AtomicFile.temporary(withEndingOf: path)
      return try FileSystem.inFolder(FileSystem.parent(of: path)) {
        try AtomicFile.write(
          path, by: temporary, mode: mode ?? 0o666, isExact: mode != nil
        ) { _ in
          try body(temporary)
          try check(temporary, for: path)
        }
      }
    }
    // The other program may not be able to write to a pipe, or not have the descriptor.
    let folder = getenv("TMPDIR").map { String(systemPath: $0) } ?? "/tmp"
    let temporary = AtomicFile.temporary(
      withEndingOf: "\(folder)/breed\(FileSystem.ending(of: path))")
    let cleanup = SignalCleanup.removing(temporary)
    defer { withExtendedLifetime(cleanup) {} }
    let flags = O_WRONLY | O_CREAT | O_EXCL
    _ = try FileSystem.open(temporary, flags, mode: 0o600, action: "cannot write")
    defer { try? FileSystem.remove(temporary) }
    try body(temporary)
    let written = try FileReader(temporary)
    try write { try AtomicFile.append(written, to: $0, path: path) }
  }
}
