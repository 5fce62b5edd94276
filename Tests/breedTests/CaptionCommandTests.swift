import Files
import Foundation
import Testing

@Suite struct CaptionCommandTests {
  private static let isInstalled = FileSystem.hasProgram("pango-view")
  private static let missing: Comment = "needs pango-view (Debian: pango1.0-tools)"

  @Test func `sentences are printed with their numbers, the same ones each time`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let eight = try scratch.breed("caption", "2")
    #expect(eight.status == 0)
    #expect(eight.err == "set one under the picture: breed render a/1/2 --caption 3\n")
    let lines = eight.out.split(separator: "\n")
    #expect(lines.count == 8 && lines[2].hasPrefix("3  "))
    let two = try scratch.breed("caption", "a/1/2", "--count", "2", "-q")
    #expect(two.out == lines.prefix(2).map { "\($0)\n" }.joined() && two.err == "")
    let json = try #require(
      scratch.breed("caption", "2", "--count", "2", "--json").json() as? [String: Any])
    #expect(json["lineage"] as? String == "a" && json["id"] as? String == "1/2")
    #expect(json["captions"] as? [String] == lines.prefix(2).map { String($0.dropFirst(3)) })
    #expect(try scratch.breed("caption", "1").out != eight.out)
  }

  @Test func `ten pictures say the same on every machine`() throws {
    let scratch = try Scratch()
    let begun = try scratch.breed("new", "c", "--seed", "21", "--count", "20", "--size", "32")
    try #require(begun.status == 0)
    // Only another network may change them.
    let sentences = [
      "But it is not to be ready for it.",
      "And if a man should be master, I ought to have a child.",
      "He who knows his own will loses the Tao.",
      "It is so that it should not be able to know it.",
      "Then did I go out of the cave.",
      "In the end, however, I have not already fallen.",
      "The second, however, is a great man, and of the nature of a philosopher.",
      "Thus did I ask myself: but I am not equal.",
      "The sage does not know how it is.",
      "He who has his acts without fame, does not exist.",
    ]
    for (number, sentence) in sentences.enumerated() {
      let said = try scratch.breed("caption", "\(number + 1)", "--count", "1", "-q")
      #expect(said.out == "1  \(sentence)\n")
    }
  }

  @Test func `a star and a PNG say what the picture says`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let says = try scratch.breed("caption", "2", "--count", "1", "-q").out
    try #require(try scratch.breed("star", "2").status == 0)
    try #require(try scratch.breed("render", "2", "--size", "16", "-o", "art.png").status == 0)
    #expect(try scratch.breed("caption", "stars/1", "--count", "1", "-q").out == says)
    #expect(try scratch.breed("caption", "art.png", "--count", "1", "-q").out == says)
  }

  @Test(.enabled(if: isInstalled, missing))
  func `a plate has the words in the PNG and in the report, and the genome as any picture`() throws
  {
    let scratch = try Scratch(lineageOf: 2)
    let third = try scratch.breed("caption", "2", "--count", "3", "-q").out
      .split(separator: "\n")[2].dropFirst(3)
    let done = try scratch.breed("render", "2", "--size", "32", "--caption", "3", "--json")
    #expect(done.status == 0, "\(done.err)")
    let json = try #require(done.json() as? [String: Any])
    #expect(json["caption"] as? String == String(third))
    #expect(json["file"] as? String == "a-1-2-plate.png")
    #expect((json["width"] as? Int ?? 0) > 32)
    let imported = try scratch.breed("import", "a-1-2-plate.png", "--name", "b")
    #expect(imported.status == 0, "\(imported.err)")
    try #require(
      try scratch.breed("render", "b/1/1", "--size", "16", "-o", "b.png", "--bare").status == 0)
    try #require(
      try scratch.breed("render", "a/1/2", "--size", "16", "-o", "a.png", "--bare").status == 0)
    #expect(try scratch.data("a.png") == scratch.data("b.png"))
    #expect(try scratch.data("a-1-2-plate.png").range(of: Data("Description".utf8)) != nil)
    let bare = try scratch.breed("render", "2", "--size", "32", "--caption", "--bare", "-q")
    #expect(bare.status == 0 && bare.out == "a-1-2-plate.png\n")
    #expect(try scratch.data("a-1-2-plate.png").range(of: Data("iTXt".utf8)) == nil)
  }

  @Test func `what cannot be a caption is refused in a line`() throws {
    let scratch = try Scratch(lineageOf: 1)
    for (words, expected) in [
      (["--caption", "0"], "--caption 0: expected 1 to 1000"),
      (["--caption", "99999999999999999999"], "expected 1 to 1000"),
      (["--caption", ""], "--caption"), (["--caption", "  "], "not all blank"),
      (["--caption", "a\u{1B}[31mb"], "without control characters"),
      (["--caption", String(repeating: "long ", count: 20_000)], "1 to 500 characters"),
      (["--caption-place", "over"], "--caption-place: expected with --caption"),
    ] {
      try scratch.expectRefusal(["render", "1"] + words, status: 64, naming: [expected])
    }
    try scratch.expectRefusal(
      ["caption", "1", "--count", "0"], status: 64, naming: ["--count 0: expected 1 to 1000"])
    try scratch.expectRefusal(
      ["render", "1", "--caption"], status: 1, naming: ["pango-view", "pango1.0-tools"],
      environment: ["PATH": "/nowhere"])
  }
}
