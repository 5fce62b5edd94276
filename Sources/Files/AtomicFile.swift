#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all: a temporary file in the same folder is written, synchronized
/// to the disk and renamed; then the folder is synchronized.
public enum AtomicFile {
  /// Writes a file through `body`, which is given a descriptor to write to.
  ///
  /// - Parameters:
  ///   - path: where the file will be; a file that is there is replaced.
  ///   - mode: its permissions, without those that the umask takes away.
  ///   - check: is given the path of what was written, before it takes its place.
  /// - Throws: what `body` or `check` throws, and the errors of the file system; then `path` is as it was.
  public static func write(
    _ path: String, mode: UInt32 = 0o666, checking check: (String) throws -> Void = { _ in },
    _ body: (Int32) throws -> Void
  ) throws {
    let temporary = path + ".\(getpid()).partial"
    try write(path, by: temporary, mode: mode) { descriptor in
      try body(descriptor)
      try check(temporary)
    }
  }

  /// Has a file written by another program.
  ///
  /// - Parameters:
  ///   - path: where the file will be; a file that is there is replaced.
  ///   - body: is given the path of an empty file, in the same folder and with the same ending,
  ///     which it has the other program write.
  /// - Throws: what `body` throws, and the errors of the file system; then `path` is as it was.
  public static func replace(
    _ path: String, _ body: (String) throws -> Void
  ) throws {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let end = path[start...].lastIndex(of: ".") ?? path.endIndex
    let temporary = path[..<end] + ".\(getpid()).partial" + path[end...]
    try write(path, by: String(temporary), mode: 0o666) { _ in
      try body(String(temporary))
    }
  }

  private static func write(
    _ path: String, by temporary: String, mode: UInt32, _ body: (Int32) throws -> Void
  ) throws {
    unlink(temporary)
    do {
      var file: FileDescriptor
      do throws(FileError) {
        file = try FileSystem.open(
          temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode_t(mode), action: "cannot write")
      } catch {
        // A person who reads the error does not know the temporary file's name.
        throw FileError(action: error.action, path: path, reason: error.reason)
      }
      try body(file.number)
      try file.synchronize()
      try file.close()
      guard rename(temporary, path) == 0 else { throw FileSystem.error("cannot write", path) }
      try FileSystem.synchronizeFolder(of: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes a file of the given bytes.
  ///
  /// - Throws: `FileError`; then `path` is as it was.
  public static func write(
    _ path: String, bytes: some Sequence<UInt8>, mode: UInt32 = 0o666
  ) throws {
    try write(path, mode: mode) { descriptor in
      try append(bytes, to: descriptor, path: path)
    }
  }

  /// Writes more bytes within the body of `write`.
  ///
  /// - Throws: `FileError`.
  public static func append(
    _ bytes: some Sequence<UInt8>, to descriptor: Int32, path: String
  ) throws {
    try Array(bytes).withUnsafeBytes { bytes in
      try FileSystem.write(bytes, to: descriptor, path: path)
    }
  }
}
