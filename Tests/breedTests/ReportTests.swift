import Foundation
import Testing

@Suite struct ReportTests {
  /// A lineage of three generations: one drawn, one picked, one bred by entropy.
  private func lineage() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 8)
    try scratch.breed("next", "--pick", "3,7", "--strength", "0.25", "--keep", "--size", "16")
    try scratch.breed(
      "auto", "--fitness", "entropy", "--generations", "1", "--population", "6", "--size", "16")
    return scratch
  }

  private func object(_ outcome: Outcome) throws -> NSDictionary {
    try #require(outcome.status == 0)
    #expect(outcome.err == "", "no hint beside JSON")
    return try #require(try outcome.json() as? NSDictionary)
  }

  private func generation(
    _ number: Int, parent: Int?, count: Int, method: NSDictionary?, summary: NSDictionary? = nil
  ) -> NSDictionary {
    let path = "populations/a/000\(number)"
    return [
      "lineage": "a", "generation": number, "parent": parent as Any? ?? NSNull(),
      "count": count, "seed": 7, "method": method ?? NSNull(),
      "summary": summary ?? NSNull(), "file": "\(path).json",
      "sheet": "\(path).png",
    ]
  }

  /// A report without what `a report says what it is, and of which bytes` looks at.
  private func plain(_ report: NSDictionary) -> NSDictionary {
    let others = ["format", "goal", "nodes", "connections", "sha256"]
    return (report as? [String: Any] ?? [:]).filter { !others.contains($0.key) } as NSDictionary
  }

  private let drawn: NSDictionary = ["by": "new", "recipe": "neat"]
  private let picked: NSDictionary = [
    "by": "pick", "picks": [3, 7], "strength": 0.25, "keep": true,
  ]

  /// How the last generation was bred, all settings at their defaults, and what its run says of it.
  private func scored(in scratch: Scratch) throws -> (method: NSDictionary, summary: NSDictionary) {
    let generation = try scratch.object(scratch.generationPath(3))
    var method = try #require(generation["method"] as? [String: Any])
    let settings = try #require(method.removeValue(forKey: "settings") as? [String: Any])
    #expect(
      method as NSDictionary == [
        "by": "auto", "search": "generational", "fitness": "entropy", "population": 6,
      ])
    #expect(settings.count == 27)
    #expect(settings["species"] as? Int == 10 && settings["add-node"] as? Double == 0.03)
    let individuals = try #require(generation["individuals"] as? [[String: Any]])
    let scores = individuals.compactMap { $0["score"] as? Double }
    let species = Set(individuals.compactMap { $0["species"] as? Int })
    let made = individuals.count { $0["operation"] as? String != "kept" }
    let summaries = try scratch.log().compactMap { $0["summary"] as? NSDictionary }
    let summary = try #require(summaries.last)
    let mean = scores.reduce(0, +) / Double(scores.count)
    #expect(abs(try #require(summary["mean"] as? Double) - mean) < 1e-12)
    let genomes = individuals.compactMap { $0["genome"] as? [String: Any] }
    func meanCount(of genes: String) -> Double {
      Double(genomes.compactMap { ($0[genes] as? [Any])?.count }.reduce(0, +)) / 6
    }
    let sorted = scores.sorted()
    let lower = try #require(summary["lower_quartile"] as? Double)
    #expect(abs(lower - sorted[1] * 0.75 - sorted[2] * 0.25) < 1e-12)
    let upper = try #require(summary["upper_quartile"] as? Double)
    #expect(abs(upper - sorted[3] * 0.25 - sorted[4] * 0.75) < 1e-12)
    let members = individuals.compactMap { $0["species"] as? Int }
    let memory = try #require(generation["memory"] as? [String: Any])
    let sorting = try #require(memory["species"] as? [String: Any])
    let list = try #require(sorting["list"] as? [[String: Any]])
    let ids = list.compactMap { $0["id"] as? Int }
    let turn = try #require(sorting["turn"] as? Int)
    let ages = list.compactMap { $0["founded"] as? Int }.map { turn - $0 }
    #expect(ids.count == species.count && ages.count == species.count)
    #expect(
      summary == [
        "best": try #require(scores.max()), "mean": try #require(summary["mean"]),
        "evaluated": made, "species": species.count, "median": (sorted[2] + sorted[3]) / 2,
        "nodes": meanCount(of: "nodes"), "connections": meanCount(of: "connections"),
        "lower_quartile": lower, "upper_quartile": upper,
        "species_sizes": ids.map { id in members.count { $0 == id } },
        "species_ages": ages,
      ])
    return (try #require(generation["method"] as? NSDictionary), summary)
  }

  /// A summary of the log as reports have it.
  private func named(_ summary: NSDictionary) -> NSDictionary {
    (summary as? [String: Any] ?? [:]).merging(["of": "entropy"]) { $1 } as NSDictionary
  }

  @Test func `each command that shows a generation reports it`() throws {
    let scratch = try Scratch()
    let small = ["--json", "--size", "16"]
    let first = generation(1, parent: nil, count: 8, method: drawn)
    let second = generation(2, parent: 1, count: 8, method: picked)
    let new = try scratch.breed(
      ["new", "a", "--recipe", "neat", "--seed", "7", "--count", "8"] + small)
    #expect(try plain(object(new)) == first)
    let next = ["next", "--pick", "3,7", "--strength", "0.25", "--keep"]
    #expect(try plain(object(scratch.breed(next + small))) == second)
    #expect(try plain(object(scratch.breed(["undo"] + small))) == first)
    #expect(try plain(object(scratch.breed(["redo"] + small))) == second)
    #expect(try plain(object(scratch.breed(["show", "1"] + small))) == first)
    #expect(try plain(object(scratch.breed(["load", "a", "2"] + small))) == second)
    let auto = [
      "auto", "--fitness", "entropy", "--generations", "1", "--population", "6", "--quiet",
    ]
    let bred = try object(scratch.breed(auto + small))
    let scored = try scored(in: scratch)
    let shown = try #require(
      generation(3, parent: 2, count: 6, method: scored.method, summary: named(scored.summary))
        .mutableCopy() as? NSMutableDictionary)
    shown["reached"] = ["generations"]
    #expect(plain(bred) == shown)
  }

  @Test func `a report says what it is, and of which bytes`() throws {
    let scratch = try lineage()
    let digests = try scratch.log().compactMap { $0["sha256"] as? String }
    let shown = try object(scratch.breed("show", "3", "--json", "--size", "16"))
    let log = try object(scratch.breed("log", "--json"))
    #expect(shown["format"] as? String == "breed.report/1")
    #expect(log["format"] as? String == "breed.log/1")
    let generations = try #require(log["generations"] as? [[String: Any]])
    #expect(generations.map { $0["sha256"] as? String } == digests)
    #expect(shown["sha256"] as? String == digests[2])
    #expect(shown["goal"] as? NSDictionary == ["generations": 1])
    let runs = try #require(log["runs"] as? [NSDictionary])
    #expect(runs.map { $0["goal"] as? NSDictionary } == [["generations": 1]])
    #expect(runs.map { $0["ended"] as? Int } == [3])
    #expect(generations.map { $0["run"] as? Int } == [nil, nil, 1])
    // The second is where the run began, and the log tells its numbers; of the first it has none.
    #expect(generations[0]["nodes"] is NSNull && generations[0]["summary"] is NSNull)
    let start = try #require(generations[1]["summary"] as? [String: Any])
    #expect(start["evaluated"] as? Int == 8 && start["of"] as? String == "entropy")
    for generation in [generations[1], generations[2]] {
      let summary = try #require(generation["summary"] as? [String: Any])
      #expect(generation["nodes"] as? Double == summary["nodes"] as? Double)
    }
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/a/0002.png"))
    let again = try object(scratch.breed("log", "--json"))["generations"] as? [[String: Any]]
    #expect(again?.map { $0["sheet"] is NSNull } == [false, true, false])
  }

  @Test func `the log reports its generations in the order in which they were bred`() throws {
    let scratch = try lineage()
    try scratch.breed("undo", "--size", "16")
    let log = try object(scratch.breed("log", "--json"))
    let scored = try scored(in: scratch)
    #expect(
      Set(log.allKeys as? [String] ?? [])
        == ["format", "lineage", "seed", "now", "runs", "generations"])
    #expect(log["lineage"] as? String == "a" && log["now"] as? Int == 2)
    let generations = try #require(log["generations"] as? [NSDictionary])
    let start = try #require(try scratch.log().compactMap { $0["start"] as? NSDictionary }.last)
    let expected = [
      generation(1, parent: nil, count: 8, method: drawn),
      generation(2, parent: 1, count: 8, method: picked, summary: named(start)),
      generation(3, parent: 2, count: 6, method: nil, summary: named(scored.summary)),
    ]
    for (number, (found, expected)) in zip(generations, expected).enumerated() {
      var found = plain(found) as? [String: Any] ?? [:]
      #expect(found.removeValue(forKey: "run") as? Int == (number == 2 ? 1 : nil))
      var members = expected as? [String: Any] ?? [:]
      #expect(members.removeValue(forKey: "lineage") != nil)
      #expect(found as NSDictionary == members as NSDictionary)
    }
    // How the run breeds stands there once.
    let runs = try #require(log["runs"] as? [NSDictionary])
    #expect(runs.map { $0["method"] as? NSDictionary } == [scored.method])
    let text = try scratch.breed("log", "--json").out
    #expect(text.ranges(of: "\"add-node\"").count == 1)
  }

  @Test func `the log is shown without the generations' files`() throws {
    let scratch = try lineage()
    let commands = [["log"], ["log", "--json"]]
    let whole = try commands.map { try scratch.breed($0).out }
    for number in 1...3 {
      try FileManager.default.removeItem(
        at: scratch.url.appendingPathComponent(scratch.generationPath(number)))
    }
    #expect(try commands.map { try scratch.breed($0).out } == whole)
  }

  @Test func `the list reports each lineage by name`() throws {
    let scratch = try lineage()
    try scratch.breed("new", "B", "--seed", "9", "--count", "1", "--size", "16")
    let list = try #require(try scratch.breed("list", "--json").json() as? [[String: Any]])
      .map { $0.filter { !["bred", "bytes"].contains($0.key) } as NSDictionary }
    #expect(
      list == [
        ["lineage": "B", "generations": 1, "now": 1, "seed": 9, "current": true] as NSDictionary,
        ["lineage": "a", "generations": 3, "now": 3, "seed": 7, "current": false] as NSDictionary,
      ])
  }

  @Test func `rendering reports the file`() throws {
    let scratch = try lineage()
    #expect(
      try object(scratch.breed("render", "2/5", "--size", "20x10", "--json"))
        == [
          "lineage": "a", "id": "2/5", "width": 20, "height": 10, "file": "a-2-5.png",
          "samples": 200, "refined": 0,
        ])
  }

  @Test func `the files are JSON to another parser too`() throws {
    let scratch = try lineage()
    let generation = try scratch.object(scratch.generationPath(3))
    #expect(
      Set(generation.keys) == [
        "format", "number", "parent", "seed", "method", "arithmetic", "memory", "individuals",
      ])
    #expect(generation["format"] as? String == "breed.generation/2")
    let individuals = try #require(generation["individuals"] as? [[String: Any]])
    #expect(individuals.map { $0["id"] as? String } == (1...6).map { "3/\($0)" })
    for individual in individuals {
      let genome = try #require(individual["genome"] as? [String: Any])
      #expect(genome["format"] as? String == "breed.genome/1")
      #expect(try #require(genome["nodes"] as? [Any]).count >= 7, "four inputs, three outputs")
      let score = try #require(individual["score"] as? Double)
      #expect(0...1 ~= score)
    }
    let events = try scratch.log().map { event in
      #expect((event["check"] as? String)?.count == 64)
      return event.filter { $0.key != "check" }
    }
    #expect(events.compactMap { ($0["sha256"] as? String)?.count } == [64, 64, 64])
    #expect(
      events[0] as NSDictionary == ["event": "founded", "format": "breed.lineage/3", "seed": 7])
    #expect(
      events.map { $0["event"] as? String } == ["founded", "bred", "bred", "run", "bred", "ended"])
    #expect(events.map { $0["generation"] as? Int } == [nil, 1, 2, nil, 3, nil])
    let scored = try scored(in: scratch)
    #expect(
      events[3].filter { $0.key != "start" } as NSDictionary == [
        "event": "run", "seed": 7, "checkpoint": 1, "goal": ["generations": 1],
        "method": scored.method, "arithmetic": 2,
      ])
    #expect(events[4]["summary"] as? NSDictionary == scored.summary)
    #expect((events[3]["start"] as? [String: Any])?["evaluated"] as? Int == 8)
    // How a generation was bred is told once: by its line or by its run's.
    #expect(events.map { $0["count"] as? Int } == [nil, 8, 8, nil, 6, nil])
    #expect(
      events.map { $0["method"] as? NSDictionary }
        == [nil, drawn, picked, scored.method, nil, nil])
  }

  @Test func `what a stranger's files say is escaped before a terminal sees it`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let log = try scratch.version1Log()
    let path = scratch.generationPath(1)
    let text = String(decoding: try scratch.data(path), as: UTF8.self)
    let hostile = text.replacing(#""recipe": "neat""#, with: #""recipe": "\u001b[2Jneat""#)
    try #require(hostile != text)
    for (path, text) in [(path, hostile), ("populations/a/lineage.jsonl", log)] {
      let url = scratch.url.appendingPathComponent(path)
      try FileManager.default.removeItem(at: url)
      try Data(text.utf8).write(to: url)
    }
    for command in ["log", "show"] {
      let said = try scratch.breed(command)
      #expect(said.status == 0, "\(said.err)")
      #expect(said.out.contains(#"drawn by \u{1B}[2Jneat"#), "\(said.out)")
      #expect(!(said.out + said.err).contains("\u{1B}"))
    }
  }
}
