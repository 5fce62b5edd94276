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
/// files, so that no pipe can fill up.
final class Call {
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let out: URL
  private let err: URL

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
    out = files.appendingPathExtension("out")
    err = files.appendingPathExtension("err")
    try Data().write(to: out)
    try Data().write(to: err)
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    process.standardInput = stdin ?? FileHandle.nullDevice
    process.standardOutput = try stdout ?? FileHandle(forWritingTo: out)
    process.standardError = try stderr ?? FileHandle(forWritingTo: err)
    process.terminationHandler = { [ended] _ in ended.signal() }
    // Swift's threads block signals, which a program started from one of them would inherit.
    var signals = sigset_t()
    var before = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    // Foundation's start of a process is not safe beside another.
    try Self.starting.withLock { try process.run() }
  }

  private static let starting = NSLock()

  deinit { if process.isRunning { kill(number, SIGKILL) } }

  /// The process number.
  var number: Int32 { process.processIdentifier }

  /// Whether it has not ended.
  var isRunning: Bool { process.isRunning }

  /// What it has said on stderr so far.
  var complaints: String { (try? String(contentsOf: err, encoding: .utf8)) ?? "" }

  /// Waits until something holds, for a minute at most.
  func wait(until holds: () throws -> Bool) throws {
    let deadline = Date(timeIntervalSinceNow: 60)
    while try !holds() {
      guard process.isRunning, Date() < deadline else {
        throw Surprise("what was waited for did not come: \(complaints)")
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  /// Waits for the end, for two minutes at most.
  func finish() throws -> Outcome {
    guard ended.wait(timeout: .now() + 120) == .success else {
      kill(number, SIGKILL)
      throw Surprise("the program does not end: \(process.arguments ?? [])")
    }
    return Outcome(
      status: process.terminationStatus,
      isSignalled: process.terminationReason == .uncaughtSignal,
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}

/// What makes a test's question senseless.
struct Surprise: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
