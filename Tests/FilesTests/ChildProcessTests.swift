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
      _ = try ChildProcess.end(of: ends[0], limit: .max)
    }
    try withFolder { folder in
      let descriptor = open("\(folder)/written", O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      let empty = try ChildProcess.end(of: descriptor, limit: .max)
      #expect(empty.isEmpty)
      try #require(write(descriptor, "abc", 3) == 3)
      #expect(throws: ChildProcess.Failure(number: EBADF)) {
        _ = try ChildProcess.end(of: descriptor, limit: .max)
      }
    }
  }

  @Test func `one that is dropped is stopped`() throws {
    try withFolder { folder in
      do {
        let program = try ChildProcess(
          ["sh", "-c", "echo $$ > \"$1\"; sleep 100", "sh", "\(folder)/number"])
        while (try? String(contentsOfFile: "\(folder)/number", encoding: .utf8))?.last != "\n" {
          usleep(1_000)
        }
        _ = program.lastLines(1)
      }
      let text = try String(contentsOfFile: "\(folder)/number", encoding: .utf8)
      let number = try #require(Int32(text.dropLast()))
      #expect(kill(number, 0) == -1 && errno == ESRCH)
    }
  }
}

/// Calls `body` with a folder that is gone afterwards.
private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "/breed-program-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}
