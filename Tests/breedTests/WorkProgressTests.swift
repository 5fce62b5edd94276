import Foundation
import Testing

/// What is said while a large picture is painted.
@Suite struct WorkProgressTests {
  /// Renders a large picture; the speed decides how many lines there are, never what they look like.
  private let flags = ["render", "1", "--size", "3000x1500", "-o", "art.png"]

  @Test func `a terminal sees a bar with the time left`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let terminal = try Terminal(columns: 60)
    let call = try scratch.start(
      flags, environment: ["TERM": "xterm"], stderr: terminal.handle)
    // A terminal that nobody reads is soon full.
    var said = ""
    while call.isRunning {
      said += terminal.text()
      Thread.sleep(forTimeInterval: 0.01)
    }
    let outcome = try call.finish()
    #expect(outcome.status == 0 && outcome.out == "art.png\n")
    said += terminal.text()
    let states = said.components(separatedBy: "\r").filter { $0.contains("%") }
    var before = 0
    for state in states {
      let seen = state.replacingOccurrences(of: "\u{1B}[K", with: "")
        .trimmingCharacters(in: .newlines)
      let match = try #require(
        seen.wholeMatch(of: #/([█░]{24}) (\d+) %  \d+:\d\d left/#), "\(seen)")
      let percent = try #require(Int(match.2))
      #expect(percent >= before && percent <= 100)
      #expect(abs(match.1.prefix { $0 == "█" }.count - percent * 24 / 100) <= 1)
      before = percent
    }
    #expect(states.count > 1 && before == 100, "\(said)")
  }

  @Test func `elsewhere there is a line a tenth at most`() throws {
    let outcome = try Scratch(lineageOf: 2).breed(flags)
    let lines = outcome.complaints.dropLast()
    #expect(outcome.status == 0 && 1...10 ~= lines.count, "\(outcome.err)")
    #expect(lines.allSatisfy { $0.wholeMatch(of: #/painted \d+ %, \d+:\d\d left/#) != nil })
    #expect(lines.last?.hasPrefix("painted 100 %") == true)
  }

  @Test func `a small picture and a quiet call say nothing`() throws {
    let scratch = try Scratch(lineageOf: 2)
    #expect(try scratch.breed("render", "1", "--size", "16").err == "")
    let terminal = try Terminal(columns: 60)
    let quiet = try scratch.breed(
      flags + ["--quiet"], environment: ["TERM": "xterm"], stderr: terminal.handle)
    #expect(quiet.status == 0 && terminal.text() == "")
  }

  @Test func `an interrupt ends the bar's line before it is told`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let before = try scratch.contents()
    let terminal = try Terminal(columns: 60)
    let call = try scratch.start(
      ["render", "1", "--size", "60000", "-o", "art.png"], environment: ["TERM": "xterm"],
      stderr: terminal.handle)
    var said = ""
    try call.wait {
      said += terminal.text()
      return said.contains("left")
    }
    kill(call.number, SIGINT)
    let ended = try call.finish()
    #expect(ended.status == SIGINT && ended.isSignalled)
    said += terminal.text()
    #expect(
      said.hasSuffix(
        "left\u{1B}[K\r\n\u{1B}[1;31mbreed:\u{1B}[0m interrupted: art.png was not written\r\n"),
      "\(said)")
    #expect(try scratch.contents() == before)
  }
}
