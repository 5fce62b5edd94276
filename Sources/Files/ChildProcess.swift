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
  private var input: Pipe
  private let results: UnnamedFile?
  private let complaints: UnnamedFile?
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
    var input = try Pipe()
    // So that it can be waited for no longer than it may take.
    Pipe.keepFromWaiting(input.writingEnd)
    let results = keepsResults ? UnnamedFile() : nil
    let output =
      results?.descriptor ?? (keepsResults ? -1 : open("/dev/null", O_WRONLY | O_CLOEXEC))
    guard output >= 0 else { throw Failure(number: errno) }
    defer { if results == nil { close(output) } }
    let complaints = UnnamedFile()
    let supervision = try Supervision(
      starting: arguments, ends: (input.readingEnd, output, complaints?.descriptor ?? 2))
    input.closeReadingEnd()
    if !isFed { input.closeWritingEnd() }
    self.supervision = supervision
    self.input = input
    self.results = results
    self.complaints = complaints
    self.patience = patience
  }

  deinit {
    supervision.kill()
    _ = supervision.end()
  }

  /// Writes bytes to its standard input, and waits until the pipe has room for them.
  ///
  /// - Returns: whether the program still reads. Where it does not, as when it has ended, this
  ///   raises `SIGPIPE`, unless the signal is ignored. One that does not read for too long is killed.
  package func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var count = 0
    while count < bytes.count {
      let put = FileSystem.retrying {
        write(input.writingEnd, bytes.baseAddress! + count, bytes.count - count)
      }
      if put > 0 {
        count += put
      } else if errno != EAGAIN {
        return false
      } else if !FileSystem.waits(for: POLLOUT, of: input.writingEnd, seconds: patience) {
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
    input.closeWritingEnd()
    if !supervision.isOver(within: patience) { supervision.giveUp() }
    return supervision.end()
  }

  /// Whether it was killed since it took too long.
  package var isOverdue: Bool { supervision.isGivenUp }

  /// The last lines that it wrote to standard error, from the last 4,096 bytes.
  package func lastLines(_ count: Int) -> [Substring] { complaints?.lastLines(count) ?? [] }

  /// What it has written to its standard output, where that is kept.
  ///
  /// - Throws: `Failure` where not all of it can be read back.
  package func written() throws(Failure) -> [UInt8] { try results?.end(limit: .max) ?? [] }
}
