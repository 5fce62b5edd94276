import Foundation
import Testing

/// The ways to type which pictures are meant.
@Suite struct PickTests {
  @Test(arguments: [
    ["3", "7"], ["3,7"], ["3,", "7"], ["3, 7"], ["-p", "3,7"], ["-p", "3", "7"],
    ["--pick", "3", "--pick", "7"], ["--pick", "3", "7"], ["--pick=3,7"], ["--pick", "3, 7"],
    ["3", "--pick", "7"],
  ])
  func `picks are the same however they are typed`(words: [String]) throws {
    let scratch = try Scratch(lineageOf: 8)
    let done = try scratch.breed(["next"] + words + ["--size", "16"])
    #expect(done.err == "look at it, then: breed next 3,7\n")
    let other = try Scratch(lineageOf: 8)
    try other.breed("next", "--pick", "3,7", "--size", "16")
    let path = "populations/a/0002.json"
    #expect(try scratch.data(path) == other.data(path))
  }

  @Test(arguments: [
    (["3-5"], "bred from 3, 4, 5 of"), (["3*2,7"], "bred from 3*2, 7 of"),
    (["5-3"], "bred from 5, 4, 3 of"),
  ])
  func `picks may be ranges and have weights`(words: [String], said: String) throws {
    let done = try Scratch(lineageOf: 8).breed(["next"] + words + ["--size", "16"])
    #expect(done.out.contains(said), "\(done.out)\(done.err)")
  }

  @Test func `a pick that stands there twice is told`() throws {
    let scratch = try Scratch(lineageOf: 8)
    let done = try scratch.breed("next", "3,3,7", "--lock", "2,2", "--lock", "4", "--size", "16")
    #expect(done.out.contains("bred from 3*2, 7 of generation 1"))
    #expect(done.out.contains("locked 2, 4"))
    #expect(done.err.contains("breed: 3 was typed more than once: it counts as often"))
    #expect(done.err.contains("breed: --lock: 2 was typed more than once: it counts once"))
    let scored = try scratch.breed("score", "2/3", "2/3,2/7")
    #expect(scored.out.split(separator: "\n").count == 2)
    #expect(scored.err.hasPrefix("breed: 2/3 was typed more than once: it counts once\nmean  "))
  }

  @Test func `next has short forms for what is typed daily`() throws {
    let scratch = try Scratch(lineageOf: 8)
    let done = try scratch.breed(
      "next", "3,7", "-k", "-l", "5", "-s", "0.3", "-n", "6", "--unlike", "1-2", "--size", "16")
    #expect(
      done.out.contains(
        "6 pictures, bred from 3, 7 of generation 1, strength 0.3, kept, locked 5, by being unlike 1, 2"
      ), "\(done.out)\(done.err)")
  }

  @Test func `every command that takes several takes the same list`() throws {
    let scratch = try Scratch(lineageOf: 8)
    #expect(try scratch.breed("score", "1,2", "4-5").out.split(separator: "\n").count == 4)
    #expect(try scratch.breed("star", "1-3").out.split(separator: "\n").count == 3)
    #expect(try scratch.breed("unstar", "stars/1,stars/3").out.split(separator: "\n").count == 2)
    #expect(try scratch.breed("stars", "--only", "2", "--only", "2").out.hasPrefix("stars/2"))
    let film = try scratch.breed(
      "animate", "1-3,", "a/1/4", "--frames", "4", "--size", "8", "--json")
    let picks = try #require(try film.json() as? [String: Any])["picks"] as? [String]
    #expect(picks == ["a/1/1", "a/1/2", "a/1/3", "a/1/4"])
    #expect(
      try scratch.breed("cross", "3,7", "--size", "8").out.contains("crossed from 1/3 and 1/7"))
    #expect(try scratch.breed("morph", "1/3, 1/7", "--size", "8").status == 0)
  }

  @Test func `several are painted, each into its own file`() throws {
    let scratch = try Scratch(lineageOf: 8)
    let done = try scratch.breed("render", "1-2", "4", "--size", "8")
    #expect(done.out == "a-1-1.png\na-1-2.png\na-1-4.png\n")
    let painted = try scratch.breed("render", "1,2", "--size", "8", "--json")
    let files = try #require(try painted.json() as? [[String: Any]]).map { $0["file"] as? String }
    #expect(files == ["a-1-1.png", "a-1-2.png"])
    try scratch.breed("render", "5", "--size", "8", "-o", "art.png")
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("b"), withIntermediateDirectories: true)
    try scratch.breed("render", "6", "--size", "8", "-o", "b/art.png")
    try scratch.expectRefusal(
      ["render", "art.png", "b/art.png", "--size", "8"], status: 64,
      naming: ["two of these", "art-8x8.png"])
  }

  @Test(arguments: [
    Refused(["next"], "breed next 3,7"),
    Refused(["next", "1/3"], "breed next 3 --from 1", "breed cross"),
    Refused(["next", "1/3,1/4"], "breed next 3,4 --from 1", "breed cross"),
    Refused(["next", "1/3,2/4"], "for these two, breed cross 1/3 2/4"),
    Refused(["next", "b/1/3"], "breed vary b/1/3"),
    Refused(["next", "1/3,2/4,stars/1"], "breed new NAME --pictures 1/3 2/4 stars/1"),
    Refused(["next", "art.png"], "there is no such file; expected numbers of the sheet"),
    Refused(["next", "3,"], "3,", "such as 3,7 or 3-5"),
    Refused(["next", "--lock", "2,", "1"], "--lock 2,"),
    Refused(["next", "1", "--unlike", ",2"], "--unlike ,2"),
    Refused(["next", "1-9"], "no picture 9", "1 to 8"),
    Refused(["score", "1,"], "1,", "such as 7"),
    Refused(["cross", "3"], "two pictures, found 1"),
    Refused(["morph", "3,7,1"], "two pictures, found 3"),
    Refused(["star", "1", "3*2"], "'3*2'"),
    Refused(["stars", "--only", "1,"], "--only 1,", "of stars"),
  ])
  func `a list that is none is told`(refused: Refused) throws {
    try Scratch(lineageOf: 8).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `a file in place of numbers is told what it may be for`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("render", "1", "--size", "8", "-o", "art.png")
    try scratch.expectRefusal(
      ["next", "art.png"], status: 64,
      naming: ["that is a file: to begin a lineage from it, breed import art.png"])
  }
}
