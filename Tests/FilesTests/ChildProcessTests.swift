import Foundation
import Testing

@testable import Files

/// Other programs, tried on the shell's.
@Suite struct ChildProcessTests {
  init() {
    // As the command does; else the first write to a program that is gone would end the tests.
    signal(SIGPIPE, SIG_IGN)
  }

  private func feed(_ program: borrowing ChildProcess, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { program.feed($0) }
  }

  @Test func `it reads all that it is fed, and ends when there is no more`() throws {
    try withFolder { folder in
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 4) }
      var program = try ChildProcess(["sh", "-c", "cat > \"$1\"", "sh", "\(folder)/all"])
      let isTaken = feed(program, bytes)
      #expect(isTaken)
      let status = program.finish()
      #expect(status == 0)
      let found = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/all"))
      let isSame = found == Data(bytes)
      #expect(isSame)
    }
  }

  @Test func `how it ended and its last lines are told`() throws {
    var program = try ChildProcess([
      "sh", "-c", "echo one >&2; echo two >&2; echo three >&2; exit 7",
    ])
    let status = program.finish()
    #expect(status == 7)
    let (lines, all) = (program.lastLines(2), program.lastLines(9))
    #expect(lines == ["two", "three"])
    #expect(all == ["one", "two", "three"])
    var killed = try ChildProcess(["sh", "-c", "kill -9 $$"])
    let end = killed.finish()
    #expect(end == 137)
  }

  @Test func `a program that reads no more is noticed`() throws {
    let program = try ChildProcess(["sh", "-c", "exit 0"])
    let isTaken = feed(program, [UInt8](repeating: 0, count: 1 << 20))
    #expect(!isTaken)
  }

  @Test func `what it writes is kept, however much it is`() throws {
    let script = "head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2; printf end"
    var program = try ChildProcess(["sh", "-c", script], isFed: false, keepsResults: true)
    let status = program.finish()
    #expect(status == 0)
    let written = try program.written()
    #expect(written == [UInt8](repeating: 0, count: 1_000_000) + Array("end".utf8))
  }

  @Test func `one that is not fed finds nothing to read`() throws {
    var program = try ChildProcess(["cat"], isFed: false, keepsResults: true)
    let status = program.finish()
    let isTaken = feed(program, [1])
    #expect(status == 0 && !isTaken)
    let written = try program.written()
    #expect(written.isEmpty)
  }

  @Test func `arguments are passed on as they are, and so is the environment`() throws {
    let words = ["", "a b", "$HOME", "\"", "ä"]
    var program = try ChildProcess(["printf", "%s|"] + words, isFed: false, keepsResults: true)
    let status = program.finish()
    let written = try program.written()
    #expect(status == 0 && String(decoding: written, as: UTF8.self) == "|a b|$HOME|\"|ä|")
    var shell = try ChildProcess(["sh", "-c", "test -n \"$PATH\""], isFed: false)
    let end = shell.finish()
    #expect(end == 0)
  }

  @Test func `a program that is not there is told by the system's number`() {
    #expect(throws: ChildProcess.Failure(number: ENOENT)) {
      _ = try ChildProcess(["breed-no-such-program"])
    }
  }

  @Test func `what cannot be read back is an error and not silence`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(throws: ChildProcess.Failure(number: ESPIPE)) {
      _ = try UnnamedFile.end(of: ends[0], limit: .max)
    }
    try withFolder { folder in
      let descriptor = open("\(folder)/written", O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      let empty = try UnnamedFile.end(of: descriptor, limit: .max)
      #expect(empty.isEmpty)
      try #require(write(descriptor, "abc", 3) == 3)
      #expect(throws: ChildProcess.Failure(number: EBADF)) {
        _ = try UnnamedFile.end(of: descriptor, limit: .max)
      }
    }
  }

  /// A script that writes its number into a file, and that of a program that it starts.
  private static let script = "sleep 100 & echo $$ $! > \"$1\"; wait"

  /// The numbers that the script wrote, once they are there.
  private func numbers(in file: String) -> [Int32] {
    while true {
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if text.last == "\n" {
        return text.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
      }
      usleep(1_000)
    }
  }

  /// Waits until a process is gone; whoever has inherited it may take a moment.
  private func isGone(_ process: Int32) -> Bool {
    for _ in 0..<10_000 {
      if kill(process, 0) == -1 || isZombie(process) { return true }
      usleep(1_000)
    }
    return false
  }

  private func isZombie(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.contains(") Z ") ?? false
  }

  @Test func `one that is dropped is stopped, and what it started, too`() throws {
    try withFolder { folder in
      var found: [Int32] = []
      do {
        let program = try ChildProcess(["sh", "-c", Self.script, "sh", "\(folder)/number"])
        found = numbers(in: "\(folder)/number")
        _ = program.lastLines(1)
      }
      #expect(found.count == 2)
      for number in found { #expect(isGone(number)) }
    }
  }

  @Test func `what it started ends with it`() throws {
    try withFolder { folder in
      var program = try ChildProcess(
        ["sh", "-c", "sleep 100 & echo $! > \"$1\"", "sh", "\(folder)/number"])
      let status = program.finish()
      #expect(status == 0)
      let found = numbers(in: "\(folder)/number")
      #expect(found.count == 1 && isGone(found[0]))
    }
  }

  @Test func `one that does not end in time is ended, with all that it started`() throws {
    try withFolder { folder in
      var program = try ChildProcess(
        ["sh", "-c", Self.script, "sh", "\(folder)/number"], patience: 1)
      let found = numbers(in: "\(folder)/number")
      let status = program.finish()
      let isOverdue = program.isOverdue
      #expect(isOverdue && status == 137)
      for number in found { #expect(isGone(number)) }
    }
  }

  @Test func `one that does not read in time is ended`() throws {
    var program = try ChildProcess(["sleep", "100"], patience: 1)
    let isTaken = feed(program, [UInt8](repeating: 0, count: 1 << 20))
    let status = program.finish()
    let isOverdue = program.isOverdue
    #expect(!isTaken && isOverdue && status == 137)
  }

  @Test func `one that takes its time, but reads, is not overdue`() throws {
    var program = try ChildProcess(["sh", "-c", "cat > /dev/null; exit 3"], patience: 60)
    for _ in 0..<20 {
      let isTaken = feed(program, [UInt8](repeating: 0, count: 1 << 16))
      #expect(isTaken)
    }
    let status = program.finish()
    let isOverdue = program.isOverdue
    #expect(status == 3 && !isOverdue)
  }

  @Test func `it does not inherit that a signal is ignored`() throws {
    var program = try ChildProcess(
      ["sh", "-c", "kill -s PIPE $$; echo ignored"],
      isFed: false, keepsResults: true)
    let status = program.finish()
    let written = String(decoding: try program.written(), as: UTF8.self)
    #expect(status == 128 + SIGPIPE && !written.contains("ignored"), "\(written)")
  }
}

/// Calls `body` with a folder that is gone afterwards.
private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "/breed-program-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}
