#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all: a temporary file in the same folder is written, synchronized
/// to the disk and renamed; then the folder is synchronized. A signal that ends the program removes
/// the temporary file.
public enum AtomicFile {
  /// Writes a file through `body`, which is given a descriptor to write to.
  ///
  /// - Parameters:
  ///   - path: where the file will be; a file that is there is replaced.
  ///   - mode: its permissions, without those that the umask takes away.
  ///   - isExact: whether the umask takes none away.
  ///   - check: is given the path of what was written, before it takes its place.
  /// - Throws: what `body` or `check` throws, and the errors of the file system; then `path` is as it was.
  public static func write(
    _ path: String, mode: UInt32 = 0o666, isExact: Bool = false,
    checking check: (String) throws -> Void = { _ in }, _ body: (Int32) throws -> Void
  ) throws {
    let temporary = temporary(for: path)
    try write(path, by: temporary, mode: mode, isExact: isExact) { descriptor in
      try body(descriptor)
      try check(temporary)
    }
  }

  /// The name of the file that is to become another.
  static func temporary(for path: String) -> String { path + ".\(getpid()).partial" }

  /// The name of the file that another program writes, and that is to become another.
  static func temporary(withEndingOf path: String) -> String {
    let ending = FileSystem.ending(of: path)
    let start = Substring(path.utf8.dropLast(ending.utf8.count))
    return "\(start).\(getpid()).partial\(ending)"
  }

  /// Has a temporary file written, and renames it.
  ///
  /// - Parameter isExact: whether the file has these permissions whatever the umask is.
  static func write(
    _ path: String, by temporary: String, mode: UInt32, isExact: Bool = false,
    _ body: (Int32) throws -> Void
  ) throws {
    // Before there is a file, so that no moment is left out.
    let cleanup = SignalCleanup.removing(temporary)
    defer { withExtendedLifetime(cleanup) {} }
    _ = temporary.withSystemPath(unlink)
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
      if isExact { _ = fchmod(file.number, mode_t(mode)) }
      try file.synchronize()
      try file.close()
      // Opened before, so that what prevents it leaves the path as it was.
      let folder = try FileSystem.openFolder(of: path)
      guard FileSystem.renamed(temporary, to: path) else {
        throw FileSystem.error("cannot write", path)
      }
      try folder.synchronize()
    } catch {
      try? FileSystem.remove(temporary)
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
