import Foundation
import Testing

/// A lineage that version 0.1 bred, by tournaments, goes on.
@Suite struct OldLineageTests {
  /// A copy of populations/tide: one generation drawn, the others bred by tournaments.
  private func tide() throws -> Scratch {
    let scratch = try Scratch()
    let populations = scratch.url.appendingPathComponent("populations")
    try FileManager.default.createDirectory(at: populations, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Scratch.repository.appendingPathComponent("populations/tide"),
      to: populations.appendingPathComponent("tide"))
    return scratch
  }

  private func run(_ scratch: Scratch, _ line: String) throws -> Outcome {
    let done = try scratch.breed(line.split(separator: " ").map(String.init))
    #expect(done.status == 0, "\(line): \(done.err)")
    return done
  }

  @Test func `it is shown, logged and scored`() throws {
    let scratch = try tide()
    #expect(try run(scratch, "load tide --size 16").out.hasPrefix("tide: generation 5, "))
    let log = try run(scratch, "log").out
    let bred =
      #/\n\* 5  bred by \w+ of generation 4, strength 0\.\d+, best 0\.\d{4}, \d+ pictures\n/#
    #expect(log.contains(bred), "\(log)")
    let shown = try run(scratch, "show 4 --json --size 16").json() as? [String: Any]
    let method = try #require(shown?["method"] as? [String: Any])
    #expect(Set(method.keys) == ["by", "fitness", "strength", "elite", "tournament"])
    #expect(shown?["summary"] is NSNull)
    // Its scores are still those of the pictures.
    let individuals = try #require(
      try scratch.object(scratch.generationPath(4, of: "tide"))["individuals"] as? [[String: Any]])
    let printed = try run(scratch, "score 4/1 4/7 --fitness entropy").out
    for (place, line) in zip([0, 6], printed.split(separator: "\n")) {
      let score = try #require(individuals[place]["score"] as? Double)
      #expect(line == "4/\(place + 1)  entropy \(String(format: "%.4f", score))")
    }
  }

  @Test(arguments: [
    "", "--search novelty", "--search map-elites --bins 4x4",
    "--search nsga2 --fitness entropy,bell",
  ])
  func `it is bred on by every search, and what there was stays as it was`(flags: String) throws {
    let scratch = try tide()
    _ = try run(scratch, "load tide 5 --size 16")
    let before = try scratch.records(of: "tide")
    let known: Set = ["event", "generation", "parent", "seed", "sha256", "now"]
    let log = try scratch.log(of: "tide").map { $0.filter { known.contains($0.key) } }
    _ = try run(
      scratch, "auto tide --generations 3 --checkpoint 2 --population 8 --size 16 \(flags)")
    let after = try scratch.records(of: "tide")
    for (path, bytes) in before where path.hasSuffix(".json") { #expect(after[path] == bytes) }
    // The log is of version 3 now, and what it says has a beginning of what it said.
    let told = try scratch.log(of: "tide").map { $0.filter { known.contains($0.key) } }
    #expect(Array(told.prefix(log.count)) as NSArray == log as NSArray)
    #expect(try scratch.generationCount(of: "tide") == 8)
    #expect(after[scratch.generationPath(6, of: "tide")] == nil)
    _ = try run(scratch, "next --pick 2 --from 6 --size 16")
    #expect(try run(scratch, "log").out.contains("9  bred from 2 of generation 6"))
  }
}
