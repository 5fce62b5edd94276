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

  /// All bytes of a file that a person named, of at most `limit`. It may be a pipe, which is waited
  /// for.
  ///
  /// - Throws: `FileError`, also where the file is longer.
  package static func read(
    _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    let file = try open(path, O_RDONLY, action: "cannot read")
    _ = try check(file, limit: limit)
    // A pipe does not say how much will come.
    let bytes = try read(file, atMost: limit + 1)
    guard bytes.count <= limit else {
      throw FileError(
        action: "cannot read", path: path, reason: "it has more than \(limit) bytes")
    }
    return bytes
  }

  /// The next bytes of a file; fewer than `limit` only where it ends.
  static func read(
    _ file: borrowing FileDescriptor, atMost limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(limit, 1 << 16))
    while bytes.count < limit {
      let room = min(piece.count, limit - bytes.count)
      let got = piece.withUnsafeMutableBytes { buffer in
        retrying { waiting(for: POLLIN, of: file.number) { call_read(file.number, buffer, room) } }
      }
      guard got >= 0 else { throw error("cannot read", file.path) }
      if got == 0 { break }
      bytes += piece[..<got]
    }
    return bytes
  }

  /// Makes a system call, and again as long as a pipe or a terminal that does not wait by itself has
  /// nothing to read, or no room; in between it is waited for.
  private static func waiting(for event: Int32, of descriptor: Int32, _ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result != -1 || errno != EAGAIN && errno != EWOULDBLOCK { return result }
      guard waits(for: event, of: descriptor) else { return -1 }
    }
  }

  /// Waits until a descriptor has something to read, or room, or its other end is gone.
  ///
  /// - Parameter seconds: how long at most; without end where none are given.
  /// - Returns: whether it came to that.
  static func waits(for event: Int32, of descriptor: Int32, seconds: Int? = nil) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    let limit = seconds.map { Int32(clamping: $0 * 1_000) } ?? -1
    return retrying { poll(&entry, 1, limit) } > 0
  }

  /// Whether the reader of a pipe that this program writes to has closed it.
  static func isReaderGone(from descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: 0, revents: 0)
    return retrying { poll(&entry, 1, 0) } > 0 && Int32(entry.revents) & Int32(POLLERR) != 0
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
    let file = try openOwn(path)
    return try read(file, atMost: check(file, limit: limit))
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

  /// Makes a file of these parts, one after another, which only this user may read, where nothing is yet.
  /// It is not synchronized to the disk.
  package static func create(_ path: String, _ parts: [[UInt8]]) throws(FileError) {
    var file = try open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, action: "cannot write")
    let number = file.number
    for part in parts {
      try part.withUnsafeBufferPointer { bytes throws(FileError) in
        try write(UnsafeRawBufferPointer(bytes), to: number, path: path)
      }
    }
    try file.close()
  }

  /// Writes all of the bytes to a descriptor.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileError) {
    guard writeAll(bytes, to: descriptor) else { throw error("cannot write", path) }
  }

  /// Writes all of the bytes to a descriptor, in pieces where it does not take them at once. One that
  /// has no room is waited for, also where it does not wait by itself.
  ///
  /// - Returns: whether it took all bytes; if not, `errno` says why.
  package static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var count = 0
    while count < bytes.count {
      let put = retrying {
        waiting(for: POLLOUT, of: descriptor) {
          call_write(descriptor, bytes.baseAddress! + count, bytes.count - count)
        }
      }
      guard put > 0 else { return false }
      count += put
    }
    return true
  }

  /// Makes a folder and the folders above it, where they do not exist yet, and synchronizes each
  /// new entry to the disk.
  package static func makeFolder(_ path: String) throws(FileError) {
    func make() -> Int32 { path.withSystemPath { mkdir($0, 0o777) } }
    if make() != 0 {
      if errno == EEXIST { return }
      let missing = errno
      let parent = parent(of: path)
      guard missing == ENOENT, parent != ".", parent != "/" else {
        errno = missing
        throw error("cannot make the folder", path)
      }
      try makeFolder(parent)
      guard make() == 0 || errno == EEXIST else { throw error("cannot make the folder", path) }
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
    guard renamed(path, to: other) else { throw error("cannot move to \(other)", path) }
  }

  /// Renames a file or folder.
  ///
  /// - Returns: whether the system did; if not, `errno` says why.
  static func renamed(_ path: String, to other: String) -> Bool {
    path.withSystemPath { path in other.withSystemPath { rename(path, $0) } } == 0
  }

  /// Removes a file, where there is one.
  package static func remove(_ path: String) throws(FileError) {
    guard path.withSystemPath(unlink) == 0 || errno == ENOENT else {
      throw error("cannot remove", path)
    }
  }

  /// Removes a folder, if it is empty.
  package static func removeEmptyFolder(_ path: String) { _ = path.withSystemPath(rmdir) }

  /// The names in a folder, sorted; nil where there is no such folder.
  ///
  /// - Parameter hidden: whether names that begin with a dot are included.
  package static func names(in path: String, hidden: Bool = false) throws(FileError) -> [String]? {
    guard let folder = path.withSystemPath({ opendir($0) }) else {
      if errno == ENOENT { return nil }
      throw error("cannot read the folder", path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw error("cannot read the folder", path) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(systemPath: $0) }
      }
      if hidden ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Synchronizes the folder that a path lies in to the disk, so that what was renamed or created
  /// there survives a power failure.
  package static func synchronizeFolder(of path: String) throws(FileError) {
    try openFolder(of: path).synchronize()
  }

  /// Opens the folder that a path lies in, to synchronize it.
  static func openFolder(of path: String) throws(FileError) -> FileDescriptor {
    try open(parent(of: path), O_RDONLY | O_DIRECTORY, action: "cannot open the folder")
  }

  /// The folder that a path lies in.
  package static func parent(of path: String) -> String {
    // By bytes: a slash before a mark that combines with it is no `Character` of its own.
    var path = path.utf8[...]
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(Substring(path[..<slash]))
  }

  /// The ending of a path's last name, from its last dot on; empty where it has none.
  package static func ending(of path: String) -> String {
    let name = name(of: path)
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    return dot.map { String(name[$0...]) } ?? ""
  }

  /// The last name of a path.
  package static func name(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    return String(Substring(path.utf8[start...]))
  }
}

// The system's calls under names that do not clash with the methods above.
private func call_open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  path.withSystemPath { open($0, flags, mode) }
}
private func call_read(
  _ number: Int32, _ bytes: UnsafeMutableRawBufferPointer, _ count: Int
) -> Int {
  read(number, bytes.baseAddress, count)
}
private func call_write(_ number: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(number, bytes, count)
}
