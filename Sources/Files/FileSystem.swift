#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few system calls that files need, with errors that say what failed and where.
package enum FileSystem {
  /// The error of the last system call, by `errno`.
  package static func error(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  /// Makes a system call, and repeats it as long as a signal interrupts it. A result of −1 is an
  /// error.
  package static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// Opens a file.
  ///
  /// - Parameter mode: the permissions of a file that is created, without those that the umask
  ///   takes away.
  package static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666, action: String
  ) throws(FileError) -> FileDescriptor {
    let descriptor = retrying { call_open(path, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw error(action, path) }
    return FileDescriptor(descriptor, path: path)
  }

  /// All bytes of a file, which may have at most `limit`.
  ///
  /// - Throws: `FileError`, also where the file is longer.
  package static func read(
    _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    // Without `O_NONBLOCK`, opening a pipe would wait for a writer. For a file the flag means
    // nothing.
    try read(open(path, O_RDONLY | O_NONBLOCK, action: "cannot read"), limit: limit)
  }

  private static func read(
    _ file: borrowing FileDescriptor, limit: Int
  ) throws(FileError) -> [UInt8] {
    let size = try check(file, limit: limit)
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = bytes.withUnsafeMutableBytes { buffer in
        retrying { Int(call_read(file.number, buffer.baseAddress! + count, size - count)) }
      }
      guard got >= 0 else { throw error("cannot read", file.path) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(size - count)
    return bytes
  }

  /// Checks that a file is not too long.
  ///
  /// - Returns: how many bytes it has.
  package static func check(_ file: borrowing FileDescriptor, limit: Int) throws(FileError) -> Int {
    let size = try file.size()
    guard size <= limit else {
      throw FileError(
        action: "cannot read", path: file.path, reason: "it has \(size) bytes, over \(limit)")
    }
    return size
  }

  /// All bytes of a file of a lineage, which must not be a link or a pipe.
  package static func readOwn(
    _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    try read(openOwn(path), limit: limit)
  }

  /// Opens a file of a lineage. It must not be a link or a pipe.
  package static func openOwn(
    _ path: String, _ flags: Int32 = O_RDONLY, action: String = "cannot read"
  ) throws(FileError) -> FileDescriptor {
    if let kind = kind(path), kind != S_IFREG {
      throw FileError(
        action: action, path: path, reason: "expected a file that is no link, pipe or folder")
    }
    return try open(path, flags | O_NONBLOCK | O_NOFOLLOW, action: action)
  }

  /// Writes all of the bytes to a descriptor.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileError) {
    guard writeAll(bytes, to: descriptor) else { throw error("cannot write", path) }
  }

  /// Writes all of the bytes to a descriptor, in pieces where it does not take them at once.
  ///
  /// - Returns: whether it took all bytes; if not, `errno` says why.
  package static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var count = 0
    while count < bytes.count {
      let put = retrying {
        Int(call_write(descriptor, bytes.baseAddress! + count, bytes.count - count))
      }
      guard put > 0 else { return false }
      count += put
    }
    return true
  }

  /// Whether something is at the path; a link is, wherever it leads.
  package static func exists(_ path: String) -> Bool { kind(path) != nil }

  /// Why it cannot be told what is at the path, as in a folder that may not be read; nil where it can.
  package static func refusal(_ path: String) -> FileError? {
    var status = stat()
    guard lstat(path, &status) != 0, errno != ENOENT, errno != ENOTDIR else { return nil }
    return error("cannot read", path)
  }

  /// Whether a regular file is at the path.
  ///
  /// - Parameter followingLinks: whether a link to a file counts as a file.
  package static func isFile(_ path: String, followingLinks: Bool = false) -> Bool {
    guard followingLinks else { return kind(path) == S_IFREG }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether two paths lead to the same existing file.
  package static func isSame(_ path: String, as other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
      && one.st_ino == two.st_ino
  }

  /// Whether a folder is at the path; a link to one does not count.
  package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Makes a folder and the folders above it, where they do not exist yet, and synchronizes each
  /// new entry to the disk.
  package static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw error("cannot make the folder", path)
      }
      try makeFolder(String(path[..<slash]))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw error("cannot make the folder", path)
      }
    }
    try synchronizeFolder(of: path)
  }

  /// Makes a folder as `makeFolder` does, and refuses a link to another folder, which files from a
  /// stranger may have in its place.
  package static func makeOwnFolder(_ path: String) throws(FileError) {
    try makeFolder(path)
    guard isFolder(path) else {
      throw FileError(
        action: "cannot make the folder", path: path, reason: "a link or a file has its name")
    }
  }

  /// Moves a file or folder to another path, in the same file system, where nothing is yet.
  package static func move(_ path: String, to other: String) throws(FileError) {
    guard rename(path, other) == 0 else { throw error("cannot move to \(other)", path) }
  }

  /// Removes a file, where there is one.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw error("cannot remove", path) }
  }

  /// Removes a folder, if it is empty.
  package static func removeEmptyFolder(_ path: String) { rmdir(path) }

  /// The names in a folder, sorted; nil where there is no such folder.
  ///
  /// - Parameter hidden: whether names that begin with a dot are included.
  package static func names(in path: String, hidden: Bool = false) throws(FileError) -> [String]? {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return nil }
      throw error("cannot read the folder", path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if hidden ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Synchronizes the folder that a path lies in to the disk, so that what was renamed or created
  /// there survives a power failure.
  package static func synchronizeFolder(of path: String) throws(FileError) {
    try open(parent(of: path), O_RDONLY | O_DIRECTORY, action: "cannot open the folder")
      .synchronize()
  }

  /// The folder that a path lies in.
  package static func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    let slash = path.lastIndex(of: "/")
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}

// The system's calls under names that do not clash with the methods above.
private func call_open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
private func call_read(_ number: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(number, bytes, count)
}
private func call_write(_ number: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(number, bytes, count)
}
