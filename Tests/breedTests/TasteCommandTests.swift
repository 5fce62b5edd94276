import Foundation
import Testing

/// What is learnt of a person's taste, as one meets it on the command line.
@Suite struct TasteCommandTests {
  /// A lineage "a" of three sheets, two of which were picked from.
  private func lineage() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 8)
    for picks in ["1,2", "3"] { try scratch.breed("next", "--pick", picks, "--size", "16") }
    return scratch
  }

  @Test func `next by taste says which pictures it did not choose, and so does the log`() throws {
    let scratch = try lineage()
    let done = try scratch.breed("next", "--pick", "2", "--taste", "--size", "16")
    #expect(done.status == 0, "\(done.err)")
    #expect(
      done.out.hasPrefix(
        "a: generation 4, 8 pictures, bred from 2 of generation 3, strength 0.5, by taste but for 5, "
      ))
    let method = try #require(
      try scratch.object(scratch.generationPath(4))["method"] as? [String: Any])
    let choice: NSDictionary = [
      "pool": 8, "taste": ["after": 0, "through": 4], "free": [5],
    ]
    #expect(method["choice"] as? NSDictionary == choice)
    #expect(try scratch.breed("log").out.contains("by taste but for 5"))
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test func `the same picks and seed give the same bytes by taste`() throws {
    let scratch = try lineage()
    try scratch.breed("next", "--pick", "2", "--taste", "--size", "16")
    let other = try lineage()
    try other.breed("next", "--pick", "2", "--taste", "--size", "16", "--threads", "1")
    #expect(try scratch.records() == other.records())
  }

  @Test func `its own sheet is brought up to date, what else has its name stays`() throws {
    let scratch = try lineage()
    let taste = ["taste", "--size", "16", "-q"]
    #expect(try scratch.breed(taste).out.hasSuffix("\na-taste.png\n"))
    let before = try scratch.data("a-taste.png")
    try scratch.breed("next", "--pick", "1", "--size", "16")
    #expect(try scratch.breed(taste).out.hasSuffix("\na-taste.png\n"))
    #expect(try scratch.data("a-taste.png") != before)
    // Also a picture that breed painted.
    try scratch.breed("render", "1", "--size", "8", "-o", "a-taste.png", "--force")
    let other = try scratch.data("a-taste.png")
    for _ in 0..<2 {
      let next = try scratch.breed("taste", "--size", "16")
      #expect(next.out.hasSuffix("\na-taste-2.png\n"))
      #expect(next.err.contains("a-taste.png is there and may show something else"))
      #expect(try scratch.data("a-taste.png") == other)
    }
    #expect(try scratch.breed(taste + ["--force"]).out.hasSuffix("\na-taste.png\n"))
    #expect(try scratch.data("a-taste.png") == scratch.data("a-taste-2.png"))
  }

  @Test func `a bare sheet of its own stays unless it is the same`() throws {
    let scratch = try lineage()
    let taste = ["taste", "--size", "16", "--bare", "-q"]
    for _ in 0..<2 { #expect(try scratch.breed(taste).out.hasSuffix("\na-taste.png\n")) }
    let before = try scratch.data("a-taste.png")
    try scratch.breed("next", "--pick", "1", "--size", "16")
    for _ in 0..<2 { #expect(try scratch.breed(taste).out.hasSuffix("\na-taste-2.png\n")) }
    #expect(try scratch.data("a-taste.png") == before)
    #expect(try !scratch.names().contains("a-taste-3.png"))
  }

  @Test func `taste says what it has learnt, in words and as a picture, and forgets`() throws {
    let scratch = try lineage()
    let told = try scratch.breed("taste")
    #expect(told.status == 0, "\(told.err)")
    #expect(told.out.hasPrefix("a: learnt from 2 sheets: 3 picked, 13 passed over\nforesees "))
    #expect(told.out.contains("\nlikes ") && told.out.hasSuffix("\na-taste.png\n"))
    #expect(try scratch.data("a-taste.png").count > 1_000)
    let json = try #require(try scratch.breed("taste", "--json").json() as? [String: Any])
    #expect(json["sheets"] as? [Int] == [1, 2])
    #expect((json["most"] as? [String])?.isEmpty == false)

    for other in [["--output", "b.png"], ["--size", "32"], ["--bare"]] {
      try scratch.expectRefusal(
        ["taste", "--forget"] + other, status: 64, naming: ["--forget", "--forget draws no sheet"])
    }
    #expect(
      try scratch.breed("taste", "--forget").out
        == "a: taste is forgotten: picks up to now no longer count\n")
    try scratch.expectRefusal(
      ["taste"], status: 64, naming: ["no picks to learn from", "breed next 3,7"])
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test(arguments: [
    ["auto", "--fitness", "taste"], ["score", "--fitness", "0.5*taste"], ["taste"],
    ["auto", "--fitness", "entropy", "--until", "taste > 0.9"],
  ])
  func `without picks one line says what to do`(command: [String]) throws {
    try Scratch(lineageOf: 4).expectRefusal(
      command, status: 64, naming: ["no picks to learn from", "breed next 3,7"])
  }

  @Test func `a run and a score by taste have it from the lineage`() throws {
    let scratch = try lineage()
    let done = try scratch.breed(
      "auto", "--fitness", "0.5*taste + 0.5*entropy", "--generations", "3", "--population", "6",
      "--checkpoint", "2", "--size", "16")
    #expect(done.status == 0, "\(done.err)")
    let method = try #require(
      try scratch.object(scratch.generationPath(6))["method"] as? [String: Any])
    #expect(method["taste"] as? NSDictionary == ["after": 0, "through": 3])
    #expect(try scratch.breed("show", "4", "--size", "16").status == 0)
    let scores = try scratch.breed("score", "--fitness", "taste")
    #expect(scores.status == 0 && scores.out.contains("taste 0."), "\(scores.err)")
  }
}
