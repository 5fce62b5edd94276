#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is at a path.
extension FileSystem {
  /// Whether something is at the path; a link is, wherever it leads.
  package static func exists(_ path: String) -> Bool { kind(path) != nil }

  /// Whether something is at the path, for what would be lost where nothing is wrongly taken to be there.
  ///
  /// - Throws: where it cannot be told.
  package static func isThere(_ path: String) throws(FileError) -> Bool {
    try kindThere(path) != nil
  }

  /// Whether a folder is at the path, for what would be lost where one is wrongly taken not to be there.
  ///
  /// - Throws: where it cannot be told.
  package static func isFolderThere(_ path: String) throws(FileError) -> Bool {
    try kindThere(path) == S_IFDIR
  }

  private static func kindThere(_ path: String) throws(FileError) -> mode_t? {
    var status = stat()
    guard path.withSystemPath({ lstat($0, &status) }) != 0 else { return status.st_mode & S_IFMT }
    guard errno == ENOENT || errno == ENOTDIR else { throw error("cannot read", path) }
    return nil
  }

  /// Why it cannot be told what is at the path, as in a folder that may not be read; nil where it can.
  package static func refusal(_ path: String) -> FileError? {
    var status = stat()
    guard path.withSystemPath({ lstat($0, &status) }) != 0, errno != ENOENT, errno != ENOTDIR else {
      return nil
    }
    return error("cannot read", path)
  }

  /// Whether a regular file is at the path.
  ///
  /// - Parameter followingLinks: whether a link to a file counts as a file.
  package static func isFile(_ path: String, followingLinks: Bool = false) -> Bool {
    kind(path, followingLinks: followingLinks) == S_IFREG
  }

  /// Whether a file, a pipe or a device is at the path, or a link to one: something to read from.
  package static func isReadable(_ path: String) -> Bool {
    let kind = kind(path, followingLinks: true)
    return kind != nil && kind != S_IFDIR
  }

  /// Whether two paths lead to the same existing file.
  package static func isSame(_ path: String, as other: String) -> Bool {
    guard let one = status(path), let two = status(other) else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// What is at the path.
  static func status(_ path: String, followingLinks: Bool = true) -> stat? {
    var status = stat()
    let result = path.withSystemPath {
      followingLinks ? stat($0, &status) : lstat($0, &status)
    }
    return result == 0 ? status : nil
  }

  /// Whether a file is at the path, no link to one, that is this user's and that nobody else may read
  /// or write.
  package static func isPrivate(_ path: String) -> Bool {
    guard let status = status(path, followingLinks: false) else { return false }
    return status.st_mode & S_IFMT == S_IFREG && status.st_uid == geteuid()
      && status.st_mode & 0o077 == 0
  }

  /// Whether a folder is at the path, or a link to one, that belongs to this user, or to whom the current
  /// folder belongs to.
  package static func isOwn(_ path: String) -> Bool {
    guard let status = status(path), status.st_mode & S_IFMT == S_IFDIR else { return false }
    return status.st_uid == geteuid() || status.st_uid == Self.status(".")?.st_uid
  }

  /// Whether a folder is another than the one below it, as that above the root is not, and on the same file system.
  package static func isAbove(_ above: String, _ folder: String) -> Bool {
    guard let one = status(above), let two = status(folder) else { return false }
    return one.st_dev == two.st_dev && one.st_ino != two.st_ino
  }

  /// Whether a folder is at the path; a link to one does not count.
  package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether a link to a folder is at the path.
  package static func isLinkToFolder(_ path: String) -> Bool {
    kind(path) == S_IFLNK && kind(path, followingLinks: true) == S_IFDIR
  }

  static func kind(_ path: String, followingLinks: Bool = false) -> mode_t? {
    status(path, followingLinks: followingLinks).map { $0.st_mode & S_IFMT }
  }
}
