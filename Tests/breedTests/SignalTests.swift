import Foundation
import Testing

/// Signals that end the program, at whatever moment.
@Suite struct SignalTests {
  private static let deadly = [
    SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF,
  ]

  /// A script in the place of `dot`, which writes its number and never ends.
  private func scratchWithDot() throws -> (Scratch, [String: String]) {
    let scratch = try Scratch(lineageOf: 2)
    // By the shell: a file that a process has open for writing, be it only one that another thread
    // just forks off, is not run.
    try scratch.shell(
      """
      mkdir bin && cat > bin/dot << end && chmod 755 bin/dot
      #!/bin/sh
      [ "\\$1" = -V ] && exit
      sleep 1000 &
      echo \\$\\$ \\$! > numbers
      wait
      end
      """)
    return (scratch, ["PATH": "\(scratch.url.path)/bin:/usr/bin:/bin"])
  }

  private func isRunning(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return kill(process, 0) == 0 && status?.contains(") Z ") != true
  }

  @Test(arguments: deadly + [SIGINT, SIGTERM, SIGSEGV])
  func `another program ends with ours, and what it started`(signal: Int32) throws {
    let (scratch, environment) = try scratchWithDot()
    let call = try scratch.start(["inspect", "1", "--size", "8"], environment: environment)
    func numbers() -> [Int32] {
      let text = (try? scratch.data("numbers")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      guard text.last == "\n" else { return [] }
      return text.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    }
    try call.wait { numbers().count == 2 }
    kill(call.number, signal)
    let ended = try call.finish()
    #expect(ended.isSignalled && ended.status == signal)
    for _ in 0..<5_000 where numbers().contains(where: isRunning) { usleep(1_000) }
    for number in numbers() { #expect(!isRunning(number)) }
  }

  #if !canImport(Darwin)
    @Test func `it ends when ours is killed without a word`() throws {
      let (scratch, environment) = try scratchWithDot()
      let call = try scratch.start(["inspect", "1", "--size", "8"], environment: environment)
      try call.wait { (try? scratch.data("numbers"))?.last == UInt8(ascii: "\n") }
      kill(call.number, SIGKILL)
      _ = try call.finish()
      let numbers = String(decoding: try scratch.data("numbers"), as: UTF8.self)
      let numbered = numbers.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
      let dot = try #require(numbered.first)
      for _ in 0..<5_000 where isRunning(dot) { usleep(1_000) }
      #expect(!isRunning(dot))
      // What it started itself nobody can tell; it is not ours to leave behind either.
      for number in numbered.dropFirst() { kill(number, SIGKILL) }
    }
  #endif

  @Test(arguments: deadly)
  func `a render that a signal ends leaves nothing behind`(signal: Int32) throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try scratch.contents()
    let call = try scratch.start(["render", "1", "--size", "60000", "-o", "art.png"])
    try call.wait { try scratch.names().contains { $0.hasPrefix("art.png.") } }
    kill(call.number, signal)
    let ended = try call.finish()
    #expect(ended.isSignalled && ended.status == signal)
    #expect(ended.out == "")
    #expect(try scratch.contents() == before)
  }

  @Test func `so does one whose file may not grow so far, which is said`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try scratch.contents()
    let ended = try scratch.shell("ulimit -f 4; \"$0\" render 1 --size 1024 -o art.png -q")
    #expect(ended.status == 1)
    #expect(ended.err == "breed: cannot write the PNG: File too large\n")
    #expect(try scratch.contents() == before)
  }

  @Test func `a short stack is long enough`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let done = try scratch.shell(
      """
      ulimit -s 272
      "$0" render 1 --size 64 -o art.png && "$0" next --pick 1,2 --size 8 &&
      "$0" auto --generations 2 --population 4 --size 8 && "$0" verify
      """)
    #expect(done.status == 0, "\(done.err)")
    #expect(done.out.hasPrefix("art.png\na: generation 2, ") && done.out.hasSuffix(", sound\n"))
  }

  @Test(
    .disabled(
      if: ProcessInfo.processInfo.environment.keys.contains { $0.hasSuffix("SAN_OPTIONS") },
      "a sanitizer tells of crashes itself"))
  func `a crash is told in a line, and does not wait for anybody`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for (limit, words) in [
      ("true", "a fault of its own"),
      ("ulimit -v 4000000", "for want of memory (ulimit -v) or by a fault of its own"),
    ] {
      let call = try scratch.start(
        ["-c", "\(limit); exec \"$0\" render 1 --size 60000 -o art.png", Scratch.program.path],
        program: URL(fileURLWithPath: "/bin/bash"))
      try call.wait { try scratch.names().contains { $0.hasPrefix("art.png.") } }
      kill(call.number, SIGSEGV)
      let ended = try call.finish()
      #expect(ended.status == SIGSEGV && ended.isSignalled)
      let line = ended.complaints.dropLast().last ?? ""
      #expect(line.hasPrefix("breed: ") && line.contains(words), "\(ended.err)")
      #expect(try !scratch.contents().keys.contains { $0.hasPrefix("art.png") })
    }
  }

  @Test(.enabled(if: Emulator.isUsable), arguments: deadly + [SIGTERM, SIGSEGV])
  func `a terminal that is being asked is as it was`(signal: Int32) throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(.silent)
    let before = terminal.flags
    let call = try terminal.start(
      ["show", "--size", "16"], in: scratch,
      environment: ["TERM": "xterm-256color", "SSH_CONNECTION": "1 1 1 1"])
    try call.wait { terminal.sent.contains("\u{1B}[c") }
    #expect(terminal.flags != before, "it is listening")
    terminal.signal(signal)
    _ = try call.finish()
    _ = terminal.end()
    #expect(terminal.flags == before)
  }
}
