import Foundation
import Testing

@testable import Animation

/// Programs that are fed, tried on the shell's.
@Suite struct FedProgramTests {
  init() {
    // As the command does; else the first write to a program that is gone would end the tests.
    signal(SIGPIPE, SIG_IGN)
  }

  private func feed(_ program: borrowing FedProgram, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { program.feed($0) }
  }

  @Test func `it reads all that it is fed, and ends when there is no more`() throws {
    try withFolder { folder in
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 4) }
      var program = try FedProgram(["sh", "-c", "cat > \"$1\"", "sh", "\(folder)/all"])
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
    var program = try FedProgram(["sh", "-c", "echo one >&2; echo two >&2; echo three >&2; exit 7"])
    let status = program.finish()
    #expect(status == 7)
    let (lines, all) = (program.lastLines(2), program.lastLines(9))
    #expect(lines == ["two", "three"])
    #expect(all == ["one", "two", "three"])
    var killed = try FedProgram(["sh", "-c", "kill -9 $$"])
    let end = killed.finish()
    #expect(end == 137)
  }

  @Test func `a program that reads no more is noticed`() throws {
    let program = try FedProgram(["sh", "-c", "exit 0"])
    let isTaken = feed(program, [UInt8](repeating: 0, count: 1 << 20))
    #expect(!isTaken)
  }

  @Test func `a program that is not there is told by the system's number`() {
    #expect(throws: FedProgram.StartError(number: ENOENT)) {
      _ = try FedProgram(["breed-no-such-program"])
    }
  }

  @Test func `one that is dropped is stopped`() throws {
    try withFolder { folder in
      do {
        let program = try FedProgram(
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
