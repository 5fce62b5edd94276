import Testing

@testable import Exchange

@Suite struct ChildProcessTests {
  @Test func `what a program writes is heard, however much it is`() throws {
    // Both pipes overflow many times.
    let script = "head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2; printf end"
    let ending = try ChildProcess.run("sh", ["-c", script])
    #expect(ending.status == 0)
    #expect(ending.results == [UInt8](repeating: 0, count: 1_000_000) + Array("end".utf8))
    #expect(ending.complaints == [UInt8](repeating: 0, count: 1_000_000))
  }

  @Test func `it has nothing to read`() throws {
    let ending = try ChildProcess.run("cat", [])
    #expect(ending.status == 0 && ending.results.isEmpty && ending.complaints.isEmpty)
  }

  @Test func `it has the environment`() throws {
    let ending = try ChildProcess.run("sh", ["-c", "test -n \"$PATH\""])
    #expect(ending.status == 0)
  }

  @Test func `its status is that of a shell`() throws {
    #expect(try ChildProcess.run("sh", ["-c", "exit 7"]).status == 7)
    #expect(try ChildProcess.run("sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func `arguments are passed on as they are`() throws {
    let words = ["", "a b", "$HOME", "\"", "ä"]
    let ending = try ChildProcess.run("printf", ["%s|"] + words)
    #expect(String(decoding: ending.results, as: UTF8.self) == "|a b|$HOME|\"|ä|")
  }

  @Test func `a program that is not there is missing`() throws {
    let failure = try #require(throws: ChildProcess.Failure.self) {
      _ = try ChildProcess.run("breed-has-no-such-program", [])
    }
    #expect(failure.isMissing)
    let folder = try #require(throws: ChildProcess.Failure.self) {
      _ = try ChildProcess.run("/", [])
    }
    #expect(!folder.isMissing && !folder.reason.isEmpty)
  }
}
