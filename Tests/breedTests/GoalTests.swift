import Foundation
import Testing

@Suite struct GoalTests {
  /// Runs from one first sheet, on a lineage of its own.
  private func auto(_ flags: [String]) throws -> (scratch: Scratch, outcome: Outcome) {
    let scratch = try Scratch(lineageOf: 6)
    let done = try scratch.breed(
      ["auto", "--fitness", "entropy", "--size", "16"]
        + (flags.contains("--population") ? [] : ["--population", "6"]) + flags)
    #expect(done.status == 0, "\(done.err)")
    return (scratch, done)
  }

  /// What the log says of the generations of a run.
  private func summaries(_ scratch: Scratch) throws -> [[String: Double]] {
    try scratch.log().compactMap { $0["summary"] as? [String: Any] }
      .map { $0.compactMapValues { $0 as? Double } }
  }

  private func goal(_ scratch: Scratch) throws -> NSDictionary? {
    try scratch.log().compactMap { $0["goal"] as? NSDictionary }.last
  }

  @Test func `a condition ends a run with the first generation that fulfils it`() throws {
    let best = try summaries(auto(["--generations", "12"]).scratch).compactMap { $0["best"] }
    try #require(best.count == 12)
    // Half way up the last rise.
    let count = try #require((2..<12).last { best[$0] > best[$0 - 1] + 1e-9 }) + 1
    let until = "entropy > \((best[count - 1] + best[count - 2]) / 2)"
    for flags in [["--until", until], ["--until", until, "--generations", "12"]] {
      let (scratch, done) = try auto(flags + ["--checkpoint", "100"])
      #expect(try summaries(scratch).compactMap { $0["best"] } == Array(best[..<count]))
      #expect(done.out.contains("generation \(count + 1), "))
      #expect(try scratch.log().last?["event"] as? String == "ended")
      #expect(
        try scratch.data(scratch.generationPath(count + 1)).count > 1_000, "the last is saved")
      #expect(try goal(scratch)?["until"] as? String == until)
    }
    let (short, _) = try auto(["--until", until, "--generations", "\(count - 1)"])
    #expect(try summaries(short).count == count - 1, "whichever is reached first")
  }

  @Test func `a condition that holds already breeds nothing and says so`() throws {
    let (scratch, done) = try auto(["--until", "entropy >= 0", "--generations", "5"])
    #expect(
      done.out == "a: generation 1, 6 pictures, drawn by neat, seed 7\npopulations/a/0001.png\n")
    #expect(
      done.err.hasPrefix(
        "a: entropy from generation 1, seed 7\n"
          + "the goal is reached already: nothing was bred; picture 1/"))
    #expect(done.err.hasSuffix("choose another name\nlook at it, then: breed next 6\n"))
    #expect(try scratch.generationCount() == 1)
    let events = try scratch.log().compactMap { $0["event"] as? String }
    #expect(events == ["founded", "bred"])
  }

  @Test func `pictures are counted, and the generation at hand is finished`() throws {
    let (scratch, _) = try auto(["--evaluations", "13"])
    let evaluated = try summaries(scratch).compactMap { $0["evaluated"] }
    #expect(evaluated.reduce(0, +) >= 13 && evaluated.dropLast().reduce(0, +) < 13)
    #expect(evaluated.allSatisfy { 1...6 ~= $0 })
    #expect(try goal(scratch) == ["evaluations": 13])

    let (both, _) = try auto(["--evaluations", "1000", "--generations", "3"])
    #expect(try summaries(both).count == 3)
    #expect(try goal(both) == ["evaluations": 1_000, "generations": 3])
  }

  @Test func `20 generations are bred where nothing else is said, and only there`() throws {
    let (usual, _) = try auto(["--population", "2", "--checkpoint", "1000"])
    #expect(try goal(usual) == ["generations": 20])
    #expect(try usual.generationCount() == 21)
    let (more, _) = try auto(
      ["--evaluations", "25", "--population", "2", "--checkpoint", "1000", "--set", "elite=1"])
    #expect(try more.generationCount() > 21, "one of two is evaluated")
  }

  @Test func `a time ends a run near it, and its last generation is saved`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let clock = ContinuousClock()
    var done: Outcome?
    let time = try clock.measure {
      done = try scratch.breed(
        "auto", "--for", "1s", "--population", "3", "--checkpoint", "1000000", "--size", "16")
    }
    #expect(.seconds(1)..<(.seconds(40)) ~= time, "\(time)")
    let count = try scratch.generationCount()
    #expect(done?.status == 0 && count >= 2)
    #expect(done?.err.contains("\ngeneration \(count): ") == true, "the last line is said")
    let log = try scratch.log()
    #expect(log.suffix(2).map { $0["event"] as? String } == ["bred", "ended"])
    #expect(
      Set(try scratch.records().keys.filter { $0.hasSuffix(".json") })
        == Set([1, count].map { scratch.generationPath($0) }))
    #expect(try goal(scratch) == ["seconds": 1])

    // The goal that comes first counts.
    try scratch.breed("auto", "--for", "2h", "--generations", "2", "--population", "3")
    #expect(try scratch.generationCount() == count + 2)
    #expect(try goal(scratch) == ["seconds": 7_200, "generations": 2])
  }

  @Test(arguments: [
    Refused(["auto", "--until", "entropy"], "--until \"entropy\": column 8", ">=", "the end"),
    Refused(["auto", "--until", "entropy >> 1"], "--until", "column 10"),
    Refused(["auto", "--until", "0.5 < entropy < 0.9"], "--until", "column 15"),
    Refused(["auto", "--until", "entrpy > 1"], "column 1", "did you mean \"entropy\"?"),
    Refused(["auto", "--until", ""], "--until \"\": column 1"),
    Refused(["auto", "--until", "novelty > 0.5"], "--until", "novelty", "expected measures"),
    Refused(["auto", "--for", "10"], "--for", "whole number and s, m or h", "10m"),
    Refused(["auto", "--for", "0s"], "--for", "whole number"),
    Refused(["auto", "--for=-5m"], "--for", "whole number"),
    Refused(["auto", "--for", "1.5h"], "--for", "whole number"),
    Refused(["auto", "--for", "99999999999999999999h"], "--for", "whole number"),
    Refused(["auto", "--for", "3d"], "--for", "s, m or h"),
    Refused(["auto", "--evaluations", "many"], "--evaluations", "'many'"),
    Refused(["auto", "--checkpoint", "1.5"], "--checkpoint", "'1.5'"),
  ])
  func `a goal that cannot be read is refused`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }
}
