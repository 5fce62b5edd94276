import Foundation
import Testing

/// What a lineage's log prints for plots.
@Suite struct GenerationTableTests {
  /// The lines of a table, each value by the name of its column.
  private func table(_ scratch: Scratch) throws -> [[String: String]] {
    let done = try scratch.breed("log", "--csv")
    try #require(done.status == 0, "\(done.err)")
    #expect(done.err == "" && done.out.hasSuffix("\r\n"))
    let lines = done.out.components(separatedBy: "\r\n").dropLast().map {
      $0.components(separatedBy: ",")
    }
    let names = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  private func auto(_ flags: String, _ fitness: String) throws -> Scratch {
    let scratch = try Scratch()
    let words = "auto a --seed 3 --population 6 --generations 3 --checkpoint 2 --size 16 \(flags)"
    let done = try scratch.breed(
      words.split(separator: " ").map(String.init) + ["--fitness", fitness])
    try #require(done.status == 0, "\(done.err)")
    return scratch
  }

  @Test func `it has a line for each generation, saved or not, with the numbers of the log`() throws
  {
    let scratch = try auto("", "entropy")
    let rows = try table(scratch)
    #expect(rows.map { $0["generation"] } == ["1", "2", "3", "4"])
    #expect(rows.map { $0["parent"] } == ["", "1", "2", "3"])
    #expect(rows.map { $0["saved"] } == ["1", "0", "1", "1"])
    #expect(rows.allSatisfy { $0["search"] == "generational" && $0["of"] == "entropy" })
    let events = try scratch.log()
    let summaries = events.compactMap { ($0["start"] ?? $0["summary"]) as? [String: Any] }
    #expect(summaries.count == 4)
    for (row, summary) in zip(rows, summaries) {
      for name in ["best", "mean", "median", "nodes", "connections", "evaluated", "species"] {
        let (found, expected) = (
          row[name].flatMap(Double.init) ?? .nan, summary[name] as? Double ?? .nan
        )
        #expect(abs(found - expected) < 1e-12, "\(name)")
      }
      #expect(row["cells"] == "" && row["qd_score"] == "")
    }
    #expect(rows[0]["evaluated"] == "6", "the first pictures, too")
  }

  @Test func `of a map it has cells, coverage and QD-score`() throws {
    let scratch = try auto("--search map-elites --bins 4x5", "entropy")
    let last = try #require(try table(scratch).last)
    let individuals = try #require(
      try scratch.object(scratch.generationPath(4))["individuals"] as? [[String: Any]])
    let score = individuals.compactMap { $0["score"] as? Double }.reduce(0, +)
    #expect(last["cells"] == "\(individuals.count)")
    #expect(last["coverage"].flatMap(Double.init) == Double(individuals.count) / 20)
    let found = try #require(last["qd_score"].flatMap(Double.init))
    #expect(abs(found - score) < 1e-9)
  }

  @Test(arguments: [
    ("--search nsga2", "entropy, symmetry", "entropy", ["entropy", "symmetry"]),
    ("--search novelty", "symmetry", "novelty", ["symmetry"]),
  ])
  func `each fitness beside the score has its best and mean by its name`(
    flags: String, fitness: String, of: String, names: [String]
  ) throws {
    let scratch = try auto(flags, fitness)
    let rows = try table(scratch)
    let individuals = try #require(
      try scratch.object(scratch.generationPath(4))["individuals"] as? [[String: Any]])
    let log = try scratch.breed("log", "--json").json() as? [String: Any]
    let generations = try #require(log?["generations"] as? [[String: Any]])
    let summary = try #require(generations[3]["summary"] as? [String: Any])
    #expect(rows[3]["of"] == of && summary["of"] as? String == of)
    let named = try #require(summary["values"] as? [[String: Any]])
    #expect(named.map { $0["fitness"] as? String } == names)
    for (place, name) in names.enumerated() {
      let values = individuals.compactMap { ($0["values"] as? [Double])?[place] }
      let best = try #require(values.max())
      #expect(abs((rows[3]["best \(name)"].flatMap(Double.init) ?? .nan) - best) < 1e-12)
      #expect(abs((named[place]["best"] as? Double ?? .nan) - best) < 1e-12)
      let mean = try #require(rows[3]["mean \(name)"].flatMap(Double.init))
      #expect(abs(mean - values.reduce(0, +) / Double(values.count)) < 1e-12)
    }
  }

  @Test func `a name with a comma or quotation marks stands in quotation marks`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("render", "1", "--size", "32", "-o", "my art.png")
    let fitness = #"target:"my art.png""#
    try scratch.breed(
      "auto", "--search", "novelty", "--fitness", fitness, "--generations", "1", "--size", "16")
    let header = try scratch.breed("log", "--csv").out.components(separatedBy: "\r\n")[0]
    #expect(
      header.hasSuffix(
        #",qd_score,"best target:""my art.png""","mean target:""my art.png""""#), "\(header)")
  }

  @Test func `what was bred by eye has the sizes that its file tells`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let row = try #require(try table(scratch).first)
    let individuals = try #require(
      try scratch.object(scratch.generationPath(1))["individuals"] as? [[String: Any]])
    let nodes = individuals.compactMap {
      (($0["genome"] as? [String: Any])?["nodes"] as? [Any])?.count
    }
    #expect(row["nodes"].flatMap(Double.init) == Double(nodes.reduce(0, +)) / 4)
    #expect(row["best"] == "" && row["of"] == "" && row["pictures"] == "4")
  }
}
