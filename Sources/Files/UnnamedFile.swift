#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A temporary file without a name, which no other program inherits unless it is given to it. However
/// much that writes, this program need not read meanwhile.
final class UnnamedFile {
  private let file: UnsafeMutablePointer<FILE>

  /// A new file; nil where the system makes none.
  init?() {
    guard let file = tmpfile() else { return nil }
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    self.file = file
  }

  deinit { fclose(file) }

  /// The open file, owned here.
  var descriptor: Int32 { fileno(file) }

  /// The last lines of text in it, from its last 4,096 bytes.
  func lastLines(_ count: Int) -> [Substring] {
    let said = (try? end(limit: 4_096)) ?? []
    let text = String(decoding: said, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(count)
  }

  /// The last bytes of it, at most `limit`.
  ///
  /// - Throws: where they cannot be read.
  func end(limit: Int) throws(ChildProcess.Failure) -> [UInt8] {
    try Self.end(of: descriptor, limit: limit)
  }

  /// The last bytes of a file, at most `limit`.
  ///
  /// - Throws: `Failure` where it cannot be read, or ends before the size that it had at first.
  static func end(of descriptor: Int32, limit: Int) throws(ChildProcess.Failure) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw ChildProcess.Failure(number: errno) }
    var bytes = [UInt8](repeating: 0, count: min(limit, size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress! + count, $0.count - count, off_t(size - $0.count + count))
      }
      if got > 0 {
        count += got
      } else if got == 0 || errno != EINTR {
        throw ChildProcess.Failure(number: got == 0 ? EIO : errno)
      }
    }
    return bytes
  }

  /// Has each write go to the end of the file, whatever was cut off meanwhile.
  func beginAppending() { _ = fcntl(descriptor, F_SETFL, O_APPEND) }

  /// Drops what is in it where that is more than `limit`, so that a program which talks for days does not
  /// fill the disk.
  func drop(past limit: Int) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) > limit else { return }
    _ = ftruncate(descriptor, 0)
  }
}
