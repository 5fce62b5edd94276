import Files
import Hashing

extension Lineage {
  /// Where the copy of a target lies, or would; nil where the fingerprint is none of a picture.
  ///
  /// - Parameter fingerprint: the target's, which is the copy's name.
  public func targetPath(_ fingerprint: String) -> String? {
    Digest(fingerprint).map { "\(folder)/targets/\($0).png" }
  }

  /// The path of a target's copy, where there is one.
  public func keptTarget(_ fingerprint: String) -> String? {
    targetPath(fingerprint).flatMap { path in
      FileSystem.isFolder(FileSystem.parent(of: path)) && FileSystem.isFile(path) ? path : nil
    }
  }

  /// Keeps a target's picture, to last, as `write` writes it into a PNG.
  ///
  /// - Throws: what the file system refuses, and what `write` throws.
  public func keepTarget(_ fingerprint: String, writing write: (Int32) throws -> Void) throws {
    guard let path = targetPath(fingerprint) else { return }
    try checkLock()
    try FileSystem.makeOwnFolder(FileSystem.parent(of: path))
    try AtomicFile.write(path, write)
  }

  /// Keeps a copy of a target's file, to last; an older copy is replaced.
  ///
  /// - Parameters:
  ///   - fingerprint: of the picture that the file holds.
  ///   - source: the file.
  ///   - check: is given the path of the copy before it is kept; what it throws prevents that.
  /// - Throws: what the file system refuses, and what `check` throws.
  public func keepTarget(
    _ fingerprint: String, from source: String, check: (_ copy: String) throws -> Void
  ) throws {
    guard let path = targetPath(fingerprint) else { return }
    try checkLock()
    try FileSystem.makeOwnFolder(FileSystem.parent(of: path))
    try AtomicFile.copy(FileReader(source), to: path, checking: check)
  }
}
