#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program that this one talks with line by line. It is killed with all that it started as a
/// `ChildProcess` is.
///
/// What is said to it waits here until it reads: who listens also writes, so that two programs that both write
/// never wait for each other. A program that has closed its input raises no `SIGPIPE`. It may be used from one
/// thread at a time.
package final class Conversation {
  /// What came of listening.
  package enum Event {
    /// A line, without its end.
    case line([UInt8])
    /// The bell rang.
    case rung
    /// Nothing came in time.
    case late
    /// The line is longer than it may be.
    case tooLong
    /// It has ended or closed its standard output, and all its whole lines are heard.
    case ended
  }

  private let supervision: Supervision
  private var input: Pipe
  private var output: Pipe
  private let complaints: UnnamedFile?
  /// What it has not read yet, from `said` on.
  private var outgoing: [UInt8] = []
  private var said = 0
  /// What it wrote that is not heard yet, from `heard` on; up to `searched` there is no end of a line.
  private var incoming: [UInt8] = []
  private var heard = 0
  private var searched = 0
  private var isAtEnd = false
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// How much it may complain before that is dropped.
  private static let mostComplaints = 1 << 24

  /// Starts a program, which is searched for in the folders of `PATH`.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments.
  ///   - variables: variables of its environment that are not as they are in this program's.
  /// - Throws: `Failure` where there is no such program, or the system refuses a process or a pipe.
  package init(
    _ arguments: [String], variables: [(name: String, value: String)] = []
  ) throws(ChildProcess.Failure) {
    var input = try Pipe()
    var output = try Pipe()
    Pipe.keepFromWaiting(input.writingEnd)
    Pipe.keepFromWaiting(output.readingEnd)
    let complaints = UnnamedFile()
    complaints?.beginAppending()
    supervision = try Supervision(
      starting: arguments,
      ends: (input.readingEnd, output.writingEnd, complaints?.descriptor ?? 2),
      variables: variables)
    input.closeReadingEnd()
    output.closeWritingEnd()
    self.input = input
    self.output = output
    self.complaints = complaints
  }

  deinit {
    supervision.kill()
    _ = supervision.end()
  }

  /// Says something to it, as soon as somebody listens.
  package func say(_ bytes: [UInt8]) { outgoing += bytes }

  /// Waits for its next line, and writes meanwhile what is said to it.
  ///
  /// - Parameters:
  ///   - deadline: until when.
  ///   - limit: how many bytes a line may have.
  ///   - bell: a descriptor that ends the wait when it can be read from; −1 for none.
  package func hear(
    until deadline: SuspendingClock.Instant, limit: Int, bell: Int32 = -1
  ) -> Event {
    while true {
      if let line = nextLine(limit: limit) { return .line(line) }
      if incoming.count - heard > limit { return .tooLong }
      if isAtEnd { return .ended }
      push()
      let left = SuspendingClock.now.duration(to: deadline)
      guard left > .zero else { return .late }
      var watched = [
        pollfd(fd: output.readingEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
        pollfd(fd: supervision.endDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(
          fd: outgoing.isEmpty ? -1 : input.writingEnd, events: Int16(POLLOUT), revents: 0),
      ]
      // A millisecond more, since less than one is left out.
      let time = Int32(clamping: Int(left / .milliseconds(1)) + 1)
      guard poll(&watched, nfds_t(watched.count), time) > 0 else { continue }
      let isOver = watched[2].revents != 0
      if watched[0].revents != 0 || isOver {
        // Another program that it started, and that goes on, may keep its output open.
        if !pull(), isOver { isAtEnd = true }
      } else if watched[1].revents != 0 {
        return .rung
      }
    }
  }

  /// Closes its standard input, so that it ends once it has read all.
  package func hangUp() { input.closeWritingEnd() }

  /// Waits until it has ended, once its standard input is closed; one that takes too long is killed.
  ///
  /// - Returns: the exit status, as `ChildProcess.finish` has it; nil where it was killed.
  package func finish(within seconds: Int) -> Int32? {
    hangUp()
    let isOver = supervision.isOver(within: seconds)
    if !isOver { supervision.kill() }
    let status = supervision.end()
    return isOver ? status : nil
  }

  /// The last lines that it wrote to standard error.
  package func lastLines(_ count: Int) -> [Substring] { complaints?.lastLines(count) ?? [] }

  /// The next whole line; nil where none is there yet, or it is too long.
  private func nextLine(limit: Int) -> [UInt8]? {
    guard searched < incoming.count else { return nil }
    let end = incoming.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      let found = memchr(base + searched, Int32(UInt8(ascii: "\n")), bytes.count - searched)
      return found.map { UnsafeRawPointer($0) - base }
    }
    guard let end else {
      searched = incoming.count
      return nil
    }
    guard end - heard <= limit else { return nil }
    let line = Array(incoming[heard..<end])
    (heard, searched) = (end + 1, end + 1)
    if heard == incoming.count {
      incoming.removeAll(keepingCapacity: incoming.capacity <= 1 << 22)
      (heard, searched) = (0, 0)
    }
    complaints?.drop(past: Self.mostComplaints)
    return line
  }

  /// Takes what it has written.
  ///
  /// - Returns: whether there was anything.
  private func pull() -> Bool {
    let got = piece.withUnsafeMutableBytes { buffer in
      FileSystem.retrying { read(output.readingEnd, buffer.baseAddress, buffer.count) }
    }
    guard got > 0 else {
      if got == 0 || errno != EAGAIN { isAtEnd = true }
      return false
    }
    if heard > 0, heard * 2 > incoming.count {
      incoming.removeSubrange(..<heard)
      (heard, searched) = (0, searched - heard)
    }
    incoming += piece[..<got]
    return true
  }

  /// Writes as much as there is room for.
  private func push() {
    while said < outgoing.count, input.writingEnd >= 0 {
      let put = outgoing.withUnsafeBytes { bytes in
        FileSystem.retrying {
          FileSystem.withoutPipeSignal {
            write(input.writingEnd, bytes.baseAddress! + said, bytes.count - said)
          }
        }
      }
      if put > 0 {
        said += put
      } else {
        if errno == EAGAIN { return }
        // It reads no more; what comes of that, its answer or its end tells.
        break
      }
    }
    outgoing.removeAll(keepingCapacity: said <= 1 << 22)
    said = 0
  }
}

extension FileSystem {
  /// Writes to a pipe whose reader may be gone, without the signal that would end a program which does not
  /// ignore it. As usual, −1 is an error, which `errno` says.
  static func withoutPipeSignal(_ call: () -> Int) -> Int {
    var (pipe, pending, before) = (sigset_t(), sigset_t(), sigset_t())
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    sigpending(&pending)
    let isAwaited = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    let result = call()
    let number = errno
    if result == -1, number == EPIPE, !isAwaited {
      // It came to this thread, if it came at all: takes it back.
      sigpending(&pending)
      var taken: Int32 = 0
      if sigismember(&pending, SIGPIPE) == 1 { sigwait(&pipe, &taken) }
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = number
    return result
  }
}
