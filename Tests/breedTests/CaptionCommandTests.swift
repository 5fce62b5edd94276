import Files
import Foundation
import Testing

@Suite struct CaptionCommandTests {
  private static let isInstalled = OutsideProgram.pangoView.path != nil
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

  @Test func `several pictures each have theirs, under their names`() throws {
    let scratch = try Scratch(lineageOf: 3)
    let each = try (1...3).map { try scratch.breed("caption", "\($0)", "-n", "2", "-q").out }
    let all = each.enumerated().map { "a/1/\($0.offset + 1)\n\($0.element)" }
    for words in [["1-3"], ["1,2", "3"], ["1", "2", "3"]] {
      let told = try scratch.breed(["caption"] + words + ["-n", "2", "-q"])
      #expect(told.out == all.joined(), "\(told.err)")
    }
    let json = try #require(
      scratch.breed("caption", "1", "a/1/3", "--count", "2", "--json").json() as? [[String: Any]])
    #expect(json.compactMap { $0["id"] as? String } == ["1/1", "1/3"])
    #expect(json.allSatisfy { ($0["captions"] as? [String])?.count == 2 })
    try scratch.expectRefusal(["caption", "1", "9"], status: 64, naming: ["9"])
  }

  @Test func `ten pictures say the same on every machine`() throws {
    let scratch = try Scratch()
    let begun = try scratch.breed("new", "c", "--seed", "21", "--count", "20", "--size", "32")
    try #require(begun.status == 0)
    // Only another network, or another choice among its sentences, may change them.
    let sentences = [
      "How did I go to the gods?",
      "Why talk I now in the last man?",
      "You are going to be proud of this kind.",
      "This is a fine thing that you are still for me.",
      "Let this be your own opinion of the rational animal.",
      "It must not be a creator of values.",
      "We shall think of the good.",
      "There are a part of my life.",
      "Consider whether you are a part of our life is sufficient.",
      "Take pleasure in your own opinion about you.",
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
    let imported = try scratch.breed("import", "a-1-2-plate.png", "--into", "b")
    #expect(imported.status == 0, "\(imported.err)")
    try #require(
      try scratch.breed("render", "b/1/1", "--size", "16", "-o", "b.png", "--bare").status == 0)
    try #require(
      try scratch.breed("render", "a/1/2", "--size", "16", "-o", "a.png", "--bare").status == 0)
    #expect(try scratch.data("a.png") == scratch.data("b.png"))
    #expect(try scratch.data("a-1-2-plate.png").range(of: Data("Description".utf8)) != nil)
    let bare = try scratch.breed("render", "a/1/2", "--size", "32", "--caption", "--bare", "-q")
    #expect(bare.status == 0 && bare.out == "a-1-2-plate-2.png\n")
    #expect(try scratch.data("a-1-2-plate-2.png").range(of: Data("iTXt".utf8)) == nil)
  }

  @Test(.enabled(if: isInstalled, missing))
  func `a number is the same sentence whatever flags recolour the picture`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let third = try scratch.breed("caption", "2", "--count", "3", "-q").out
      .split(separator: "\n")[2].dropFirst(3)
    for flags in [
      ["--palette", "ember"], ["--colour", "grey"], ["--symmetry", "rotation:3"],
      ["--tiling", "torus"],
    ] {
      let done = try scratch.breed(
        ["render", "2", "--size", "32", "--caption", "3", "--json", "--force"] + flags)
      let json = try #require(done.json() as? [String: Any], "\(done.err)")
      #expect(json["caption"] as? String == String(third), "\(flags)")
    }
  }

  @Test func `what cannot be a caption is refused in a line`() throws {
    let scratch = try Scratch(lineageOf: 1)
    for (words, expected) in [
      (["--caption", ""], "--caption"), (["--caption", "  "], "not all blank"),
      (["--caption", "a\u{1B}[31mb"], "without control characters"),
      (["--caption", String(repeating: "long ", count: 20_000)], "1 to 500 characters"),
      (["--caption-place", "over"], "--caption-place: expected only with --caption"),
    ] {
      try scratch.expectRefusal(["render", "1"] + words, status: 64, naming: [expected])
    }
    try scratch.expectRefusal(
      ["caption", "1", "--count", "0"], status: 64, naming: ["--count 0: expected 1 to 1000"])
    try scratch.expectRefusal(
      ["render", "1", "--caption"], status: 1, naming: ["pango-view", "pango1.0-tools"],
      environment: ["PATH": "/nowhere"])
    try scratch.expectRefusal(
      ["render", "1", "--caption", "--alpha", "ink"], status: 64,
      naming: ["--alpha with --caption", "expected one of them"])
  }

  @Test(
    .enabled(if: isInstalled, missing),
    arguments: [
      (["--caption"], nil), (["--caption", "1"], nil), (["--caption=1"], nil),
      (["--caption", "Gold moth"], "Gold moth"), (["--caption=Gold moth"], "Gold moth"),
      (["--caption", "2026"], "2026"), (["--caption=0"], "0"), (["--caption", " 7"], "7"),
      (["--caption=- all is one -"], "- all is one -"),
    ] as [([String], String?)])
  func `a caption is the same before and behind the picture`(
    flags: [String], words: String?
  ) throws {
    let scratch = try Scratch(lineageOf: 2)
    let first = try scratch.breed("caption", "2", "--count", "1", "-q").out.dropFirst(3).dropLast()
    // What stands before the flag, and behind it; a word right behind --caption alone would be its value.
    for (before, behind) in [(["2"], []), (["-q"], ["--size", "24", "2"]), (["2"], ["-q"])] {
      let size = behind.contains("--size") ? [] : ["--size", "24"]
      let done = try scratch.breed(
        ["render"] + before + flags + behind + size + ["--json", "--force", "-o", "p.png"])
      #expect(done.status == 0, "\(done.err)")
      let json = try #require(done.json() as? [String: Any])
      #expect(json["caption"] as? String == words ?? String(first))
      #expect(json["id"] as? String == "1/2")
    }
  }

  @Test func `what a caption takes is told where the picture is missing`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.expectRefusal(
      ["render", "--caption", "2"], status: 64,
      naming: ["expected a picture, as in \"breed render 7", "2 is what --caption has taken"])
  }

  @Test(.enabled(if: isInstalled, missing))
  func `a plate goes where any picture goes`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let flags = ["--size", "24", "--caption", "All is one.", "-q"]
    let printed = try scratch.breed(["render", "1", "-o", "plate.png", "--dpi", "300"] + flags)
    #expect(printed.status == 0, "\(printed.err)")
    #expect(try scratch.data("plate.png").range(of: Data("pHYs".utf8)) != nil)
    let several = try scratch.breed(["render", "1-2", "-o", "of/"] + flags)
    #expect(several.out == "of/a-1-1-plate.png\nof/a-1-2-plate.png\n", "\(several.err)")
    let again = ["render", "2", "-o", "plate.png"] + flags
    try scratch.expectRefusal(again, status: 64, naming: ["plate.png", "--force"])
    #expect(try scratch.breed(again + ["--force"]).status == 0)
    #expect(try scratch.data("plate.png") == scratch.data("of/a-1-2-plate.png"))
  }

  @Test(.enabled(if: isInstalled, missing))
  func `a plate of a paper's name is that paper, and of pixels the picture has them`() throws {
    let scratch = try Scratch(lineageOf: 1)
    func plate(_ flags: String...) throws -> (Outcome, width: Int, height: Int) {
      let flags = ["render", "1", "--caption", "All is one.", "-o", "p.png", "--force"] + flags
      let json = try #require(try scratch.breed(flags + ["--json"]).json() as? [String: Any])
      return (
        try scratch.breed(flags), json["width"] as? Int ?? 0, json["height"] as? Int ?? 0
      )
    }
    let upright = try plate("--size", "a6", "--dpi", "50")
    #expect((upright.width, upright.height) == (207, 291))
    #expect(upright.0.err.hasSuffix("the plate has 207 × 291 pixels, 10.5 × 14.8 cm at 50 dpi\n"))
    let lying = try plate("--size", "a6-landscape", "--dpi", "50", "--caption-place", "over")
    #expect((lying.width, lying.height) == (291, 207))
    let pixels = try plate("--size", "100")
    #expect(pixels.width > 100 && pixels.height > pixels.width)
    #expect(
      pixels.0.err.hasSuffix("the plate has \(pixels.width) × \(pixels.height) pixels\n"))
    // Of a part, or a picture that is repeated, the size is the picture's.
    let part = try plate("--size", "a6", "--dpi", "50", "--crop", "100x100+0+0")
    #expect((part.width, part.height) == (pixels.width, pixels.height))
    try scratch.expectRefusal(
      ["render", "1", "--size", "3mm", "--caption", "All is one."], status: 1,
      naming: ["no room for the picture"])
  }

  @Test(
    .enabled(
      if: isInstalled && OutsideProgram.ffmpeg.path != nil && Pillow.isInstalled,
      "needs pango-view, ffmpeg and Pillow"))
  func `a plate in another format has the pixels of the PNG`() throws {
    let scratch = try Scratch(lineageOf: 1)
    let files = ["plate.png", "plate.tiff", "plate.webp"]
    for file in files {
      let done = try scratch.breed(
        "render", "1", "--size", "40", "--caption", "All is one.", "-o", file, "-q")
      #expect(done.status == 0, "\(done.err)")
    }
    let script = """
      import sys
      from PIL import Image
      plates = [Image.open(path).convert('RGB') for path in sys.argv[1:]]
      print(len({(plate.size, plate.tobytes()) for plate in plates}))
      """
    let run = try scratch.start(
      ["-c", script] + files, program: URL(fileURLWithPath: "/usr/bin/python3")
    ).finish()
    #expect(run.out == "1\n")
  }
}
