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

  /// The system's folder for temporary files.
  package static var temporaryFiles: String { variable("TMPDIR") ?? "/tmp" }

  /// Makes a folder for temporary files, which nobody else may look into.
  ///
  /// - Throws: `FileError`.
  package static func makeTemporaryFolder() throws(FileError) -> String {
    let folder = temporaryFiles
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

  /// A variable of the environment; nil where it is not set, or empty.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(systemPath: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
