import Foundation
import Testing

@Suite struct TerminalTests {
  /// Breeds four generations with a terminal as stderr.
  private func auto(columns: UInt16, environment: [String: String], flags: [String] = []) throws
    -> (outcome: Outcome, said: String)
  {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Terminal(columns: columns)
    let outcome = try scratch.breed(
      ["auto", "--generations", "4", "--population", "4", "--size", "16"]
        + (flags.contains("--fitness") ? [] : ["--fitness", "entropy"]) + flags,
      environment: environment, stderr: terminal.handle)
    #expect(outcome.status == 0)
    return (outcome, terminal.text())
  }

  @Test(
    arguments: [0, 40, 80, 200] as [UInt16],
    [["TERM": "xterm-256color"], ["TERM": "xterm", "NO_COLOR": "1"]])
  func `a terminal sees one line redrawn`(columns: UInt16, environment: [String: String]) throws {
    let (outcome, said) = try auto(columns: columns, environment: environment)
    // The terminal itself makes \r\n of \n.
    let lines = said.components(separatedBy: "\r\n")
    // The hint is broken where the window is narrow.
    let hint = lines.dropFirst(2).dropLast().map { $0.drop { $0 == " " } }.joined(separator: " ")
    try #require(
      lines.count == (columns == 40 ? 5 : 4), "a start, the bar, a hint, and the end: \(said)")
    #expect(lines[0] == "a: entropy from generation 1, seed 7")
    #expect(hint == "look at it (frames of one colour: one species), then: breed next 4")
    #expect(lines.last == "")
    let states = lines[1].components(separatedBy: "\r").dropFirst()
    // What comes too soon after the state before is held back, the last at the end.
    var seenBefore = 0
    for state in states {
      #expect(state.hasSuffix("\u{1B}[K"), "the rest of the line before is wiped out")
      let seen = state.replacingOccurrences(of: "\u{1B}[K", with: "")
      #expect(!seen.contains("\u{1B}"), "no colour: \(seen)")
      #expect(seen.count < (columns == 0 ? 80 : Int(columns)), "\(seen)")
      let counted = try #require(seen.firstMatch(of: #/ (\d)\/4  generation (\d): best 0\./#))
      let done = try #require(Int(counted.1))
      #expect(counted.2 == "\(done + 1)" && done > seenBefore)
      if seenBefore == 0 { #expect(done == 1) }
      seenBefore = done
      if columns != 40 {
        let end = #/.*best 0\.\d{4}, mean 0\.\d{4}, \d species, \d+:\d\d left/#
        #expect(seen.wholeMatch(of: end) != nil, "\(seen)")
        let width = seen.prefix { $0 == "█" || $0 == "░" }.count
        // Read aloud, the bar's blocks are noise.
        #expect(environment["NO_COLOR"] == nil ? width > 10 : width == 0)
        #expect(seen.prefix { $0 == "█" }.count == width * done / 4)
      }
    }
    #expect(seenBefore == 4)
    #expect(!outcome.out.contains("\u{1B}"))
  }

  @Test(arguments: [
    (
      "--search map-elites --bins 3x3",
      #"4/4 .*, \d cells, coverage 0\.\d{4}, QD-score \d\.\d{4}, 0:00"#
    ),
    ("--search nsga2 --fitness entropy,bell", #"4/4 .*, front of \d, 0:00 left"#),
    ("--search novelty", #"4/4 .*, \d species, 0:00 left"#),
  ])
  func `the bar tells what the search counts`(flags: String, pattern: String) throws {
    let (_, said) = try auto(
      columns: 120, environment: ["TERM": "xterm"],
      flags: flags.split(separator: " ").map(String.init))
    #expect(said.contains(try Regex(pattern)), "\(said)")
  }

  @Test(arguments: [
    (
      60, "--search generational",
      #"4/4  generation 5: best 0\.\d{4}, mean 0\.\d{4}, 0:00 left"#
    ),
    (
      60, "--search map-elites --bins 3x3",
      #"4/4  generation 5: best 0\.\d{4}, mean 0\.\d{4}, 0:00 left"#
    ),
    (
      80, "--search nsga2 --fitness entropy,bell",
      #"4/4  generation 5: entropy best 0\.\d{4}, bell best 0\.\d{4}, 0:00 left"#
    ),
    (40, "--search generational", #"4/4  generation 5: best 0\.\d{4}\x1B\[K"#),
  ])
  func `a narrow terminal's bar has the generation and the best, and nothing by half`(
    columns: UInt16, flags: String, pattern: String
  ) throws {
    let (_, said) = try auto(
      columns: columns, environment: ["TERM": "xterm"],
      flags: flags.split(separator: " ").map(String.init))
    #expect(said.contains(try Regex(pattern)), "\(said)")
  }

  @Test func `a dumb terminal gets plain lines`() throws {
    let (_, said) = try auto(columns: 80, environment: ["TERM": "dumb"])
    #expect(!said.contains("\u{1B}"))
    let lines = said.components(separatedBy: "\r\n")
    #expect(4...7 ~= lines.count, "a start, the first and last generation, a hint, and the end")
    #expect(lines[1].hasPrefix("generation 2: ") && !said.contains("/4"))
    #expect(lines[lines.count - 3].hasPrefix("generation 5: "))
  }

  @Test func `a terminal sees nothing when it shall be quiet`() throws {
    let (_, said) = try auto(columns: 80, environment: ["TERM": "xterm"], flags: ["--quiet"])
    #expect(said == "")
  }
}
