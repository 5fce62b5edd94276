#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Whether a program of that name is in a folder of `$PATH`.
  package static func hasProgram(_ name: String) -> Bool {
    guard let path = getenv("PATH").map({ String(systemPath: $0) }) else { return false }
    return path.split(separator: ":").contains { folder in
      "\(folder)/\(name)".withSystemPath { access($0, X_OK) } == 0
    }
  }

  /// Makes a folder for temporary files, which nobody else may look into.
  ///
  /// - Throws: `FileError`.
  package static func makeTemporaryFolder() throws(FileError) -> String {
    let folder = getenv("TMPDIR").map { String(systemPath: $0) } ?? "/tmp"
    var name = "\(folder)/breed-XXXXXX".withSystemPath { path in
      Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1))
    }
    guard mkdtemp(&name) != nil else { throw error("cannot make a folder", folder) }
    return String(systemPath: name)
  }
}
