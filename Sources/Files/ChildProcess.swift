#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program that runs beside this one, and is killed with all that it started: when this value
/// is dropped, when a signal ends this program, and when it neither reads nor ends for too long.
///
/// It has a process group of its own, so that Ctrl-C reaches only this program, which then decides
/// what happens to it. Its standard error goes to a temporary file without a name, and so does its
/// standard output where that is kept: however much it writes, this program need not read
/// meanwhile.
package struct ChildProcess: ~Copyable {
  /// Why a program could not be started, or its output not be read: the system's error number.
  package struct Failure: Error, Equatable {
    package let number: Int32

    /// Whether there is no such program.
    package var isMissing: Bool { number == ENOENT }

    /// The system's description of the error.
    package var reason: String { String(cString: strerror(number)) }
  }

  private let supervision: Supervision
  private var feed: Int32
  private let results: UnsafeMutablePointer<FILE>?
  private let complaints: UnsafeMutablePointer<FILE>?
  private let patience: Int

  /// Starts a program, which is searched for in the folders of `PATH`.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments.
  ///   - isFed: whether `feed` writes to its standard input; else that is empty.
  ///   - keepsResults: whether its standard output is kept.
  ///   - patience: how many seconds it may take to read more, or to end once it is fed.
  /// - Throws: `Failure` where there is no such program, or the system refuses a process, a pipe,
  ///   or the file for the output.
  package init(
    _ arguments: [String], isFed: Bool = true, keepsResults: Bool = false, patience: Int = 600
  ) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // So that it can be waited for no longer than it may take.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let results = keepsResults ? Self.unnamedFile() : fopen("/dev/null", "we")
    guard let results else {
      let number = errno
      for end in ends { close(end) }
      throw Failure(number: number)
    }
    let complaints = Self.unnamedFile()
    do throws(Failure) {
      supervision = try Supervision(
        starting: arguments,
        ends: (ends[0], fileno(results), complaints.map { fileno($0) } ?? 2))
    } catch {
      for end in ends { close(end) }
      for file in [results, complaints] { file.map { _ = fclose($0) } }
      throw error
    }
    close(ends[0])
    feed = ends[1]
    if !isFed {
      close(feed)
      feed = -1
    }
    self.results = results
    self.complaints = complaints
    self.patience = patience
  }

  deinit {
    if feed >= 0 { close(feed) }
    supervision.kill()
    _ = supervision.end()
    for file in [results, complaints] { file.map { _ = fclose($0) } }
  }

  /// Writes bytes to its standard input, and waits until the pipe has room for them.
  ///
  /// - Returns: whether the program still reads. Where it does not, as when it has ended, this
  ///   raises `SIGPIPE`, unless the signal is ignored. One that does not read for too long is killed.
  package func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var count = 0
    while count < bytes.count {
      let put = FileSystem.retrying {
        write(feed, bytes.baseAddress! + count, bytes.count - count)
      }
      if put > 0 {
        count += put
      } else if errno != EAGAIN {
        return false
      } else if !FileSystem.waits(for: POLLOUT, of: feed, seconds: patience) {
        supervision.giveUp()
        return false
      }
    }
    return true
  }

  /// Closes its standard input, and waits until it ends; one that takes too long is killed.
  ///
  /// - Returns: the exit status; where a signal ended it, 128 + the signal's number, as in a shell.
  package mutating func finish() -> Int32 {
    if feed >= 0 { close(feed) }
    feed = -1
    if !supervision.isOver(within: patience) { supervision.giveUp() }
    let status = supervision.end()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Whether it was killed since it took too long.
  package var isOverdue: Bool { supervision.isGivenUp }

  /// The last lines that it wrote to standard error, from the last 4,096 bytes.
  package func lastLines(_ count: Int) -> [Substring] {
    let said = complaints.flatMap { try? Self.end(of: fileno($0), limit: 4_096) } ?? []
    let text = String(decoding: said, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(count)
  }

  /// What it has written to its standard output, where that is kept.
  ///
  /// - Throws: `Failure` where not all of it can be read back.
  package func written() throws(Failure) -> [UInt8] {
    guard let results else { return [] }
    return try Self.end(of: fileno(results), limit: .max)
  }

  /// A temporary file without a name, which no other program inherits.
  private static func unnamedFile() -> UnsafeMutablePointer<FILE>? {
    let file = tmpfile()
    if let file { _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC) }
    return file
  }

  /// The last bytes of a file, at most `limit`.
  ///
  /// - Throws: `Failure` where it cannot be read, or ends before the size that it had at first.
  static func end(of descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw Failure(number: errno) }
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
        throw Failure(number: got == 0 ? EIO : errno)
      }
    }
    return bytes
  }
}
