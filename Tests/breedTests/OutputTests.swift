import Foundation
import Testing

@Suite struct OutputTests {
  private static let commands = [
    ["show"], ["log"], ["log", "--json"], ["list"], ["undo"], ["redo"], ["load", "a"],
    ["score"], ["verify"], ["render", "1", "--size", "8"], ["next", "--pick", "1"],
    ["auto", "--generations", "1", "--population", "4"],
    ["new", "b", "--seed", "7", "--count", "2"],
  ]

  /// A lineage where one can undo and redo.
  private func lineage() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 4)
    for _ in 0..<2 { try scratch.breed("next", "--pick", "1", "--size", "16") }
    try scratch.breed("undo", "--size", "16")
    return scratch
  }

  @Test(arguments: commands)
  func `quiet leaves stderr empty and the results as they are`(command: [String]) throws {
    let quiet = try lineage().breed(command + ["--quiet"])
    let usual = try lineage().breed(command)
    #expect(quiet.status == 0)
    #expect(quiet.err == "")
    #expect(quiet.out == usual.out)
    #expect(quiet.out != "")
  }

  @Test(arguments: commands)
  func `a reader that is gone is a clean end`(command: [String]) throws {
    let scratch = try lineage()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let done = try scratch.breed(command + ["--quiet"], stdout: pipe.fileHandleForWriting)
    #expect(done == Outcome(status: 0, isSignalled: false, out: "", err: ""))
  }

  @Test(
    arguments: commands + [
      ["--help"], ["--version"], ["auto", "--help"], ["help"],
      ["--generate-completion-script", "bash"],
    ])
  func `results that cannot be written are a failure`(command: [String]) throws {
    let scratch = try lineage()
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let isQuiet = !command.contains { ["--help", "--version", "help", "bash"].contains($0) }
    let failed = try scratch.breed(command + (isQuiet ? ["--quiet"] : []), stdout: full)
    #expect(failed.status == 1 && !failed.isSignalled)
    #expect(
      failed.err == "breed: standard output: cannot write: No space left on device\n")
  }

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"]])
  func `nothing but a terminal gets escape codes`(environment: [String: String]) throws {
    let scratch = try Scratch()
    let auto = try scratch.breed(
      ["auto", "a", "--seed", "7", "--generations", "3", "--population", "4", "--size", "16"],
      environment: environment)
    #expect(auto.complaints.count == 6, "a start, three generations, a hint, and the end")
    let line = #/generation \d: best 0\.\d{4}, mean 0\.\d{4}, \d species, \d+:\d\d left/#
    for generation in auto.complaints.dropFirst().dropLast(2) {
      #expect(generation.wholeMatch(of: line) != nil, "\(generation)")
    }
    for command in Self.commands.dropFirst(1) + [["--help"]] {
      let done = try scratch.breed(command, environment: environment)
      for byte in done.out.utf8 where byte < 0x20 { #expect(byte == UInt8(ascii: "\n")) }
      for byte in done.err.utf8 where byte < 0x20 { #expect(byte == UInt8(ascii: "\n")) }
    }
  }

  @Test func `the progress of a map is told by its cells`() throws {
    let scratch = try Scratch(lineageOf: 6)
    let auto = try scratch.breed(
      "auto", "--search", "map-elites", "--bins", "4x5", "--generations", "1", "--population", "6",
      "--size", "16")
    let individuals = try #require(
      try scratch.object(scratch.generationPath(2))["individuals"] as? [[String: Any]])
    let score = individuals.compactMap { $0["score"] as? Double }.reduce(0, +)
    let coverage = String(format: "%.4f", Double(individuals.count) / 20)
    #expect(
      auto.err.contains(
        ", \(individuals.count) cells, coverage \(coverage), QD-score "
          + String(format: "%.4f", score) + ", 0:00 left\n"))
    let summary = try scratch.log().compactMap { $0["summary"] as? [String: Double] }.last
    #expect(summary?["cells"] == Double(individuals.count) && summary?["species"] == nil)
  }

  @Test func `best and mean are those of the generation's file`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let auto = try scratch.breed(
      "auto", "--generations", "1", "--population", "5", "--size", "16")
    let individuals = try #require(
      try scratch.object(scratch.generationPath(2))["individuals"] as? [[String: Any]])
    let scores = individuals.compactMap { $0["score"] as? Double }
    let best = String(format: "%.4f", try #require(scores.max()))
    let mean = String(format: "%.4f", scores.reduce(0, +) / 5)
    let species = Set(individuals.compactMap { $0["species"] as? Int }).count
    let line = "generation 2: best \(best), mean \(mean), \(species) species, 0:00 left"
    #expect(auto.err.split(separator: "\n").contains { $0 == line })
    #expect(auto.out.contains("best \(best), seed 7\n"))
  }
}
