import Foundation
import Testing

/// `breed auto --islands`.
@Suite struct IslandsTests {
  private static let script = [
    "auto", "e", "--islands", "3", "--migrate-every", "2", "--fitness", "entropy",
    "--population", "5", "--size", "8", "--seed", "1",
  ]

  /// Everything of the lineages but sheets, locks, leftovers of a kill, and which is the current one.
  private func lineages(_ scratch: Scratch) throws -> [String: Data] {
    try scratch.contents().filter {
      $0.key.hasPrefix("populations/e") && !$0.key.hasSuffix(".lock")
        && !$0.key.hasSuffix(".partial") && !$0.key.contains("/lost") && !$0.key.hasSuffix(".png")
    }
  }

  @Test func `it breeds islands that take in the best of others, and again nothing`() throws {
    let scratch = try Scratch()
    let done = try scratch.breed(Self.script + ["--to-generation", "6"])
    #expect(done.status == 0, "\(done.err)")
    let lines = done.out.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("e-island-01: generation 6, 5 pictures, bred by entropy"))
    #expect(lines[0].contains("island 1 of 3"))
    #expect(lines[3].hasPrefix("e: generation 1, 5 pictures"))
    #expect(done.err.hasSuffix("breed stats e-island; the best of all: breed show e\n"))
    #expect(try scratch.data("populations/.current") == Data("e\n".utf8))
    let log = try scratch.breed("log", "e-island-02")
    #expect(log.out.contains("took in 2 from e-island-01"), "\(log.out)")
    let json = try #require(
      try scratch.breed("log", "e-island-02", "--json").json() as? [String: Any])
    let generations = try #require(json["generations"] as? [[String: Any]])
    let immigrants = generations.map {
      (($0["summary"] as? [String: Any])?["immigrants"] as? [String]) ?? []
    }
    #expect(immigrants.map(\.isEmpty) == [true, true, false, true, false, true])
    #expect(immigrants[2].allSatisfy { $0.hasPrefix("e-island-01/2/") })
    for name in ["e", "e-island-01", "e-island-02", "e-island-03"] {
      #expect(try scratch.breed("verify", name).status == 0)
    }
    #expect(try scratch.breed("stats", "e-island", "-q").status == 0)
    let before = try scratch.contents()
    let again = try scratch.breed(Self.script + ["--to-generation", "6", "-q", "--threads", "1"])
    #expect(again.status == 0 && again.err == "" && again.out.contains("it was at its goal before"))
    let isStill = try scratch.contents() == before
    #expect(isStill)
  }

  @Test func `as JSON it is a report for each, the best of all last`() throws {
    let scratch = try Scratch()
    let done = try scratch.breed(Self.script + ["--generations", "3", "--json", "-q"])
    #expect(done.status == 0 && done.err == "", "\(done.err)")
    let reports = try #require(try done.json() as? [[String: Any]])
    #expect(
      reports.map { $0["lineage"] as? String }
        == ["e-island-01", "e-island-02", "e-island-03", "e"])
    #expect(reports.prefix(3).allSatisfy { $0["reached"] as? [String] == ["generations"] })
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `stopped and typed again, it ends as one that never was`(signal: Int32) throws {
    let script = Self.script + ["--to-generation", "12", "--checkpoint", "5"]
    let whole = try Scratch()
    #expect(try whole.breed(script + ["--threads", "1"]).status == 0)
    let scratch = try Scratch()
    var stops = 0
    for lines in [4, 8] {
      let call = try scratch.start(script)
      while try call.isRunning && scratch.committedLines(of: "e-island-02") < lines { usleep(500) }
      kill(call.number, signal)
      let end = try call.finish()
      if end.isSignalled { stops += 1 }
      if signal == SIGINT, end.isSignalled {
        #expect(end.err.contains("the same command goes on"))
      }
    }
    #expect(stops > 0, "it was done before it could be stopped")
    let end = try scratch.breed(script + ["--threads", "3"])
    #expect(end.status == 0, "\(end.err)")
    let isSame = try lineages(scratch) == lineages(whole)
    #expect(isSame)
  }

  @Test(arguments: [
    Refused(["auto", "--islands", "3"], "expected a name", "breed auto NAME --islands 16"),
    Refused(["auto", "e", "--islands", "1"], "--islands 1"),
    Refused(["auto", "e", "--islands", "3", "--seeds", "1-3"], "--seeds and --islands"),
    Refused(["auto", "e", "--islands", "3", "--another"], "--another and --islands"),
    Refused(["auto", "e", "--islands", "3", "--for", "3s"], "--for and --islands", "time"),
    Refused(["auto", "e", "--islands", "3", "--graphics", "kitty"], "--graphics and --islands"),
    Refused(
      ["auto", "e", "--islands", "3", "--search", "novelty", "--island-search", "novelty"],
      "--search and --island-search"),
    Refused(["auto", "e", "--migrants", "3"], "--migrants: expected --islands"),
    Refused(["auto", "e", "--islands", "3", "--topology", "star"], "ring"),
    Refused(["auto", "e", "--islands", "3", "--island-search", "noveltie"], "novelty"),
    Refused(["auto", "e", "--islands", "3", "--population", "2"], "2 migrants from an island"),
    Refused(["auto", "a", "--islands", "3"], "there is a lineage a already"),
  ])
  func `what does not go is refused with the cure`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(
      refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `an island that was stopped is not bred by itself`() throws {
    let scratch = try Scratch()
    let call = try scratch.start(Self.script + ["--to-generation", "200"])
    while try call.isRunning && scratch.committedLines(of: "e-island-01") < 4 { usleep(500) }
    kill(call.number, SIGINT)
    _ = try call.finish()
    let alone = try scratch.breed("auto", "e-island-01")
    #expect(alone.status != 0 && alone.err.contains("breed auto e --islands 3"), "\(alone.err)")
  }
}
