import Foundation
import Testing

@Suite struct TourTests {
  /// Runs a step of the tour, which must end well: the results on stdout, the rest on stderr.
  private func step(_ scratch: Scratch, _ line: String) throws -> Outcome {
    let outcome = try scratch.breed(line.split(separator: " ").map(String.init))
    #expect(outcome.status == 0 && !outcome.isSignalled, "\(line): \(outcome.err)")
    return outcome
  }

  @Test func `the tour from an empty folder says at each step where to look and what to type`()
    throws
  {
    let scratch = try Scratch()
    let hint = "look at it, then: breed next 3,7\n"
    var said = try step(scratch, "new a --seed 7")
    #expect(
      said.out == "a: generation 1, 16 pictures, drawn by mix, seed 7\npopulations/a/0001.png\n")
    #expect(said.err == hint)

    said = try step(scratch, "next --pick 3,7")
    #expect(
      said.out == "a: generation 2, 16 pictures, bred from 3, 7 of generation 1, "
        + "strength 0.5, seed 7\npopulations/a/0002.png\n")
    #expect(said.err == hint)

    said = try step(scratch, "auto --fitness entropy --generations 20")
    #expect(said.out.hasPrefix("a: generation 22, 64 pictures, bred by entropy of generation 21"))
    #expect(said.out.hasSuffix("\npopulations/a/0022.png\n"))
    #expect(
      5...24 ~= said.complaints.count, "a start, at most a line a generation, a hint, and the end")
    #expect(said.err.contains("\ngeneration 22: best 0."))
    #expect(
      said.err.hasPrefix("a: entropy from generation 2, seed 7\n64 a generation instead of 16"))
    #expect(said.err.contains("\ngeneration 3: best 0."))
    let framed = "look at it (frames of one colour: one species), then: breed next 3,7\n"
    #expect(said.err.hasSuffix("\n" + framed))

    said = try step(scratch, "log")
    #expect(said.out.hasPrefix("a, seed 7\n  1  drawn by mix, 16 pictures\n  2  bred from 3, 7 "))
    #expect(said.out.contains("\n* 22  bred by entropy of generation 21, best 0."))
    #expect(said.out.split(separator: "\n").count == 23)
    #expect(said.err == "")

    #expect(try step(scratch, "undo").out.hasPrefix("a: generation 21, "))
    #expect(try step(scratch, "redo").out.hasPrefix("a: generation 22, "))
    said = try step(scratch, "undo")
    #expect(said.out.hasSuffix("\npopulations/a/0021.png\n"))
    #expect(said.err == framed)
    #expect(try scratch.data("populations/a/0021.png").count > 1_000)

    said = try step(scratch, "next --pick 5")
    #expect(said.out.hasPrefix("a: generation 23, 64 pictures, bred from 5 of generation 21"))
    said = try step(scratch, "log")
    #expect(said.out.contains("\n  ├─ 22  bred by entropy of generation 21"))
    #expect(said.out.hasSuffix("64 pictures\n"))
    #expect(said.out.contains("\n* 23  bred from 5 of generation 21"))

    #expect(try step(scratch, "load a 2").out.hasPrefix("a: generation 2, 16 pictures"))
    said = try step(scratch, "list")
    #expect(said.out.hasPrefix("* a  23 generations, now at 2, seed 7  20"))
    #expect(said.err == "")
    said = try step(scratch, "show 22")
    #expect(said.out.hasSuffix("\npopulations/a/0022.png\n"))
    #expect(
      said.err == "look at it (frames of one colour: one species), then: breed next 3,7 --from 22\n"
    )

    said = try step(scratch, "score --fitness entropy")
    #expect(said.out.split(separator: "\n").count == 16)
    #expect(said.out.hasPrefix(" 2/1  entropy 0."))
    said = try step(scratch, "render 3/7 --size 64")
    #expect(said.out == "a-3-7.png\n")
    #expect(said.err == "")
  }

  @Test func `the best score never falls and every child has its parents`() throws {
    let scratch = try Scratch()
    try scratch.breed(
      "auto", "a", "--fitness", "entropy", "--seed", "3", "--population", "12",
      "--generations", "12")
    var best = 0.0
    for number in 2...13 {
      let generation = try scratch.object(scratch.generationPath(number))
      let individuals = try #require(generation["individuals"] as? [[String: Any]])
      let scores = individuals.compactMap { $0["score"] as? Double }
      #expect(scores.count == 12)
      let now = try #require(scores.max())
      #expect(now >= best)
      best = now
      let parents = individuals.flatMap { $0["parents"] as? [String] ?? [] }
      #expect(parents.count >= 12 && parents.allSatisfy { $0.hasPrefix("\(number - 1)/") })
    }
    #expect(best > 0.5)
  }

  @Test func `a branch leaves what it left as it was`() throws {
    let scratch = try Scratch(lineageOf: 8)
    try scratch.breed("next", "--pick", "2", "--size", "16")
    let before = try scratch.records()
    let branch = try scratch.breed("next", "--pick", "5", "--from", "1", "--size", "16")
    #expect(branch.out.hasPrefix("a: generation 3, 8 pictures, bred from 5 of generation 1"))
    for (path, bytes) in before where path.hasSuffix(".json") {
      #expect(try scratch.data(path) == bytes)
    }
    let log = try scratch.data("populations/a/lineage.jsonl")
    #expect(try log.starts(with: #require(before["populations/a/lineage.jsonl"])))
    #expect(try scratch.log().last?["parent"] as? Int == 1)
  }
}
