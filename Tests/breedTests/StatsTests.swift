import Foundation
import Testing

/// `breed stats`.
@Suite struct StatsTests {
  /// A series e-1 to e-3 of four generations.
  private func series(_ flags: [String] = []) throws -> Scratch {
    let scratch = try Scratch()
    let done = try scratch.breed(
      ["auto", "e", "--seeds", "1-3", "--fitness", "entropy", "--population", "6"]
        + ["--generations", "3", "--checkpoint", "2", "--size", "8"] + flags)
    try #require(done.status == 0, "\(done.err)")
    return scratch
  }

  /// The rows of a table, each value by the name of its column.
  private func table(_ done: Outcome) throws -> [[String: String]] {
    try #require(done.status == 0 && done.out.hasSuffix("\r\n"), "\(done.err)")
    let lines = done.out.components(separatedBy: "\r\n").dropLast().map {
      $0.components(separatedBy: ",")
    }
    let names = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  @Test func `of a lineage it has each generation with what the log says`() throws {
    let scratch = try series()
    let rows = try table(scratch.breed("stats", "e-2", "--csv"))
    #expect(rows.map { $0["generation"] } == ["1", "2", "3", "4"])
    #expect(rows.allSatisfy { $0["lineage"] == "e-2" && $0["seed"] == "2" })
    let summaries = try scratch.log(of: "e-2").compactMap {
      ($0["start"] ?? $0["summary"]) as? [String: Any]
    }
    #expect(summaries.count == 4)
    var evaluations = 0.0
    for (row, summary) in zip(rows, summaries) {
      for name in [
        "best", "mean", "median", "lower_quartile", "upper_quartile", "nodes", "connections",
        "species",
      ] {
        let expected = try #require(summary[name] as? Double, "\(name)")
        let found = try #require(row[name].flatMap(Double.init), "\(name)")
        #expect(abs(found - expected) < 1e-12, "\(name)")
      }
      evaluations += try #require(summary["evaluated"] as? Double)
      #expect(row["evaluations"].flatMap(Double.init) == evaluations)
      let sizes = try #require(summary["species_sizes"] as? [Double])
      let ages = try #require(summary["species_ages"] as? [Double])
      #expect(sizes.reduce(0, +) == 6 && sizes.count == ages.count)
      #expect(row["largest_species"].flatMap(Double.init) == sizes.max())
      #expect(row["oldest_species"].flatMap(Double.init) == ages.max())
      #expect(row["coverage"] == nil, "no column where there is no map")
    }
    let text = try scratch.breed("stats", "e-2").out
    #expect(text.hasPrefix("generation  evaluations") && text.split(separator: "\n").count == 5)
  }

  @Test func `of a series it has medians and quartiles over the lineages`() throws {
    let scratch = try series()
    let rows = try table(scratch.breed("stats", "e", "--csv"))
    #expect(rows.map { $0["generation"] } == ["1", "2", "3", "4"])
    #expect(rows.allSatisfy { $0["group"] == "e" && $0["lineages"] == "3" })
    let each = try table(scratch.breed("stats", "e-*", "--each", "--csv"))
    #expect(each.count == 12 && Set(each.compactMap { $0["lineage"] }).count == 3)
    for row in rows {
      let best = each.filter { $0["generation"] == row["generation"] }
        .compactMap { $0["best"].flatMap(Double.init) }.sorted()
      #expect(row["median best"].flatMap(Double.init) == best[1])
      let lower = try #require(row["lower best"].flatMap(Double.init))
      #expect(abs(lower - (best[0] + best[1]) / 2) < 1e-12)
    }
    let text = try scratch.breed("stats", "e")
    #expect(text.out.hasPrefix("e: 3 lineages; medians over them"))
    #expect(text.out.contains("median of best"))
    let json = try #require(try scratch.breed("stats", "e", "--json").json() as? [String: Any])
    #expect(json["format"] as? String == "breed.statistics/1")
    let groups = try #require(json["groups"] as? [[String: Any]])
    #expect(groups.map { $0["lineages"] as? [String] } == [["e-1", "e-2", "e-3"]])
    #expect((groups[0]["generations"] as? [Any])?.count == 4)
  }

  @Test func `goals say when they were reached`() throws {
    let scratch = try series(["--until", "entropy > 0.67"])
    let rows = try table(scratch.breed("stats", "e", "--goals", "--csv"))
    #expect(rows.count == 3 && rows.allSatisfy { $0["goal"] == "entropy > 0.67" })
    for (seed, row) in zip(1..., rows) {
      let end = try #require(try scratch.log(of: "e-\(seed)").last)
      #expect(end["event"] as? String == "ended")
      let picture = end["fulfilled"] as? String
      #expect(row["reached"] == (picture == nil ? "0" : "1"))
      #expect(row["generation"] == picture.map { String($0.prefix { $0 != "/" }) } ?? "")
    }
    let text = try scratch.breed("stats", "e").out
    let count = rows.count { $0["reached"] == "1" }
    #expect(text.contains("\nentropy > 0.67: reached by \(count) of 3 lineages\n"), "\(text)")
    #expect(try scratch.breed("stats", "e-1").out.contains("entropy > 0.67: "))
    #expect(try scratch.breed("verify", "e-1").status == 0)
  }

  @Test func `an older log has no such columns and says all else`() throws {
    let scratch = try series()
    let path = "populations/e-1/lineage.jsonl"
    let old = try scratch.version1Log(of: "e-1")
      .replacing(#/, "lower_quartile": [^}]+(?= })/#, with: "")
    try #require(!old.contains("quartile") && !old.contains("species_sizes"))
    try Data(old.utf8).write(to: scratch.url.appendingPathComponent(path))
    let rows = try table(scratch.breed("stats", "e-1", "--csv"))
    #expect(rows.count == 4 && rows.allSatisfy { $0["lower_quartile"] == nil && $0["best"] != nil })
    #expect(try scratch.breed("verify", "e-1").status == 0)
    #expect(try scratch.breed("stats", "e").status == 0)
  }

  @Test func `a lineage bred by eye has its sizes, and a map its coverage`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let row = try #require(try table(scratch.breed("stats", "--csv")).first)
    #expect(
      Set(row.keys) == ["lineage", "seed", "generation", "evaluations", "nodes", "connections"])
    try scratch.breed(
      "auto", "m", "--search", "map-elites", "--bins", "4x5", "--population", "6", "-g", "1",
      "--size", "8", "--seed", "1")
    let last = try #require(try table(scratch.breed("stats", "m", "--csv")).last)
    #expect(last["coverage"] != nil && last["qd_score"] != nil && last["species"] == nil)
  }

  @Test(arguments: [
    Refused(["stats", "b"], "there is no lineage b, nor any b-1"),
    Refused(["stats", "a", "a"], "a twice"),
    Refused(["stats", "--csv", "--json"], "--csv and --json"),
    Refused(["stats", "--each", "--goals"], "--each and --goals"),
    Refused(["stats", "a", "--goals"], "no run with a condition"),
    Refused(["stats", "a-1-4"], "there is no lineage a-1, a-2, a-3, a-4; breed them"),
  ])
  func `what is not there is told`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(
      refused.arguments, status: 64, naming: refused.words)
  }
}
