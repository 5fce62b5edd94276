#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Where a symbolic link leads, as it says; nil where the path is none, or one of the system's own
  /// in `/proc`, which leads to what is open even where nothing has that name.
  static func linkTarget(_ path: String) -> String? {
    guard kind(path) == S_IFLNK, !isMagic(path) else { return nil }
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = path.withSystemPath { readlink($0, &bytes, bytes.count - 1) }
    return count > 0 ? String(systemPath: bytes) : nil
  }

  private static func isMagic(_ path: String) -> Bool {
    guard let folder = realPath(parent(of: path)) else { return false }
    return folder.hasPrefix("/proc/") && folder.hasSuffix("/fd")
  }

  /// The path of the file that a descriptor of this program is of; nil for anything but a file.
  static func path(ofDescriptor number: Int32) -> String? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      return fcntl(number, F_GETPATH, &bytes) == 0 ? String(systemPath: bytes) : nil
    #else
      return realPath("/proc/self/fd/\(number)")
    #endif
  }

  /// The path without any link; nil where nothing is there.
  package static func realPath(_ path: String) -> String? {
    guard let real = path.withSystemPath({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return String(systemPath: real)
  }

  /// The path without any link, of which the last folders and the file need not be there yet.
  static func futurePath(_ path: String) -> String {
    if let real = realPath(path) { return real }
    let parent = parent(of: path)
    let folder = parent == path ? parent : futurePath(parent)
    var name = name(of: path)
    // A slash at the end makes no name.
    if name.isEmpty { name = self.name(of: String(path.dropLast())) }
    switch name {
    case "", ".": return folder
    case "..": return self.parent(of: folder)
    default:
      // Behind ".." there may be a link again.
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      return realPath(path) ?? path
    }
  }
}
