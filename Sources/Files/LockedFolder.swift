#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for temporary files that this program has locked: one that is not locked was left behind, as after
/// `kill -9`. It is gone with this value, and when a signal ends the program, once the files in it are.
///
/// The lock is on the folder itself, so that there is none without it but for the moment before it is locked.
/// Who finds it in that moment may take and remove it; so the folder is looked for again under the lock, and
/// another one is made where it is gone.
package struct LockedFolder: ~Copyable {
  /// Where it is.
  package let path: String
  private let lock: FileDescriptor
  private let cleanup: SignalCleanup

  private static let prefix = "breed-shared-"
  /// How many folders may be taken away one after another.
  private static let tries = 100

  /// Makes a folder, which nobody else may look into.
  ///
  /// - Parameter parent: where.
  /// - Throws: `FileError`.
  package init(in parent: String) throws(FileError) {
    for _ in 0..<Self.tries {
      let name = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = "\(parent)/\(Self.prefix)\(name)"
      // Before there is a folder, so that no moment is left out.
      let cleanup = SignalCleanup.removing(folder: path)
      guard path.withSystemPath({ mkdir($0, 0o700) }) == 0 else {
        if errno == EEXIST { continue }
        throw FileSystem.error("cannot make a folder", parent)
      }
      if let lock = try Self.lock(path) {
        self.path = path
        self.lock = lock
        self.cleanup = cleanup
        return
      }
    }
    throw FileError(
      action: "cannot make a folder", path: parent,
      reason: "another program removed \(Self.tries) of them at once")
  }

  deinit { try? FileSystem.removeFolder(path) }

  /// Removes the folders of this kind that no program has locked.
  package static func removeAbandoned(in parent: String) {
    for name in (try? FileSystem.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      guard FileSystem.isFolder(path), FileSystem.isOwn(path),
        let lock = try? Self.lock(path)
      else { continue }
      try? FileSystem.removeFolder(path)
      _ = consume lock
    }
  }

  /// Locks the folder at a path; nil where somebody else has locked it, or removed it.
  ///
  /// - Throws: `FileError` where it cannot be locked at all.
  private static func lock(_ path: String) throws(FileError) -> FileDescriptor? {
    let folder: FileDescriptor
    do throws(FileError) {
      folder = try FileSystem.open(
        path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: "cannot lock")
    } catch {
      if try FileSystem.isThere(path) { throw error }
      return nil
    }
    let number = folder.number
    guard FileSystem.retrying({ flock(number, LOCK_EX | LOCK_NB) }) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw FileSystem.error("cannot lock", path)
    }
    guard try folder.isInPlace() else { return nil }
    return folder
  }
}
