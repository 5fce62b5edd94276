import Foundation
import Testing

/// An automatic run in a lineage where a fitness chose before, and the same script run again.
@Suite struct AutoAgainTests {
  /// A lineage that novelty bred, of so many pictures a generation.
  private func novel() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.auto("--search novelty --fitness entropy --population 9 --seed 3 --generations 2")
    return scratch
  }

  /// How the latest generation was bred.
  private func method(_ scratch: Scratch) throws -> [String: Any] {
    let shown = try #require(try scratch.breed("show", "--json").json() as? [String: Any])
    return try #require(shown["method"] as? [String: Any])
  }

  @Test func `without flags a run goes on as the lineage was bred`() throws {
    let scratch = try novel()
    let again = try scratch.auto("--generations 2")
    #expect(
      again.err.hasPrefix(
        "a: novelty from generation 3, seed 3\n"
          + "goes on as before: novelty, entropy noted, 9 a generation\n"))
    let whole = try Scratch()
    try whole.auto("--search novelty --fitness entropy --population 9 --seed 3 --generations 4")
    for number in 1...5 {
      let path = whole.generationPath(number)
      let isSame = try scratch.data(path) == whole.data(path)
      #expect(isSame, "\(path)")
    }
    // A pick in between changes nothing in it.
    try scratch.breed("next", "--pick", "2", "--count", "4", "--size", "16")
    #expect(try scratch.auto("--generations 1").err.contains("goes on as before: novelty"))
    #expect(try method(scratch)["population"] as? Int == 9)
  }

  @Test func `a flag changes one thing, which is told`() throws {
    let scratch = try novel()
    let other = try scratch.auto("--fitness symmetry --generations 1")
    #expect(
      other.err.contains("\nfitness symmetry instead of entropy: another run begins here\n"))
    let more = try scratch.auto("--population 5 --set species=3 --seed 8 --generations 1")
    #expect(
      more.err.contains(
        "\n5 a generation instead of 9, species 3 instead of 10, seed 8 instead of 3: "
          + "another run begins here\n"))
    let method = try method(scratch)
    #expect(method["search"] as? String == "novelty" && method["fitness"] as? String == "symmetry")
    #expect((method["settings"] as? [String: Any])?["species"] as? Int == 3)
    let map = try scratch.auto("--search map-elites --bins 3x3 --generations 1")
    #expect(map.err.contains("\nsearch map-elites instead of novelty: another run begins here\n"))
    let bins = try scratch.auto("--bins 4x3 --generations 1")
    #expect(bins.err.contains("\nbins 4x3 instead of 3x3: another run begins here\n"))
  }

  @Test func `activations that were chosen are undone by a word`() throws {
    let scratch = try novel()
    try scratch.auto("--activations sine,cosine --generations 1")
    #expect(try method(scratch)["activations"] as? [String] == ["sine", "cosine"])
    let again = try scratch.auto("--activations standard --generations 1")
    #expect(again.err.contains("\nactivations standard instead of sine,cosine: another run"))
    #expect(try method(scratch)["activations"] == nil)
  }

  @Test func `a first run that has another size than the sheet says so`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let first = try scratch.breed("auto", "--generations", "1", "--size", "8")
    #expect(
      first.err.contains(
        "\n64 a generation instead of 4: a fitness chooses here for the first time\n"))
  }

  @Test(arguments: [
    Refused(["--search", "nsga2"], "--search nsga2: expected two", "--fitness entropy is kept"),
    Refused(["--axes", "entropy,edges"], "--search map-elites", "--search novelty is kept"),
    Refused(["--fitness", "entropy,edges"], "2 objectives", "--search novelty is kept"),
    Refused(["--set", "elite=10"], "elite", "--population 9 is kept"),
    Refused(["--to-generation", "0"], "--to-generation 0: expected 2 to 1000000"),
    Refused(["--to-generation", "9", "--generations", "2"], "expected one of them"),
  ])
  func `what does not go with what was before is refused with the cure`(refused: Refused) throws {
    try novel().expectRefusal(["auto", "a"] + refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `a generation that is reached already leaves all as it is`() throws {
    let scratch = try novel()
    let done = try scratch.auto("--to-generation 5")
    #expect(done.status == 0)
    #expect(try scratch.generationCount() == 5)
    let before = try scratch.contents()
    for last in ["5", "4"] {
      let again = try scratch.auto("--to-generation \(last)")
      #expect(again.status == 0 && again.out == done.out)
      #expect(again.err.hasPrefix("generation \(last) is reached already\n"))
      #expect(try scratch.contents() == before)
    }
    // It is the current one afterwards, as after a run.
    try scratch.breed("new", "b", "--count", "2", "--size", "8")
    try scratch.auto("--to-generation 5")
    #expect(try scratch.data("populations/.current") == Data("a\n".utf8))
  }

  @Test(arguments: [
    Refused(["--population", "0"], "--population 0: expected 1 to 1000"),
    Refused(["--checkpoint", "0"], "--checkpoint 0"),
    Refused(["--search", "nsga2"], "--search nsga2: expected two"),
  ])
  func `what is typed is checked also where its goal is reached`(refused: Refused) throws {
    try novel().expectRefusal(
      ["auto", "a", "--to-generation", "3"] + refused.arguments, status: 64,
      naming: refused.words)
  }

  @Test(arguments: [
    Refused(
      ["--fitness", "symmetry", "--seed", "2"],
      "fitness symmetry instead of entropy, seed 2 instead of 3"),
    Refused(["--population", "6"], "6 a generation instead of 9"),
    Refused(["--search", "generational"], "search generational instead of novelty"),
  ])
  func `a script of another experiment is refused where its goal is reached`(
    refused: Refused
  ) throws {
    let scratch = try novel()
    try scratch.auto("--to-generation 4")
    let before = try scratch.contents()
    try scratch.expectRefusal(
      ["auto", "a", "--to-generation", "4", "-q"] + refused.arguments, status: 64,
      naming: refused.words)
    #expect(try scratch.contents() == before)
    // What bred it may be typed.
    #expect(try scratch.auto("--search novelty --population 9 --to-generation 4").status == 0)
  }

  @Test func `a script of another experiment does not go on with one that was stopped`() throws {
    let scratch = try Scratch()
    let script = "--seed 1 --fitness entropy --population 5 --to-generation 4"
    try scratch.auto(script)
    // As if it had been killed in generation 4.
    let log = scratch.url.appendingPathComponent("populations/a/lineage.jsonl")
    let lines = try Data(contentsOf: log).split(separator: UInt8(ascii: "\n"))
    let cut = Data(lines.dropLast(2).joined(separator: [UInt8(ascii: "\n")])) + Data("\n".utf8)
    try cut.write(to: log)
    let other = ["auto", "a", "--fitness", "symmetry", "--to-generation", "4", "-q"]
    try scratch.expectRefusal(
      other, status: 64, naming: ["fitness symmetry instead of entropy"])
    #expect(try Data(contentsOf: log) == cut)
    #expect(try scratch.breed(other + ["--another"]).status == 0)
    // One that is at its goal is gone on with by the same, too.
    let next = ["auto", "a", "--fitness", "entropy", "--to-generation", "5", "--size", "8"]
    try scratch.expectRefusal(next, status: 64, naming: ["fitness entropy instead of symmetry"])
    for _ in 0..<2 { #expect(try scratch.breed(next + ["--another"]).status == 0) }
    #expect(try scratch.auto("--fitness entropy --to-generation 6").status == 0)
  }

  @Test func `no other run begins where the goal is reached already`() throws {
    let done = try novel().breed("auto", "a", "--population", "5", "--until", "entropy >= 0")
    #expect(!done.err.contains("begins here"))
    #expect(done.err.contains("the goal is reached already: nothing was bred"))
  }

  @Test(arguments: [1, 7])
  func `a script that is killed and run again ends as one that never was`(
    checkpoint: Int
  ) throws {
    let script =
      "--seed 1 --fitness entropy --population 8 --checkpoint \(checkpoint) --to-generation 24"
    let whole = try Scratch()
    try whole.auto(script)
    let expected = try whole.contents().filter { !$0.key.hasSuffix(".lock") }
    let scratch = try Scratch()
    var delays: [Double] = []
    var end: Outcome?
    while end?.status != 0 || end?.isSignalled == true, delays.count < 60 {
      let lines = try scratch.committedLines()
      let call = try scratch.start(Scratch.auto(script))
      let wanted = lines + Int.random(in: 0...5)
      while try call.isRunning && scratch.committedLines() < wanted { usleep(500) }
      delays.append(Double.random(in: 0...0.02))
      Thread.sleep(forTimeInterval: delays[delays.count - 1])
      if delays.count < 50 { kill(call.number, SIGKILL) }
      end = try call.finish()
    }
    // What was killed last may have left its end to be noted.
    #expect(try scratch.auto(script).status == 0)
    // What it was writing when it was killed lies beside what it is for.
    let found = try scratch.contents().filter {
      !$0.key.hasSuffix(".lock") && !$0.key.hasSuffix(".partial") && !$0.key.contains("/lost")
    }
    #expect(found.keys.sorted() == expected.keys.sorted(), "\(delays)")
    for (path, bytes) in expected {
      let isSame = found[path] == bytes
      #expect(isSame, "\(path): \(delays)")
    }
  }

  @Test func `one that was killed before it noted its end notes it`() throws {
    let scratch = try Scratch()
    let script = "--seed 1 --fitness entropy --population 5 --to-generation 4"
    try scratch.auto(script)
    let before = try scratch.contents()
    let log = "populations/a/lineage.jsonl"
    let lines = try scratch.data(log).split(separator: UInt8(ascii: "\n"))
    let cut = Data(lines.dropLast().joined(separator: [UInt8(ascii: "\n")])) + Data("\n".utf8)
    try cut.write(to: scratch.url.appendingPathComponent(log))
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/a/0004.png"))
    #expect(try scratch.auto(script).status == 0)
    #expect(try scratch.contents() == before)
    // The sheet alone.
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/a/0004.png"))
    #expect(try scratch.auto(script).status == 0)
    #expect(try scratch.contents() == before)
  }

  @Test func `a run that was stopped goes on by its lineage's name`() throws {
    let scratch = try Scratch()
    let call = try scratch.start(
      Scratch.auto("--seed 5 --fitness entropy --population 5 --generations 400 --checkpoint 9"))
    try call.wait { try scratch.committedLines() >= 6 }
    kill(call.number, SIGINT)
    let ended = try call.finish()
    #expect(ended.isSignalled && ended.status == SIGINT)
    let next = try scratch.start(["auto", "a", "--size", "16"])
    try next.wait { next.complaints.contains("going on after") }
    kill(next.number, SIGTERM)
    #expect(try next.finish().status == SIGTERM)
    let log = try scratch.log()
    #expect(log.count { $0["event"] as? String == "run" } == 1)
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test func `a report says what of the goal is reached`() throws {
    let scratch = try Scratch()
    func reached(_ flags: String) throws -> [String]? {
      let done = try scratch.auto("--population 4 --json " + flags)
      return (try done.json() as? [String: Any])?["reached"] as? [String]
    }
    #expect(try reached("--generations 2") == ["generations"])
    #expect(try reached("--to-generation 3") == ["generations"])
    #expect(try reached("--evaluations 5") == ["evaluations"])
    let never = try scratch.breed(
      Scratch.auto("--generations 2") + ["--until", "entropy > 1"])
    #expect(never.status == 0)
    #expect(never.err.contains("\nended by its generations: no picture has entropy > 1\n"))
  }

  @Test(arguments: ["--generations 1", "--to-generation 2", "--to-generation 9", "--another"])
  func `a recipe for a lineage that is there is refused, unless it began it`(
    flags: String
  ) throws {
    let scratch = try Scratch()
    try scratch.auto("--recipe wide --population 4 --generations 1")
    try scratch.expectRefusal(
      Scratch.auto("--recipe deep -q " + flags), status: 64,
      naming: ["a is there already, drawn by wide: a recipe", "or choose another name"])
    #expect(try scratch.auto("--recipe wide --to-generation 2").status == 0)
  }

  @Test func `one that was stopped and does not go on is told`() throws {
    let scratch = try Scratch()
    let call = try scratch.start(
      Scratch.auto("--seed 5 --fitness entropy --population 5 --generations 400"))
    try call.wait { try scratch.committedLines() >= 5 }
    kill(call.number, SIGINT)
    _ = try call.finish()
    let other = try scratch.auto("--generations 1")
    let line = #/; the run that was stopped after \d+ of 400 generations does not go on\n/#
    #expect(try line.firstMatch(in: other.err) != nil, "\(other.err)")
  }

  @Test func `the picture that ends a run is named with its value`() throws {
    let scratch = try Scratch()
    try scratch.auto("--seed 1 --fitness entropy --population 6 --generations 1")
    let best = try #require(
      try scratch.log().compactMap { ($0["summary"] as? [String: Any])?["best"] as? Double }.last)
    let until = ["--until", "entropy > \(best)", "--generations", "60"]
    let ended = try scratch.breed(Scratch.auto("--json") + until)
    let report = try #require(try ended.json() as? [String: Any])
    #expect(report["reached"] as? [String] == ["until"])
    let picture = try #require(report["fulfilled"] as? [String: Any])
    let (id, values) = (picture["id"] as? String, picture["values"] as? [String: Double])
    let value = try #require(values?["entropy"])
    #expect(value > best)
    let words = "picture \(try #require(id)) has entropy \(String(format: "%.4f", value))"
    #expect(ended.err.contains("\n\(words)\n"), "\(ended.err)")
    // Now it is so already.
    let again = try scratch.breed(Scratch.auto("--another") + until)
    #expect(
      again.err.contains(
        "\nthe goal is reached already: nothing was bred; \(words); for a run from other first "
          + "pictures choose another name\n"))
  }
}

extension Scratch {
  fileprivate static func auto(_ flags: String) -> [String] {
    ("auto a --size 16 " + flags).split(separator: " ").map(String.init)
  }

  @discardableResult
  fileprivate func auto(_ flags: String) throws -> Outcome { try breed(Self.auto(flags)) }
}
