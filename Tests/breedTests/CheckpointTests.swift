import Foundation
import Testing

@Suite struct CheckpointTests {
  /// Nine generations after the first, every fourth and the last saved, or all.
  private func lineage(_ flags: String, checkpoint: Int) throws -> Scratch {
    let scratch = try Scratch()
    let done = try scratch.breed(
      ("auto a --seed 5 --generations 9 --population 7 --size 16 --checkpoint \(checkpoint) "
        + (flags.contains("--fitness") ? flags : "--fitness entropy \(flags)"))
        .split(separator: " ").map(String.init))
    try #require(done.status == 0, "\(done.err)")
    return scratch
  }

  @Test(arguments: [
    "", "--search novelty", "--search map-elites --bins 4x4",
    "--search nsga2 --fitness entropy,edges",
  ])
  func `what was not saved is there for every command as if it had been`(flags: String) throws {
    let all = try lineage(flags, checkpoint: 1)
    let some = try lineage(flags, checkpoint: 4)
    #expect(
      Set(try some.records().keys.filter { $0.hasSuffix(".json") })
        == Set([1, 5, 9, 10].map { some.generationPath($0) }))

    for line in [
      "show 7 --size 24 --thumbnails", "show 2 --size 24", "render 7/2 --size 40", "score 7/2 3/1",
      "next --pick 2,3 --from 7 --size 24", "cross 8/1 6/2 --count 3 --size 24",
      "vary 4/2 --rows 3 --size 24", "morph 3/1 7/2 --count 4 --size 24", "load a 7 --size 24",
      "undo --size 24", "undo --size 24", "redo --size 24", "render 3 --size 24",
      "auto --generations 3 --population 5 --checkpoint 2 --size 24", "undo --size 24", "score",
      "load a 3 --size 24", "next --pick 1 --keep --size 24",
    ] {
      let words = line.split(separator: " ").map(String.init)
      let (one, other) = (try all.breed(words), try some.breed(words))
      #expect(one.status == 0, "\(line): \(one.err)")
      #expect(other.status == 0, "\(line): \(other.err)")
      #expect(one.out == other.out, "\(line)")
    }
    let (one, other) = (try all.contents(), try some.contents())
    for (path, bytes) in other where path.hasSuffix(".json") || path.hasSuffix(".png") {
      let isSame = one[path] == bytes
      #expect(isSame, "\(path)")
    }
    #expect(other.keys.contains { $0.hasSuffix("a/0007/01.png") })
    let unsaved = [2, 3, 4, 6, 7, 8].map { some.generationPath($0) }
    #expect(Set(one.keys).subtracting(other.keys) == Set(unsaved))
  }

  @Test func `the log gathers what was not saved, and lists it as JSON`() throws {
    let scratch = try lineage("", checkpoint: 4)
    let best = try scratch.log().compactMap {
      ($0["summary"] as? [String: Any])?["best"] as? Double
    }
    let species = try scratch.log().compactMap {
      ($0["summary"] as? [String: Any])?["species"] as? Int
    }
    let highest = { (range: ClosedRange<Int>) in
      String(format: "%.4f", range.map { best[$0 - 2] }.max() ?? 0)
    }
    let means = try scratch.log().compactMap {
      ($0["summary"] as? [String: Any])?["mean"] as? Double
    }
    let numbers = { (number: Int) in
      "best \(highest(number...number)), mean " + String(format: "%.4f", means[number - 2])
    }
    let groups = { (number: Int) in
      species[number - 2] > 1 ? ", \(species[number - 2]) species" : ""
    }
    #expect(
      try scratch.breed("log").out.split(separator: "\n") == [
        "a, seed 5", "  1  drawn by neat, 7 pictures",
        "  2…4  bred and not saved, best \(highest(2...4))\(groups(4))",
        "  5  bred by entropy of generation 4, \(numbers(5)), 7 pictures\(groups(5))",
        "  6…8  bred and not saved, best \(highest(6...8))\(groups(8))",
        "  9  bred by entropy of generation 8, \(numbers(9)), 7 pictures\(groups(9))",
        "* 10  bred by entropy of generation 9, \(numbers(10)), 7 pictures\(groups(10))",
      ])

    try scratch.breed("load", "a", "7", "--size", "16")
    #expect(
      try scratch.breed("log").out.contains(
        "\n* 6…8  bred and not saved, best \(highest(6...8)), now at 7\(groups(8))\n"))
    // Where a branch begins, the stretch is divided.
    try scratch.breed("next", "--pick", "1", "--size", "16")
    let lines = try scratch.breed("log").out.split(separator: "\n")
    #expect(lines[4] == "  6…7  bred and not saved, best \(highest(6...7))\(groups(7))")
    #expect(lines[5] == "  ├─ 8  bred and not saved, best \(highest(8...8))\(groups(8))")
    #expect(lines[6].hasPrefix("  │  9  bred by entropy"))
    #expect(lines[8] == "* 11  bred from 1 of generation 7, strength 0.5, 7 pictures")

    let log = try #require(try scratch.breed("log", "--json").json() as? [String: Any])
    let generations = try #require(log["generations"] as? [[String: Any]])
    #expect(generations.map { $0["generation"] as? Int } == Array(1...11))
    for (number, generation) in zip(1..., generations) {
      let isSaved = [1, 5, 9, 10, 11].contains(number)
      #expect(generation.keys == generations[0].keys)
      #expect((generation["file"] as? String) == (isSaved ? scratch.generationPath(number) : nil))
      #expect(generation["parent"] as? Int == (number == 1 ? nil : number == 11 ? 7 : number - 1))
      #expect(generation["seed"] as? Int == 5)
      let summary = generation["summary"] as? [String: Any]
      // The run tells of the first, too, from which it began.
      if number > 1 {
        #expect(summary?["best"] as? Double == (number <= 10 ? best[number - 2] : nil))
      }
      #expect((summary == nil) == (number == 11))
      let by = (generation["method"] as? [String: Any])?["by"] as? String
      #expect(by == (number == 1 ? "new" : number == 11 ? "pick" : nil))
      #expect((generation["run"] as? Int == 1) == (2...10).contains(number))
    }
    let shown = try #require(try scratch.breed("show", "7", "--json").json() as? [String: Any])
    #expect(shown["file"] is NSNull && shown["count"] as? Int == 7)
    #expect(shown["summary"] as? NSDictionary == generations[6]["summary"] as? NSDictionary)
  }

  @Test func `what does not come out as the log has it is not passed off as it`() throws {
    let scratch = try lineage("", checkpoint: 4)
    let path = "populations/a/lineage.jsonl"
    // Of version 1, whose lines have no checks.
    var lines = try scratch.version1Log().split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.contains("\"generation\": 7") })
    let broken = lines[place].replacing(#/"evaluated": \d/#, with: "\"evaluated\": 1")
    try #require(broken != lines[place] && broken.contains("passed"))
    lines[place] = broken[...]
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: scratch.url.appendingPathComponent(path))
    #expect(try scratch.breed("load", "a", "6", "--size", "16").status == 0, "now of version 2")
    #expect(try scratch.breed("show", "6", "--size", "16").status == 0)
    for command in [["show", "7"], ["show", "8"], ["render", "7/1"], ["load", "a", "7"]] {
      try scratch.expectRefusal(command, status: 1, naming: ["generation 7"])
    }
    #expect(try scratch.breed("show", "9", "--size", "16").status == 0)
  }
}
