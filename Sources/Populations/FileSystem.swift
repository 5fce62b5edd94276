import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few calls to the system that lineages need, with errors that say what and where.
enum FileSystem {
  /// The words of the error that the last call left.
  static func error(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  /// Calls until it is not interrupted by a signal; −1 is an error.
  static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// Opens a file; with `creating`, it is made with mode 0666 less the umask where it is not.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666, action: String
  ) throws(FileError) -> Descriptor {
    let descriptor = retrying { call_open(path, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw error(action, path) }
    return Descriptor(descriptor, path: path)
  }

  /// All bytes of a file, which may have at most `limit`.
  static func read(
    _ path: String, limit: Int = JSONLimits.standard.bytes
  ) throws(FileError) -> [UInt8] {
    let file = try open(path, O_RDONLY, action: "cannot read")
    let size = try file.size()
    guard size <= limit else {
      throw FileError(
        action: "cannot read", path: path, reason: "it has \(size) bytes, over \(limit)")
    }
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = bytes.withUnsafeMutableBytes { buffer in
        retrying { Int(call_read(file.number, buffer.baseAddress! + count, size - count)) }
      }
      guard got >= 0 else { throw error("cannot read", path) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(size - count)
    return bytes
  }

  /// Writes all of the bytes to a descriptor.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileError) {
    var count = 0
    while count < bytes.count {
      let put = retrying {
        Int(call_write(descriptor, bytes.baseAddress! + count, bytes.count - count))
      }
      guard put > 0 else { throw error("cannot write", path) }
      count += put
    }
  }

  /// Whether something is at the path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder and those that it lies in, where they are not there.
  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    }
    throw error("cannot make the folder", path)
  }

  /// The names in a folder, sorted, hidden ones left out; nil where there is no such folder.
  static func names(in path: String) throws(FileError) -> [String]? {
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
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes what was renamed or created in a folder last.
  static func synchronizeFolder(of path: String) throws(FileError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    try open(folder, O_RDONLY | O_DIRECTORY, action: "cannot open the folder").synchronize()
  }
}

/// An open file, closed with its owner.
struct Descriptor: ~Copyable {
  let number: Int32
  let path: String

  init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  func size() throws(FileError) -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileSystem.error("cannot read", path) }
    return Int(status.st_size)
  }

  /// Waits until the file's bytes are on the disk. A failure is final: the system may have dropped
  /// what it could not write, so a second try would lie.
  func synchronize() throws(FileError) {
    guard FileSystem.retrying({ fsync(number) }) == 0 else {
      throw FileSystem.error("cannot bring to the disk", path)
    }
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
