import Foundation
import Testing

@Suite struct NameTests {
  @Test(
    arguments: [
      "../x", "/x", "", " ", "a b", "a\u{1B}[31mb", "a\nb", ".", "..", ".hidden", "-x", "a/b", "é",
      "a\u{202E}b", String(repeating: "a", count: 65),
    ], ["new", "auto", "load"])
  func `a name that is none writes nothing`(name: String, command: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.expectRefusal(
      [command, "--", name], status: 64,
      naming: ["is no name of a lineage", "expected 1 to 64 letters"])
  }

  @Test(arguments: [
    ["new"], ["auto"], ["copy", "a"], ["rename", "a"], ["cross", "1", "2", "--into"],
    ["vary", "1", "--into"], ["new", "--pictures", "1", "--"], ["stars", "--into"],
  ])
  func `a file's name is no new lineage's`(command: [String]) throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("star", "1")
    for (name, words) in [
      ("photo.jpg", "breed auto NAME --fitness target:photo.jpg"),
      ("art.PNG", "to begin a lineage from it, breed import art.PNG; to breed toward it"),
      ("skull.zip", "breed import skull.zip"), ("film.mp4", "not a lineage's"),
    ] {
      try scratch.expectRefusal(
        command + [name], status: 64, naming: ["\(name) is a file's name", words])
    }
  }

  @Test func `a lineage that has a file's name already is opened`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let lineages = scratch.url.appendingPathComponent("populations")
    try FileManager.default.copyItem(
      at: lineages.appendingPathComponent("a"), to: lineages.appendingPathComponent("art.png"))
    #expect(try scratch.breed("load", "art.png").status == 0)
    #expect(try scratch.breed("next", "1", "--size", "8").out.hasPrefix("art.png: generation 2"))
    let run = try scratch.breed(
      "auto", "art.png", "-f", "contrast", "-g", "1", "--population", "4", "--size", "8")
    #expect(run.status == 0, "\(run.err)")
  }

  @Test(arguments: ["a", "Z9", "0a", "a.b-c_d", String(repeating: "a", count: 64)])
  func `a name is its folder's`(name: String) throws {
    let scratch = try Scratch()
    let made = try scratch.breed("new", name, "--count", "1", "--size", "16")
    #expect(made.status == 0, "\(made.err)")
    #expect(made.out.hasSuffix("\npopulations/\(name)/0001.png\n"))
    #expect(try scratch.breed("list", "--quiet").out.hasPrefix("* \(name)  1 generation, "))
  }

  @Test func `without a name the first that is free is taken`() throws {
    let scratch = try Scratch()
    for number in 1...3 {
      let made = try scratch.breed("new", "--count", "1", "--size", "16")
      #expect(made.out.hasPrefix("lineage-\(number): generation 1, 1 picture, "))
    }
  }

  @Test func `a name that is taken is left alone`() throws {
    try Scratch(lineageOf: 4).expectRefusal(
      ["new", "a", "--seed", "8"], status: 1, naming: ["\"a\"", "another name", "breed load a"])
  }

  @Test(arguments: [
    Refused(["load", "b"], "\"b\"", "there are a"),
    Refused(["load", "a", "99"], "generation 99 in a", "1 to 1"),
    Refused(["load", "a", "0"], "generation 0 in a", "1 to 1"),
    Refused(["show", "99"], "generation 99 in a", "1 to 1"),
    Refused(["next", "--pick", "1", "--from", "99"], "generation 99 in a", "1 to 1"),
    Refused(["render", "99/1"], "generation 99 in a", "1 to 1"),
    Refused(["score", "99/1"], "generation 99 in a", "1 to 1"),
    Refused(["render", "b/1/1"], "no lineage \"b\"", "there are a"),
    Refused(["score", "1", "a/2/1"], "generation 2 in a", "1 to 1"),
    Refused(["cross", "1", "b/1/1"], "no lineage \"b\"", "there are a"),
    Refused(["vary", "2/1"], "generation 2 in a", "1 to 1"),
    Refused(["morph", "1", "2", "--into", "a"], "there is a lineage \"a\""),
    Refused(["undo"], "nothing to undo", "a is at its first generation"),
    Refused(["redo"], "nothing to redo in a"),
  ])
  func `what is not there is named beside what is`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 1, naming: refused.words)
  }

  @Test(arguments: [
    "next --pick 1", "show", "show 1", "log", "undo", "redo", "render 1", "score", "cross 1 2",
    "vary 1", "morph 1 2", "vary 1 --into b",
  ])
  func `without a lineage the way to one is said`(command: String) throws {
    try Scratch().expectRefusal(
      command.split(separator: " ").map(String.init), status: 1,
      naming: ["no lineage yet in /", "/here/populations: ", "\"breed new\""])
  }

  @Test func `loading a lineage where there is none says how to begin it`() throws {
    try Scratch().expectRefusal(
      ["load", "a"], status: 1, naming: ["no lineage \"a\" in /", "\"breed new\""])
  }

  @Test func `listing where there is none is no failure`() throws {
    let scratch = try Scratch()
    let listed = try scratch.breed("list")
    #expect(listed == Outcome(status: 0, isSignalled: false, out: "", err: listed.err))
    #expect(listed.err.hasPrefix("no lineage yet in /"))
    #expect(listed.err.contains("/here/populations: begin with \"breed new\""))
    #expect(try scratch.breed("list", "--json").json() as? [Int] == [])
    #expect(try scratch.contents().isEmpty)
  }

  @Test func `a lineage that is gone is no longer the current one`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("populations/a"))
    try scratch.expectRefusal(
      ["show"], status: 1,
      naming: ["a, the current lineage, is not in populations any more", "breed new"])
  }
}
