import Foundation
import Testing

/// Locks, foci, and sheets of any two, as one meets them on the command line.
@Suite struct EyeCommandTests {
  /// A lineage "b" of one generation, then "a", the current one, of two.
  private func lineages() throws -> Scratch {
    let scratch = try Scratch()
    for line in [
      "new b --seed 9 --count 3 --size 16", "new a --seed 7 --count 6 --size 16",
      "next --pick 3 --count 4 --size 16",
    ] {
      let done = try scratch.breed(line.split(separator: " ").map(String.init))
      try #require(done.status == 0, "\(done.err)")
    }
    return scratch
  }

  private func run(_ scratch: Scratch, _ line: String) throws -> String {
    let done = try scratch.breed(
      line.split(separator: " ").map(String.init) + ["--size", "16", "--quiet"])
    try #require(done.status == 0 && done.err == "", "\(line): \(done.err)")
    return done.out
  }

  private func individuals(
    _ scratch: Scratch, _ number: Int, of lineage: String = "a"
  ) throws -> [[String: Any]] {
    try #require(
      try scratch.object(scratch.generationPath(number, of: lineage))["individuals"]
        as? [[String: Any]])
  }

  @Test func `locked pictures stay in their places`() throws {
    let scratch = try lineages()
    #expect(
      try run(scratch, "next --pick 1 --lock 2,4 --count 6").hasPrefix(
        "a: generation 3, 6 pictures, bred from 1 of generation 2, strength 0.5, locked 2, 4, "))
    let (before, after) = (try individuals(scratch, 2), try individuals(scratch, 3))
    #expect(
      after.map { $0["operation"] as? String }
        == ["mutated", "kept", "mutated", "kept", "mutated", "mutated"])
    for place in [1, 3] {
      #expect(after[place]["genome"] as? NSDictionary == before[place]["genome"] as? NSDictionary)
    }
    let method = try scratch.object(scratch.generationPath(3))["method"] as? NSDictionary
    #expect(
      method == [
        "by": "pick", "picks": [1], "strength": 0.5, "keep": false, "lock": [2, 4],
      ])
  }

  @Test func `what may change is recorded and reported`() throws {
    let scratch = try lineages()
    let said = try run(
      scratch,
      "next --pick 1,2 --focus structure --activations sine,sine,step --inputs y,theta")
    #expect(
      said.contains(
        ", structure alone, activations sine, step, inputs y, costheta, sintheta, seed 7\n"))
    let method = try scratch.object(scratch.generationPath(3))["method"] as? NSDictionary
    #expect(
      method == [
        "by": "pick", "picks": [1, 2], "strength": 0.5, "keep": false, "focus": "structure",
        "activations": ["sine", "step"], "inputs": ["y", "costheta", "sintheta"],
      ])
    for individual in try individuals(scratch, 3) {
      let genome = try #require(individual["genome"] as? [String: Any])
      let canvas = try #require(genome["canvas"] as? [String: Any])
      #expect(Set(try #require(canvas["inputs"] as? [String])) == ["y", "costheta", "sintheta"])
    }
  }

  @Test func `children get the symmetry that is asked for, and pass it on`() throws {
    let scratch = try lineages()
    let said = try run(scratch, "next --pick 1 --keep --symmetry rotation:5 --tiling mirrors")
    #expect(said.contains(", kept, symmetry rotation:5, tiling mirrors, seed 7\n"))
    _ = try run(scratch, "next --pick 2")
    for (generation, own) in [(3, 1), (4, 0)] {
      for individual in try individuals(scratch, generation).dropFirst(own) {
        let genome = try #require(individual["genome"] as? [String: Any])
        let canvas = try #require(genome["canvas"] as? [String: Any])
        #expect(canvas["symmetry"] as? String == "rotation:5")
        #expect(canvas["tiling"] as? String == "mirrors")
      }
    }
  }

  @Test func `a cross of two lineages goes on in the current one`() throws {
    let scratch = try lineages()
    #expect(
      try run(scratch, "cross b/1/3 1/2 --count 5").hasPrefix(
        "a: generation 3, 5 pictures, crossed from b/1/3 and 1/2, strength 0.5, seed 7\n"))
    // In turns one of the two leads.
    for (place, individual) in try individuals(scratch, 3).enumerated() {
      let parents = ["b/1/3", "1/2"]
      #expect(
        individual["parents"] as? [String] == (place % 2 == 0 ? parents : parents.reversed()))
      #expect(individual["operation"] as? String == "crossed")
    }
    // Below the generation of the parent that is of the lineage; else below the current one.
    #expect(try scratch.log().last?["parent"] as? Int == 1)
    _ = try run(scratch, "cross b/1/3 b/1/2 --count 5")
    #expect(try scratch.log().last?["parent"] as? Int == 3)
    #expect(try scratch.generationCount() == 4)
    #expect(try run(scratch, "next --pick 2").hasPrefix("a: generation 5, 5 pictures"))
    #expect(try scratch.generationCount(of: "b") == 1)
  }

  @Test(arguments: ["cross b/1/1 b/1/2", "vary b/1/1 --rows 2", "morph b/1/1 b/1/2"])
  func `where pictures of another lineage go is told`(line: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("new", "b", "--count", "2", "--seed", "1", "--size", "8")
    try scratch.breed("load", "a", "--size", "8")
    let words = line.split(separator: " ").map(String.init) + ["--size", "8"]
    let hint = "they are in a, the current lineage"
    #expect(try scratch.breed(words).err.contains(hint))
    #expect(try !scratch.breed(words + ["--into", "c"]).err.contains(hint))
    #expect(try !scratch.breed("vary", "1", "--rows", "2", "--size", "8").err.contains(hint))
  }

  @Test(arguments: ["cross 2 b/1/1", "vary 2 --rows 2", "morph 2 b/1/1 --count 4"])
  func `a sheet can found a lineage`(line: String) throws {
    let scratch = try lineages()
    let before = try scratch.records()
    #expect(try run(scratch, "\(line) --into c --seed 5").hasPrefix("c: generation 1, "))
    #expect(try scratch.records() == before, "the other is as it was")
    let events = try scratch.log(of: "c")
    #expect(events.map { $0["event"] as? String } == ["founded", "bred"])
    #expect(events[0]["seed"] as? Int == 5 && events[1]["parent"] is NSNull)
    let parents = try individuals(scratch, 1, of: "c").flatMap { $0["parents"] as? [String] ?? [] }
    #expect(Set(parents).isSubset(of: ["a/2/2", "b/1/1"]) && parents.contains("a/2/2"))
    #expect(try run(scratch, "next --pick 1 --count 2").hasPrefix("c: generation 2, "))
  }

  @Test func `a picture varied stands first and rows stray farther and farther`() throws {
    let scratch = try lineages()
    #expect(
      try run(scratch, "vary 1/5 --rows 3 --focus colour").hasPrefix(
        "a: generation 3, 9 pictures, varied from 1/5, strength 0.05, 0.525, 1.0, colour alone, "))
    let sheet = try individuals(scratch, 3)
    #expect(
      sheet.map { $0["operation"] as? String } == ["kept"] + Array(repeating: "mutated", count: 8))
    #expect(
      sheet[0]["genome"] as? NSDictionary
        == (try individuals(scratch, 1)[4]["genome"] as? NSDictionary))
  }

  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `a morph begins and ends with the very pictures`() throws {
    let scratch = try lineages()
    #expect(
      try run(scratch, "morph 2 b/1/3 --count 5").hasPrefix(
        "a: generation 3, 5 pictures, morphed from 2/2 to b/1/3, seed 7\n"))
    for (pick, file) in [
      ("2/2", "a"), ("3/1", "b"), ("b/1/3", "c"), ("3/5", "d"), ("3/3", "e"),
    ] {
      let done = try scratch.breed("render", pick, "--size", "64", "-o", "\(file).png")
      try #require(done.status == 0, "\(done.err)")
    }
    let pictures = try Pillow.decode(["a", "b", "c", "d", "e"].map { "\($0).png" }, in: scratch)
    #expect(pictures[0] == pictures[1] && pictures[2] == pictures[3])
    #expect(pictures[4] != pictures[0] && pictures[4] != pictures[2])
  }

  @Test func `render and score take a picture of another lineage`() throws {
    let scratch = try lineages()
    #expect(try scratch.breed("render", "b/1/2", "--size", "16").out == "b-1-2.png\n")
    let scores = try scratch.breed("score", "b/1/2", "1", "a/2/1").out.split(separator: "\n")
    #expect(scores.map { $0.split(separator: " ")[0] } == ["b/1/2", "2/1", "a/2/1"])
    #expect(scores[1].hasSuffix(scores[2].split(separator: " ")[2]))
    let json = try #require(
      try scratch.breed("score", "b/1/2", "--json").json() as? [[String: Any]])
    #expect(json.map { $0["id"] as? String } == ["b/1/2"])
  }

  @Test func `the log tells every way`() throws {
    let scratch = try lineages()
    for line in ["cross 1 2", "vary 2 --rows 2", "morph 1 2 --count 3"] {
      _ = try run(scratch, line)
    }
    let log = try scratch.breed("log").out
    #expect(log.contains("\n  3  crossed from 2/1 and 2/2, strength 0.5, 16 pictures\n"))
    #expect(log.contains("\n  4  varied from 3/2, strength 0.05, 1.0, 4 pictures\n"))
    #expect(log.hasSuffix("\n* 5  morphed from 4/1 to 4/2, 3 pictures\n"))
    let json = try #require(try scratch.breed("log", "--json").json() as? [String: Any])
    let methods = try #require(json["generations"] as? [[String: Any]]).map {
      ($0["method"] as? [String: Any])?["by"] as? String
    }
    #expect(methods == ["new", "pick", "cross", "vary", "morph"])
  }
}
