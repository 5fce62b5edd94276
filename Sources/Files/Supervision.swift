import CProcess
import Threads

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The thread that starts another program and waits for its end.
///
/// Each program has one of its own: Linux kills a program with its parent where that is asked for, and
/// takes the thread that started it for the parent. This one lives as long as the program.
final class Supervision: @unchecked Sendable {
  private let monitor = Monitor()
  /// What the start came to, by the system's error number; nil until it is known.
  private var outcome: Int32?
  private var process: pid_t = 0
  /// Whether the process is gone, so that its number may soon be another's.
  private var isOver = false
  private var status: Int32 = 0
  private(set) var isGivenUp = false
  /// A pipe whose writing end is closed when the process is gone.
  private var ending: [Int32] = [-1, -1]
  private var thread: Thread?

  /// Starts a program.
  ///
  /// - Parameter ends: its standard input, output and error.
  /// - Throws: where the system does not start it.
  init(
    starting words: [String], ends: (input: Int32, output: Int32, complaints: Int32)
  ) throws(ChildProcess.Failure) {
    guard pipe(&ending) == 0 else { throw ChildProcess.Failure(number: errno) }
    for end in ending { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let thread = Thread { [self] in supervise(words, ends) }
    guard thread.isStarted else {
      for end in ending { close(end) }
      throw ChildProcess.Failure(number: EAGAIN)
    }
    self.thread = thread
    monitor.lock()
    while outcome == nil { monitor.wait() }
    let number = outcome ?? 0
    monitor.unlock()
    guard number == 0 else {
      _ = end()
      throw ChildProcess.Failure(number: number)
    }
  }

  private func supervise(_ words: [String], _ ends: (Int32, Int32, Int32)) {
    var (started, place): (pid_t, Int32) = (0, -1)
    let number = Self.start(words, ends, &started, &place)
    monitor.lock()
    (process, outcome, isOver) = (started, number, number != 0)
    monitor.announce()
    monitor.unlock()
    if number == 0 { waitForEnd(of: started, .endingGroup(at: place)) }
    close(ending[1])
  }

  private func waitForEnd(of process: pid_t, _ cleanup: consuming SignalCleanup) {
    var what = siginfo_t()
    // It is left as it is at first: as long as it is there, no other process has its number.
    while waitid(P_PID, id_t(process), &what, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    monitor.lock()
    isOver = true
    // What it started ends with it.
    Self.kill(group: process)
    monitor.unlock()
    _ = consume cleanup
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
  }

  /// Kills the program and what it started.
  func kill() {
    monitor.lock()
    if !isOver { Self.kill(group: process) }
    monitor.unlock()
  }

  /// Kills it since it took too long.
  func giveUp() {
    isGivenUp = true
    kill()
  }

  /// Whether it ends within so many seconds.
  func isOver(within seconds: Int) -> Bool {
    thread == nil || FileSystem.waits(for: POLLIN, of: ending[0], seconds: seconds)
  }

  /// Waits until it is gone.
  ///
  /// - Returns: how it ended, as `waitpid` has it.
  func end() -> Int32 {
    if let thread {
      thread.join()
      close(ending[0])
    }
    thread = nil
    return status
  }

  private static func kill(group: pid_t) { _ = call_kill(-group, SIGKILL) }

  private static func start(
    _ words: [String], _ ends: (Int32, Int32, Int32), _ started: inout pid_t, _ place: inout Int32
  ) -> Int32 {
    var arguments = words.map { $0.withSystemPath { strdup($0) } } + [nil]
    let paths = places(of: words[0]).map { $0.withSystemPath { strdup($0) } } + [nil]
    defer { for text in arguments + paths { free(text) } }
    return arguments.withUnsafeMutableBufferPointer { arguments in
      paths.map { UnsafePointer($0) }.withUnsafeBufferPointer { paths in
        var program = breed_program(
          paths: paths.baseAddress, arguments: arguments.baseAddress, environment: environment,
          input: ends.0, output: ends.1, complaints: ends.2)
        return breed_start(&program, &started, &place)
      }
    }
  }

  /// Where a program of that name may be.
  private static func places(of name: String) -> [String] {
    if name.utf8.contains(UInt8(ascii: "/")) { return [name] }
    let path = getenv("PATH").map { String(systemPath: $0) } ?? "/bin:/usr/bin"
    return path.split(separator: ":", omittingEmptySubsequences: false)
      .map { "\($0.isEmpty ? "." : $0)/\(name)" }
  }

  /// This program's environment.
  private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
      _NSGetEnviron().pointee
    #else
      environ
    #endif
  }
}

// The system's call under a name that does not clash with the methods above.
private func call_kill(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
