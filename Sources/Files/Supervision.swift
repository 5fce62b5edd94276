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
  /// A variable of an environment.
  typealias Variable = (name: String, value: String)

  private let monitor = Monitor()
  /// What the start came to, by the system's error number; nil until it is known.
  private var outcome: Int32?
  private var process: pid_t = 0
  /// Whether the process is gone, so that its number may soon be another's.
  private var isOver = false
  private var status: Int32 = 0
  private(set) var isGivenUp = false
  /// A descriptor that can be read from, for `poll`, once the process is gone; owned here.
  let endDescriptor: Int32
  private var thread: Thread?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - ends: its standard input, output and error.
  ///   - variables: variables of its environment that are not as they are in this program's.
  /// - Throws: where the system does not start it.
  init(
    starting words: [String], ends: (input: Int32, output: Int32, complaints: Int32),
    variables: [Variable] = []
  ) throws(ChildProcess.Failure) {
    // Its writing end is closed when the process is gone.
    let ending = try Pipe().handOn()
    endDescriptor = ending.readingEnd
    let thread = Thread { [self] in
      supervise(words, variables, ends)
      close(ending.writingEnd)
    }
    guard thread.isStarted else {
      close(ending.writingEnd)
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

  deinit { close(endDescriptor) }

  private func supervise(
    _ words: [String], _ variables: [Variable], _ ends: (Int32, Int32, Int32)
  ) {
    var (started, place): (pid_t, Int32) = (0, -1)
    let number = Self.start(words, variables, ends, &started, &place)
    monitor.lock()
    (process, outcome, isOver) = (started, number, number != 0)
    monitor.announce()
    monitor.unlock()
    if number == 0 { waitForEnd(of: started, .endingGroup(at: place)) }
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
    thread == nil || FileSystem.waits(for: POLLIN, of: endDescriptor, seconds: seconds)
  }

  /// Waits until it is gone.
  ///
  /// - Returns: the exit status; where a signal ended it, 128 + the signal's number, as in a shell.
  func end() -> Int32 {
    thread?.join()
    thread = nil
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func kill(group: pid_t) { _ = call_kill(-group, SIGKILL) }

  private static func start(
    _ words: [String], _ variables: [Variable], _ ends: (Int32, Int32, Int32),
    _ started: inout pid_t, _ place: inout Int32
  ) -> Int32 {
    var arguments = words.map { $0.withSystemPath { strdup($0) } } + [nil]
    let paths = places(of: words[0]).map { $0.withSystemPath { strdup($0) } } + [nil]
    var environment = environment(with: variables)
    defer { for text in arguments + paths + environment { free(text) } }
    return arguments.withUnsafeMutableBufferPointer { arguments in
      environment.withUnsafeMutableBufferPointer { environment in
        paths.map { UnsafePointer($0) }.withUnsafeBufferPointer { paths in
          var program = breed_program(
            paths: paths.baseAddress, arguments: arguments.baseAddress,
            environment: environment.baseAddress, input: ends.0, output: ends.1,
            complaints: ends.2)
          return breed_start(&program, &started, &place)
        }
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

  /// This program's environment but for the variables given; its texts are the caller's, who frees them.
  private static func environment(
    with variables: [Variable]
  ) -> [UnsafeMutablePointer<CChar>?] {
    #if canImport(Darwin)
      var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = _NSGetEnviron().pointee
    #else
      var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    #endif
    var texts: [UnsafeMutablePointer<CChar>?] = []
    let replaced = variables.map { "\($0.name)=" }
    while let place = rest, let text = place.pointee {
      if !replaced.contains(where: { strncmp(text, $0, $0.utf8.count) == 0 }) {
        texts.append(strdup(text))
      }
      rest = place + 1
    }
    for (name, value) in variables {
      texts.append("\(name)=\(value)".withSystemPath { strdup($0) })
    }
    return texts + [nil]
  }
}

// The system's call under a name that does not clash with the methods above.
private func call_kill(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
