extension AtomicFile {
  /// Copies what is left of a file, piece by piece.
  ///
  /// - Parameters:
  ///   - path: where the copy will be; a file that is there is replaced.
  ///   - mode: its permissions, without those that the umask takes away.
  ///   - isExact: whether the umask takes none away.
  ///   - check: is given the path of the copy, before it takes its place.
  /// - Throws: what `check` throws, and the errors of the file system; then `path` is as it was.
  public static func copy(
    _ file: FileReader, to path: String, mode: UInt32 = 0o666, isExact: Bool = false,
    checking check: (String) throws -> Void = { _ in }
  ) throws {
    try write(path, mode: mode, isExact: isExact, checking: check) {
      try append(file, to: $0, path: path)
    }
  }

  /// Writes what is left of a file within the body of `write`.
  ///
  /// - Throws: `FileError`.
  static func append(_ file: FileReader, to descriptor: Int32, path: String) throws {
    while case let piece = try file.next(1 << 20), !piece.isEmpty {
      try append(piece, to: descriptor, path: path)
    }
  }
}
