import Foundation
import Testing

@Suite struct StarCommandTests {
  private func stars(_ scratch: Scratch, _ arguments: String...) throws -> String {
    let done = try scratch.breed(["stars", "--quiet"] + arguments)
    #expect(done.status == 0 && done.err == "", "\(done.err)")
    return done.out
  }

  @Test func `what is replaced of a star is told`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let first = try scratch.breed("star", "1", "--title", "Heron", "--tag", "moth,night")
    #expect(!first.err.contains("replaced"))
    let again = try scratch.breed("star", "1", "--tag", "gold")
    #expect(again.err.contains("replaced in stars/1: tags moth,night\n"), "\(again.err)")
    let more = try scratch.breed("star", "1", "--tag", "gold,x", "--title", "Gull")
    #expect(more.err.contains("replaced in stars/1: title \"Heron\"\n"), "\(more.err)")
  }

  @Test func `after unstar it is said how to undo it, of one star and of several`() throws {
    let scratch = try Scratch(lineageOf: 3)
    try scratch.breed("star", "1,2,3")
    #expect(
      try scratch.breed("unstar", "stars/3").err == "removed; to undo: breed star stars/3\n")
    #expect(
      try scratch.breed("unstar", "1", "stars/2").err
        == "removed; to undo: breed star stars/1 stars/2\n")
  }

  @Test func `pictures are starred, listed, taken back and starred again`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let none = try scratch.breed("stars")
    #expect(none.status == 0 && none.out == "")
    #expect(none.err.hasPrefix("no star yet in /") && none.err.contains("\"breed star 7\""))
    let starred = try scratch.breed(
      "star", "3", "--title", "Blue heron", "--tag", "bird, blue", "--tag", "sea", "--note", "a\nb")
    #expect(starred.status == 0 && starred.err == "all of them: breed stars\n")
    #expect(starred.out == "stars/1  a/1/3  Blue heron  bird, blue, sea\n")
    #expect(
      try scratch.breed("star", "1,2", "a/1/4", "-q").out
        == "stars/2  a/1/1\nstars/3  a/1/2\nstars/4  a/1/4\n")
    #expect(
      try stars(scratch, "--notes", "--sort", "title")
        == """
        stars/1  a/1/3  Blue heron  bird, blue, sea
          a
          b
        stars/2  a/1/1
        stars/3  a/1/2
        stars/4  a/1/4

        """)
    #expect(try scratch.breed("list").err == "4 stars: breed stars\n")
    #expect(try scratch.breed("unstar", "stars/2", "4", "-q").status == 0)
    try scratch.expectRefusal(
      ["unstar", "1"], status: 1, naming: ["a/1/1 is not starred", "that number is stars/1"])
    #expect(
      try stars(scratch)
        == "stars/3  a/1/2\nstars/1  a/1/3  Blue heron  bird, blue, sea\n")
    try scratch.expectRefusal(
      ["render", "stars/2"], status: 1, naming: ["breed star stars/2"])
    #expect(try scratch.breed("star", "stars/2", "--title", "Back").status == 0)
    #expect(try stars(scratch, "--search", "back") == "stars/2  a/1/1  Back\n")
    #expect(try stars(scratch, "--only", "3,2") == "stars/2  a/1/1  Back\nstars/3  a/1/2\n")
    try scratch.expectRefusal(["stars", "--only", "3,9"], status: 1, naming: ["no star 9"])
    #expect(try scratch.breed("star", "3", "--title", "", "--tag", "").status == 0)
    #expect(try stars(scratch, "--search", "a/1/3") == "stars/1  a/1/3\n")
    #expect(try stars(scratch, "--tag", "bird") == "")
  }

  @Test func `a star is named wherever a picture is`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("star", "3", "1")
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("populations/a"))
    try scratch.breed("new", "b", "--seed", "1", "--count", "2", "--size", "16")
    for (command, line) in [
      ("render stars/1 --size 16", "stars-1.png\n"),
      ("inspect stars/1 --size 16", "stars-1-nodes.png\n"),
      ("animate stars/1 stars/2 --frames 2 --size 16 -o way.png", "way.png\n"),
      ("export stars/1 --to glsl", "// a/1/3, a picture bred by breed."),
      ("score stars/1 stars/2 --fitness edges", "stars/2  edges 0."),
      ("vary stars/1 --rows 2 --size 16", "varied from a/1/3"),
      ("cross stars/1 1/2 --count 2 --size 16", "crossed from a/1/3 and 1/2"),
      ("morph stars/1 stars/2 --count 2 --size 16", "morphed from a/1/3 to a/1/1"),
    ] {
      let done = try scratch.breed(command.split(separator: " ").map(String.init))
      #expect(done.status == 0 && done.out.contains(line), "\(command): \(done)")
    }
    #expect(
      try stars(scratch, "--sort", "descendants")
        == "stars/1  a/1/3  5 descendants\nstars/2  a/1/1  0 descendants\n")
    #expect(
      try scratch.breed("verify").out
        == "b: 4 generations, 4 sheets, sound\nstars: 2 stars, sound\n")
  }

  @Test func `stars are written as a sheet, as pictures and as a page`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("star", "3", "1", "2")
    for (output, files) in [
      ("sheet.png", ["sheet.png"]), ("page.html", ["page.html"]),
      ("art/", ["art/stars-3.png", "art/stars-2.png", "art/stars-1.png"]),
    ] {
      let out = try stars(scratch, "-o", output, "--size", "16")
      #expect(out.hasSuffix(files.joined(separator: "\n") + "\n"), "\(out)")
      let contents = try scratch.contents()
      for file in files { #expect(contents[file]?.isEmpty == false, "\(file)") }
    }
    // The sheet carries the genomes, in its order.
    #expect(try scratch.breed("render", "sheet.png/3", "--size", "16", "-o", "3.png").status == 0)
    #expect(try scratch.breed("render", "stars/1", "--size", "16", "-o", "1.png").status == 0)
    let contents = try scratch.contents()
    #expect(contents["3.png"] == contents["1.png"])
    #expect(contents["art/stars-1.png"] == contents["1.png"])
    let json = try #require(try scratch.breed("stars", "--json").json() as? [[String: Any]])
    #expect(json.map { $0["star"] as? Int } == [3, 2, 1])
    #expect(json[0]["lineage"] as? String == "a" && json[0]["id"] as? String == "1/2")
  }

  @Test func `a lineage begins with stars, the same by the same seed`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("star", "3", "1", "--tag", "x")
    try scratch.breed("star", "2")
    let made = try scratch.breed(
      "stars", "--tag", "x", "--into", "mixed", "--seed", "5", "--size", "16")
    #expect(
      made.out
        == "mixed: generation 1, 2 pictures, the stars 2, 1, seed 5\npopulations/mixed/0001.png\n")
    #expect(made.err == "look at it, then: breed next 2\n")
    try scratch.breed("stars", "--tag", "x", "--into", "other", "--seed", "5", "--size", "16")
    let contents = try scratch.contents()
    #expect(
      contents["populations/mixed/0001.json"] == contents["populations/other/0001.json"])
    #expect(contents["populations/mixed/0001.json"] != nil)
    #expect(try scratch.breed("next", "--pick", "2", "--size", "16").status == 0)
    #expect(try scratch.breed("verify", "--all").status == 0)
  }

  @Test func `a damaged log of stars is a fault, and stops no other command`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("star", "3", "1")
    let log = scratch.url.appendingPathComponent("populations/stars.jsonl")
    let whole = try Data(contentsOf: log)
    var broken = whole
    broken[broken.count - 5] ^= 1
    try broken.write(to: log)
    for command in [["stars"], ["star", "2"], ["unstar", "3"], ["render", "stars/1"]] {
      try scratch.expectRefusal(
        command, status: 1,
        naming: ["populations/stars.jsonl:3", "breed verify --stars --repair"])
    }
    #expect(try scratch.breed("render", "1", "--size", "8").status == 0)
    #expect(try scratch.breed("list").status == 0)
    let fault = "populations/stars.jsonl:3: the line is not as it was written\n"
    for (arguments, before) in [
      (["--stars"], ""), ([], "a: 1 generation, 1 sheet, sound\n"),
      (["--all"], "a: 1 generation, 1 sheet, sound\n"),
    ] {
      let found = try scratch.breed(["verify"] + arguments)
      #expect(found.status == 1 && found.out == before + fault, "\(arguments): \(found)")
    }
    #expect(try scratch.breed("verify", "a").status == 0, "that is of the lineage alone")
    let json = try #require(
      try scratch.breed("verify", "--json").json() as? [[String: Any]])
    #expect(json.count == 2 && json[1]["sound"] as? Bool == false)
    let repaired = try scratch.breed("verify", "--stars", "--repair")
    #expect(repaired.status == 0 && repaired.out == "stars: 2 stars, sound\n", "\(repaired)")
    #expect(repaired.err.contains("kept as it was as populations/lost/stars.jsonl"))
    #expect(try Data(contentsOf: log) == whole)
    try Data("nothing".utf8).write(to: log)
    try FileManager.default.removeItem(at: log)
    try FileManager.default.createDirectory(at: log, withIntermediateDirectories: false)
    let all = try scratch.breed("verify", "--all")
    #expect(all.status == 1 && all.out.hasPrefix("a: 1 generation, 1 sheet, sound\npopulations/st"))
  }

  @Test(arguments: [
    ["star"], ["star", "x"], ["star", "1", "2", "--title", "a"], ["star", "1", "--title", "a\tb"],
    ["star", "1", "--tag", String(repeating: "a", count: 51)], ["unstar"], ["star", "a.png"],
    ["stars", "-o", "x.gif"], ["stars", "-o", ""], ["stars", "--sort", "oldest"],
    ["stars", "--only", "x"], ["stars", "--seed", "1"],
    ["stars", "--into", "b", "-o", "x.png"], ["stars", "-o", "x.png"],
    ["stars", "--into", "b"], ["verify", "--stars", "a"], ["verify", "--stars", "--all"],
  ])
  func `what makes no sense is a misuse`(command: [String]) throws {
    try Scratch(lineageOf: 4).expectRefusal(command, status: 64, naming: [])
  }

  @Test func `what a title holds is not obeyed by a terminal`() throws {
    let scratch = try Scratch(lineageOf: 4)
    #expect(
      try scratch.breed("star", "1", "--title", "a\u{202E}b", "-q").out.contains("a\\u{202E}b"))
  }

  @Test func `a tag that may be a slip brings those near it`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("star", "1", "--tag", "bird,sea")
    let slip = try scratch.breed("stars", "--tag", "brid")
    #expect(slip.status == 0 && slip.out == "")
    #expect(slip.err == "no star has the tag \"brid\": did you mean \"bird\"?\n")
    #expect(try scratch.breed("stars", "--tag", "BIRD").out.hasPrefix("stars/1  "))
    for others in [["--tag", "moth"], ["--tag", "bird", "--search", "moth"]] {
      let none = try scratch.breed(["stars"] + others)
      #expect(none.err == "no star matches; \"breed stars\" lists all\n")
    }
  }

  @Test func `a sheet shows the stars' numbers in a terminal too`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("star", "3", "1", "2")
    let shown = try scratch.breed("stars", "--tag", "none", "--graphics", "blocks")
    #expect(shown.status == 0 && shown.out == "")
    let out = try scratch.breed("stars", "-q", "--graphics", "blocks").out
    let numbers = out.split(separator: "\n")[0].split(separator: " ")
    #expect(numbers == ["3", "2"])
  }
}
