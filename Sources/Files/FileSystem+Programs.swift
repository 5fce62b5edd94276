#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// The first program of that name in the folders of `$PATH`; nil where there is none.
  static func programPath(_ name: String) -> String? {
    guard let path = getenv("PATH").map({ String(systemPath: $0) }) else { return nil }
    return path.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { file in
      file.withSystemPath { access($0, X_OK) } == 0 && isFile(file, followingLinks: true)
    }
  }

  /// Makes the user's folder for files that this program can make again, `breed` in `$XDG_CACHE_HOME`,
  /// else in `~/.cache`, where it is not there yet. Nobody else may look into it. Where there is no home,
  /// it is one for temporary files.
  ///
  /// - Throws: `FileError`.
  package static func makeCacheFolder() throws(FileError) -> String {
    func place(_ name: String) -> String? {
      variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let caches = place("XDG_CACHE_HOME") ?? place("HOME").map({ "\($0)/.cache" })
    else { return try makeTemporaryFolder() }
    let folder = "\(caches)/breed"
    try makeOwnFolder(folder)
    guard folder.withSystemPath({ chmod($0, 0o700) }) == 0 else {
      throw error("cannot make the folder", folder)
    }
    return folder
  }

  /// Makes a folder for temporary files, which nobody else may look into.
  ///
  /// - Parameter folder: where; in that of the system for temporary files where none is given.
  /// - Throws: `FileError`.
  package static func makeTemporaryFolder(in folder: String? = nil) throws(FileError) -> String {
    let folder = folder ?? getenv("TMPDIR").map { String(systemPath: $0) } ?? "/tmp"
    var name = "\(folder)/breed-XXXXXX".withSystemPath { path in
      Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1))
    }
    guard mkdtemp(&name) != nil else { throw error("cannot make a folder", folder) }
    return String(systemPath: name)
  }

  /// The folder of a file system in memory that has so many bytes left; nil where there is none, as on
  /// macOS.
  package static func folderInMemory(with bytes: Int) -> String? {
    let folder = "/dev/shm"
    var status = statvfs()
    guard isFolder(folder), access(folder, W_OK | X_OK) == 0, statvfs(folder, &status) == 0,
      Int(clamping: status.f_bavail) >= bytes / max(1, Int(clamping: status.f_frsize))
    else { return nil }
    return folder
  }

  /// Marks a folder as in use for as long as the descriptor is open, by a lock on a file in it.
  ///
  /// - Throws: `FileError`.
  package static func markInUse(_ folder: String) throws(FileError) -> FileDescriptor {
    try create("\(folder)/\(mark)", [])
    let file = try open("\(folder)/\(mark)", O_RDONLY, action: "cannot lock")
    guard isLocked(file) else { throw error("cannot lock", file.path) }
    return file
  }

  /// Removes folders for temporary files which were marked as in use by a program that is gone, as after
  /// `kill -9`: in memory nothing else would.
  package static func removeAbandonedFolders(in parent: String) {
    for name in (try? names(in: parent)) ?? [] where name.hasPrefix("breed-") {
      let folder = "\(parent)/\(name)"
      guard isFolder(folder), isOwn(folder),
        let file = try? open("\(folder)/\(mark)", O_RDONLY | O_NOFOLLOW, action: "cannot lock"),
        isLocked(file)
      else { continue }
      try? removeFolder(folder)
    }
  }

  /// The file that marks a folder as in use.
  private static let mark = "in-use"

  /// Locks a file, unless somebody else has.
  private static func isLocked(_ file: borrowing FileDescriptor) -> Bool {
    let number = file.number
    return retrying { flock(number, LOCK_EX | LOCK_NB) } == 0
  }

  /// A variable of the environment; nil where it is not set, or empty.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(systemPath: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
