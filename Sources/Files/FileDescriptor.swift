#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, closed with its owner.
package struct FileDescriptor: ~Copyable {
  package private(set) var number: Int32
  package let path: String

  package init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { if number >= 0 { call_close(number) } }

  /// Closes a file that was written to. Some file systems report only now that they could not
  /// write. The file is closed even where a signal interrupts the call.
  package mutating func close() throws(FileError) {
    let result = call_close(number)
    number = -1
    guard result == 0 || errno == EINTR else { throw FileSystem.error("cannot write", path) }
  }

  package func size() throws(FileError) -> Int { try Int(status().st_size) }

  /// How many names the file has; more than one where it has hard links.
  package func nameCount() throws(FileError) -> Int { try Int(status().st_nlink) }

  /// Whether the file is still the one at its path.
  package func isInPlace() throws(FileError) -> Bool {
    let own = try status()
    guard let found = FileSystem.status(path, followingLinks: false) else { return false }
    return found.st_dev == own.st_dev && found.st_ino == own.st_ino
  }

  /// How many seconds ago the file was last written to, in whole seconds.
  package func age() throws(FileError) -> Int {
    let status = try status()
    #if canImport(Darwin)
      return time(nil) - status.st_mtimespec.tv_sec
    #else
      return time(nil) - status.st_mtim.tv_sec
    #endif
  }

  private func status() throws(FileError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileSystem.error("cannot read", path) }
    return status
  }

  /// Waits until the file's bytes are on the disk. Do not try again after a failure: the system may
  /// have dropped the bytes that it could not write, and a second try would wrongly succeed.
  package func synchronize() throws(FileError) {
    guard FileSystem.retrying({ fsync(number) }) == 0 else {
      throw FileSystem.error("cannot bring to the disk", path)
    }
  }

  /// As `synchronize`, but without the file's times.
  package func synchronizeBytes() throws(FileError) {
    #if canImport(Glibc)
      guard FileSystem.retrying({ fdatasync(number) }) == 0 else {
        throw FileSystem.error("cannot bring to the disk", path)
      }
    #else
      try synchronize()
    #endif
  }

  /// Cuts the file off after `length` bytes.
  ///
  /// - Parameter action: what the error says that could not be done, as in "cannot cut off".
  package func cut(to length: Int, action: String) throws(FileError) {
    guard FileSystem.retrying({ ftruncate(number, off_t(length)) }) == 0 else {
      throw FileSystem.error(action, path)
    }
  }
}

// The system's call under a name that does not clash with the method above.
@discardableResult
private func call_close(_ number: Int32) -> Int32 { close(number) }
