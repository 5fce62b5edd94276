import Foundation
import Testing

/// Colours of words, and lines in narrow terminals.
@Suite struct ColourTests {
  private static let start = "\u{1B}["

  /// What a terminal sees of results.
  private func seen(
    _ arguments: [String], in scratch: Scratch, columns: UInt16 = 80,
    environment: [String: String] = ["TERM": "xterm"]
  ) throws -> String {
    let terminal = try Terminal(columns: columns)
    let done = try scratch.breed(arguments, environment: environment, stdout: terminal.handle)
    #expect(done.status == 0, "\(done.err)")
    return terminal.text()
  }

  @Test func `headings and what is current are coloured in a terminal`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let log = try seen(["log"], in: scratch)
    #expect(log.hasPrefix("\u{1B}[1ma, seed 7\u{1B}[0m\r\n\u{1B}[1;32m* 1  drawn by neat"))
    #expect(try seen(["list"], in: scratch).hasPrefix("\u{1B}[1;32m* a  "))
    for (flags, environment) in [
      (["--color", "never"], ["TERM": "xterm"]), ([], ["TERM": "xterm", "NO_COLOR": "1"]),
      ([], ["TERM": "dumb"]),
    ] {
      #expect(
        try !seen(["log"] + flags, in: scratch, environment: environment).contains(Self.start))
    }
    #expect(
      try seen(
        ["log", "--color=always"], in: scratch, environment: ["TERM": "xterm", "NO_COLOR": "1"]
      ).contains(Self.start))
  }

  @Test func `elsewhere they are where that is asked for, before the command or after it`() throws {
    let scratch = try Scratch(lineageOf: 2)
    #expect(try !scratch.breed("log").out.contains(Self.start))
    for words in [["--color", "always", "log"], ["log", "--color", "always"]] {
      #expect(try scratch.breed(words).out.contains(Self.start))
    }
    let wrong = try scratch.breed("show", "9", "--color", "always")
    #expect(wrong.status == 1 && wrong.err.hasPrefix("\u{1B}[1;31mbreed:\u{1B}[0m no generation 9"))
    #expect(try scratch.breed("show", "9").err.hasPrefix("breed: no generation 9"))
  }

  @Test func `headings of help are coloured as others are`() throws {
    let scratch = try Scratch()
    let bold = "\u{1B}[1m"
    let help = try seen(["undo", "--help"], in: scratch)
    #expect(help.hasPrefix("\(bold)OVERVIEW:\u{1B}[0m "))
    for heading in ["USAGE:", "OPTIONS:"] {
      #expect(help.contains("\r\n\(bold)\(heading)\u{1B}[0m"), "\(heading)")
    }
    #expect(
      try seen(["help", "picks"], in: scratch)
        .contains("\r\n\(bold)Where it takes several pictures:\u{1B}[0m\r\n"))
    for words in [["undo", "--help"], ["help", "picks"], ["help", "undo"], []] {
      let plain = try scratch.breed(words)
      #expect(!plain.out.contains(Self.start))
      let coloured = try scratch.breed(["--color", "always"] + words)
      #expect(coloured.status == 0 && coloured.out.contains(bold), "\(words)")
      #expect(coloured.out.replacing(#/\u{1B}\[\d*m/#, with: "") == plain.out)
    }
    #expect(
      try !seen(["help", "picks"], in: scratch, environment: ["TERM": "xterm", "NO_COLOR": "1"])
        .contains(Self.start))
    let script = try scratch.breed(
      "--color", "always", "--generate-completion-script", "bash")
    #expect(!script.out.contains(Self.start), "it is for a shell")
  }

  @Test func `it may be written with a u, where that is no option of the command's, and as no`()
    throws
  {
    let scratch = try Scratch(lineageOf: 2)
    for words in [
      ["--colour", "always", "log"], ["log", "--colour", "always"], ["log", "--colour=always"],
      ["--colour=always", "render", "--help"],
    ] {
      #expect(try scratch.breed(words).out.contains(Self.start), "\(words)")
    }
    for words in [["log", "--no-color"], ["--no-color", "log"], ["--no-colour", "log"]] {
      let log = try seen(words, in: scratch)
      #expect(log.hasPrefix("a, seed 7\r\n"), "\(words)")
    }
    let painted = try scratch.breed("render", "1", "--size", "8", "--colour", "oklch")
    #expect(painted.status == 0, "\(painted.err)")
  }

  @Test(arguments: [
    Refused(["--no-color", "list", "--color=never"], "--color twice, never and never"),
    Refused(["list", "--colour", "green"], "--color green: expected auto, always or never"),
    Refused(["render", "1", "--colour", "never"], "never"),
    Refused(["list", "--no-color=always"], "--no-color"),
    Refused(["list", "--color", "green"], "--color green: expected auto, always or never"),
    Refused(["list", "--color"], "--color: expected auto, always or never"),
    Refused(
      ["--color", "always", "list", "--color=never"],
      "--color twice, always and never: expected it once"),
    Refused(["next", "1", "--strength", "--color", "never", "0.3"], "--strength"),
  ])
  func `a word that is none is refused`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `no word is broken in a narrow terminal`() throws {
    let scratch = try Scratch(lineageOf: 3)
    try scratch.breed("next", "--pick", "1", "--strength", "0.37", "--count", "3", "--size", "8")
    for arguments in [["log"], ["score", "--all", "-q"]] {
      let wide = try seen(arguments + ["--color", "never"], in: scratch, columns: 500)
      let narrow = try seen(arguments + ["--color", "never"], in: scratch, columns: 44)
      let lines = narrow.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.count <= 44 }, "\(narrow)")
      #expect(lines.count > wide.components(separatedBy: "\r\n").count)
      #expect(
        narrow.split(whereSeparator: \.isWhitespace) == wide.split(whereSeparator: \.isWhitespace))
    }
  }

  @Test func `the log names each generation's species where that is asked for`() throws {
    let scratch = try Scratch()
    try scratch.breed(
      "auto", "a", "--fitness", "entropy", "--population", "16", "--generations", "4", "--seed",
      "2", "--set", "threshold=0.5", "--set", "species=4", "--size", "8")
    let log = try scratch.breed("log", "--species").out
    let groups = log.split(separator: "\n").filter { $0.contains(" species ") && $0.contains(": ") }
    let said = try #require(log.split(separator: "\n").first { $0.hasPrefix("* 5") })
    let count = try #require(said.firstMatch(of: #/, (\d+) species$/#))
    #expect(try #require(Int(count.1)) > 1 && groups.count > 4)
    let last = groups.suffix(try #require(Int(count.1)))
    let members = last.flatMap { group -> [Int] in
      (group.split(separator: ": ").last ?? "").split(separator: ", ").flatMap { part in
        let ends = part.split(separator: "-").compactMap { Int($0) }
        return Array(ends[0]...(ends.last ?? ends[0]))
      }
    }
    #expect(members.sorted() == Array(1...16))
    #expect(try scratch.breed("log", "--species", "--json").status == 64)
    #expect(try scratch.breed("log", "--species", "--csv").status == 64)
  }
}
