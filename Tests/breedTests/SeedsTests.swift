import Foundation
import Testing

/// `breed auto --seeds`.
@Suite struct SeedsTests {
  private static let script = [
    "auto", "e", "--seeds", "1-4", "--fitness", "entropy", "--population", "5", "--size", "8",
  ]

  /// Everything of the lineages but locks, leftovers of a kill, and which is the current one.
  private func lineages(_ scratch: Scratch) throws -> [String: Data] {
    try scratch.contents().filter {
      $0.key.hasPrefix("populations/e-") && !$0.key.hasSuffix(".lock")
        && !$0.key.hasSuffix(".partial") && !$0.key.contains("/lost")
    }
  }

  @Test func `one seed is said to be one`() throws {
    let scratch = try Scratch()
    let run = ["auto", "e", "--seeds", "5", "-g", "1", "--population", "2", "--size", "8"]
    let said = try scratch.breed(run).err
    #expect(said.contains("one lineage, of the seed 5; for 5 of them: --seeds 1-5\n"), "\(said)")
  }

  @Test func `it breeds what a loop over the seeds breeds, and again nothing`() throws {
    let looped = try Scratch()
    for seed in 1...4 {
      let done = try looped.breed(
        "auto", "e-\(seed)", "--seed", "\(seed)", "--fitness", "entropy", "--population", "5",
        "--size", "8", "--to-generation", "4")
      #expect(done.status == 0, "\(done.err)")
    }
    let scratch = try Scratch()
    let done = try scratch.breed(Self.script + ["--to-generation", "4"])
    #expect(done.status == 0, "\(done.err)")
    let lines = done.out.split(separator: "\n")
    #expect(
      lines.count == 4 && lines[0].hasPrefix("e-1: generation 4, 5 pictures, bred by entropy"))
    #expect(lines[3].hasPrefix("e-4: ") && lines[3].hasSuffix(", seed 4"))
    #expect(done.complaints.count == 6, "a line for each, and a hint: \(done.err)")
    #expect(done.err.contains("4/4: e-") && done.err.hasSuffix("breed stats e\n"))
    let isSame = try lineages(scratch) == lineages(looped)
    #expect(isSame)
    #expect(try scratch.data("populations/.current") == Data("e-4\n".utf8))
    let before = try scratch.contents()
    let again = try scratch.breed(Self.script + ["--to-generation", "4", "-q"])
    #expect(again.status == 0 && again.err == "" && again.out.contains("it was at its goal before"))
    let isStill = try scratch.contents() == before
    #expect(isStill)
  }

  @Test func `as JSON it is a report for each`() throws {
    let scratch = try Scratch()
    let done = try scratch.breed(Self.script + ["--generations", "2", "--json", "-q"])
    #expect(done.status == 0 && done.err == "", "\(done.err)")
    let reports = try #require(try done.json() as? [[String: Any]])
    #expect(reports.map { $0["lineage"] as? String } == (1...4).map { "e-\($0)" })
    #expect(reports.allSatisfy { $0["reached"] as? [String] == ["generations"] })
    #expect(reports.allSatisfy { $0["format"] as? String == "breed.report/1" })
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `stopped and typed again, it ends as one that never was`(signal: Int32) throws {
    let script = Self.script + ["--to-generation", "14", "--checkpoint", "4"]
    let whole = try Scratch()
    #expect(try whole.breed(script).status == 0)
    let scratch = try Scratch()
    for lines in [4, 9, 14] {
      let call = try scratch.start(script)
      while try call.isRunning && scratch.committedLines(of: "e-2") < lines { usleep(500) }
      kill(call.number, signal)
      let end = try call.finish()
      if signal == SIGINT, end.isSignalled {
        #expect(end.status == SIGINT && end.err.contains("the same command goes on"))
        #expect(try scratch.breed("verify", "e-1").status == 0)
      }
    }
    let end = try scratch.breed(script)
    #expect(end.status == 0, "\(end.err)")
    // Where it was stopped, the sheet was drawn.
    let found = try lineages(scratch).filter { !$0.key.hasSuffix(".png") }
    let expected = try lineages(whole).filter { !$0.key.hasSuffix(".png") }
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected {
      let isSame = found[path] == bytes
      #expect(isSame, "\(path)")
    }
  }

  @Test(arguments: [
    Refused(["auto", "--seeds", "1-3"], "expected a name", "breed auto NAME --seeds 1-50"),
    Refused(["auto", "e", "--seeds", "3-1"], "expected seeds, such as 1-50"),
    Refused(["auto", "e", "--seeds", "1,1"], "1 stands there twice"),
    Refused(["auto", "e", "--seeds", "1-3", "--seed", "2"], "--seed and --seeds"),
    Refused(["auto", "e", "--seeds", "1-3", "--another"], "--another and --seeds"),
    Refused(["auto", "e", "--seeds", "1-3", "--graphics", "kitty"], "--graphics and --seeds"),
    Refused(["auto", "e", "--seeds", "1-3", "--population", "0"], "--population 0"),
    Refused(["auto", "e", "--seeds", "1-3", "--search", "nsga2"], "--search nsga2: expected two"),
    Refused(["auto", "3", "--seeds", "1-3"], "3-1 means pictures"),
  ])
  func `what does not go is refused with the cure`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(
      refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `a series of another experiment is refused, and nothing is bred`() throws {
    let scratch = try Scratch()
    try scratch.breed(Self.script + ["--to-generation", "3"])
    for flags in [["--to-generation", "3"], ["--generations", "3"]] {
      try scratch.expectRefusal(
        ["auto", "e", "--seeds", "3-6", "--fitness", "symmetry", "-q"] + flags, status: 64,
        naming: ["fitness symmetry instead of entropy"])
    }
  }
}
