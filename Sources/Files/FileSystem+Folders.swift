#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole folders.
extension FileSystem {
  /// Copies a folder with all that is in it to a path where nothing is yet. Files keep their permissions
  /// and the time of their last change; each is on the disk before this returns.
  ///
  /// - Parameter isLeftOut: whether what lies right in the folder under that name is not copied.
  /// - Throws: `FileError`, also at a link, a pipe or a device; then what was copied so far is left.
  package static func copyFolder(
    _ path: String, to other: String, leavingOut isLeftOut: (String) -> Bool = { _ in false }
  ) throws {
    try makeFolder(other)
    for name in try names(in: path, hidden: true) ?? [] where !isLeftOut(name) {
      let (from, to) = ("\(path)/\(name)", "\(other)/\(name)")
      guard let status = status(from, followingLinks: false) else {
        // It may be gone meanwhile.
        if errno == ENOENT { continue }
        throw error("cannot copy", from)
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try copyFolder(from, to: to)
      case S_IFREG:
        try AtomicFile.copy(
          try FileReader(own: from, limit: .max), to: to, mode: UInt32(status.st_mode) & 0o777,
          isExact: true)
        var times = status.times
        _ = to.withSystemPath { utimensat(AT_FDCWD, $0, &times, 0) }
      default:
        throw FileError(
          action: "cannot copy", path: from, reason: "expected a file or a folder that is no link")
      }
    }
  }

  /// Makes a folder and those above it, where they do not exist yet, for what `body` writes into it.
  ///
  /// - Throws: `FileError`, and what `body` throws; then the folders that were made are removed, if they
  ///   are empty.
  static func inFolder(_ path: String, _ body: () throws -> Void) throws {
    var made: [String] = []
    var folder = path
    while !exists(folder), folder != ".", folder != "/" {
      made.append(folder)
      folder = parent(of: folder)
    }
    do {
      try makeFolder(path)
      try body()
    } catch {
      made.forEach(removeEmptyFolder)
      throw error
    }
  }

  /// Removes a folder with all that is in it. A link in it is removed, and what it leads to stays. What
  /// another process removes meanwhile is no error.
  ///
  /// - Throws: `FileError`.
  package static func removeFolder(_ path: String) throws(FileError) {
    for name in try names(in: path, hidden: true) ?? [] {
      let entry = "\(path)/\(name)"
      if isFolder(entry) { try removeFolder(entry) } else { try remove(entry) }
    }
    guard path.withSystemPath(rmdir) == 0 || errno == ENOENT else {
      throw error("cannot remove", path)
    }
  }

  /// The bytes of all files in a folder and in the folders in it; links are not followed, and what
  /// cannot be read counts nothing.
  package static func size(ofFolder path: String) -> Int {
    ((try? names(in: path, hidden: true)) ?? []).reduce(0) { sum, name in
      let entry = "\(path)/\(name)"
      guard let status = status(entry, followingLinks: false) else { return sum }
      return switch status.st_mode & S_IFMT {
      case S_IFDIR: sum + size(ofFolder: entry)
      case S_IFREG: sum + Int(status.st_size)
      default: sum
      }
    }
  }

  /// When a file was last written to, in seconds since 1970; nil where nothing is there.
  package static func lastChange(of path: String) -> Int? {
    status(path).map { $0.times[1].tv_sec }
  }
}

extension stat {
  /// When it was last read and last written to.
  fileprivate var times: [timespec] {
    #if canImport(Darwin)
      [st_atimespec, st_mtimespec]
    #else
      [st_atim, st_mtim]
    #endif
  }
}
