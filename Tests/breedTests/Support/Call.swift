import Foundation

/// How a call of the program ended, and what it said.
struct Outcome: Equatable {
  /// The exit status, or the number of the signal that ended it.
  let status: Int32
  let isSignalled: Bool
  let out: String
  let err: String

  /// The lines on stderr.
  var complaints: [Substring] { err.split(separator: "\n", omittingEmptySubsequences: false) }

  /// What stdout holds, by Foundation's parser.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(out.utf8)) }
}

/// A program that runs: with an environment of its own, nothing on stdin, and output that goes to
/// files, so that no pipe can fill up. It is started by `posix_spawn`, since Foundation's `Process` is
/// not safe beside another.
final class Call {
  /// The process number.
  let number: Int32

  private let arguments: [String]
  private let out: URL
  private let err: URL
  /// How it ended, as `waitpid` has it.
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - files: a path for its output, to which `.out` and `.err` are added.
  ///   - stdin: where it reads from instead of nothing.
  ///   - stdout: where its results go instead.
  ///   - stderr: where its complaints go instead.
  init(
    _ program: URL, _ arguments: [String], in folder: URL, files: URL,
    environment: [String: String], stdin: FileHandle? = nil, stdout: FileHandle? = nil,
    stderr: FileHandle? = nil
  ) throws {
    self.arguments = arguments
    out = files.appendingPathExtension("out")
    err = files.appendingPathExtension("err")
    try Data().write(to: out)
    try Data().write(to: err)
    let ends = [
      stdin ?? FileHandle.nullDevice, try stdout ?? FileHandle(forWritingTo: out),
      try stderr ?? FileHandle(forWritingTo: err),
    ]
    // The program is checked by the same sanitizer as the tests, which its options must reach.
    let kept = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    let environment = environment.merging(kept) { given, _ in given }
      .merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    number = try Self.start(
      // The shell changes the folder, which `posix_spawn` cannot everywhere, and becomes the program.
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, program.path] + arguments,
      ends: ends.map(\.fileDescriptor),
      environment: environment.map { "\($0)=\($1)" })
    withExtendedLifetime(ends) {}
  }

  private static func start(
    _ words: [String], ends: [Int32], environment: [String]
  ) throws -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (place, end) in ends.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(place))
    }
    // Swift's threads block signals, which a program started from one of them would inherit.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // Where the tests run in the background of a script, they ignore Ctrl-C.
    for number in [SIGINT, SIGQUIT, SIGHUP, SIGPIPE] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var started: pid_t = 0
    let error = posix_spawn(&started, words[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else {
      throw Surprise("cannot start \(words[0]): \(String(cString: strerror(error)))")
    }
    return started
  }

  deinit {
    guard isRunning else { return }
    kill(number, SIGKILL)
    waitpid(number, nil, 0)
  }

  /// Whether it has not ended.
  var isRunning: Bool {
    var status: Int32 = 0
    if self.status == nil, waitpid(number, &status, WNOHANG) == number { self.status = status }
    return self.status == nil
  }

  /// What it has put out so far.
  var output: String { (try? String(contentsOf: out, encoding: .utf8)) ?? "" }

  /// What it has said on stderr so far.
  var complaints: String { (try? String(contentsOf: err, encoding: .utf8)) ?? "" }

  /// Waits until something holds, for a minute at most.
  func wait(until holds: () throws -> Bool) throws {
    let deadline = Date(timeIntervalSinceNow: 60)
    while try !holds() {
      guard isRunning, Date() < deadline else {
        throw Surprise("what was waited for did not come: \(complaints)")
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  /// Waits for the end, for two minutes at most if nothing else is said.
  func finish(within seconds: Double = 120) throws -> Outcome {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while isRunning {
      guard Date() < deadline else { throw Surprise("the program does not end: \(arguments)") }
      Thread.sleep(forTimeInterval: 0.002)
    }
    let signal = status! & 0x7F
    return Outcome(
      status: signal == 0 ? status! >> 8 & 0xFF : signal, isSignalled: signal != 0,
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}

/// What makes a test's question senseless.
struct Surprise: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
