import Foundation
import Testing

/// `breed render --depth`, `--supersample` and `--palette`, and the colour models of `breed new`.
@Suite(.enabled(if: Pillow.isInstalled, Pillow.missing)) struct QualityTests {
  private static let small = ["--size", "16", "--count", "4", "--seed", "7"]

  private func scratch(_ colour: String...) throws -> Scratch {
    let scratch = try Scratch()
    let made = try scratch.breed(
      ["new", "a"] + Self.small
        + (colour.contains("--recipe") ? [] : ["--recipe", "normal"]) + colour)
    try #require(made.status == 0, "\(made.err)")
    return scratch
  }

  @Test func `a grey picture is a grey file of eight or sixteen bits`() throws {
    let scratch = try scratch("--colour", "grey")
    try scratch.breed("render", "2", "--size", "50x31", "-o", "8.png")
    try scratch.breed("render", "2", "--size", "50x31", "--depth", "16", "-o", "16.png")
    #expect(try Pillow.header("8.png", in: scratch) == "L 0\n")
    #expect(try Pillow.header("16.png", in: scratch).hasPrefix("I"))
    #expect(try Pillow.header("16.png", in: scratch).hasSuffix(" 0\n"))
    let decoded = try Pillow.decode(["8.png", "16.png"], in: scratch)
    let (bytes, words) = (decoded[0].pixels, decoded[1].pixels)
    #expect(bytes.count == 50 * 31 && words.count % bytes.count == 0)
    let size = words.count / bytes.count
    for (place, byte) in bytes.enumerated() {
      // Pillow has the smaller byte first.
      let sample = Int(words[place * size]) | Int(words[place * size + 1]) << 8
      #expect(abs(sample - 257 * Int(byte)) <= 129)
    }
  }

  @Test func `a picture in colour has sixteen bits too`() throws {
    let scratch = try scratch("--colour", "oklch")
    try scratch.breed("render", "2", "--size", "50x31", "-o", "8.png")
    try scratch.breed("render", "2", "--size", "50x31", "--depth", "16", "-o", "16.png")
    // IHDR: the depth and the type of the pixels.
    #expect(try Array(scratch.data("16.png")[24...25]) == [16, 2])
    #expect(try Array(scratch.data("8.png")[24...25]) == [8, 2])
    #expect(try Pillow.header("16.png", in: scratch) == "RGB 0\n")
    let decoded = try Pillow.decode(["8.png", "16.png"], in: scratch)
    #expect(
      zip(decoded[0].pixels, decoded[1].pixels).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
    #expect(decoded[0].colourCount > 20)
  }

  @Test func `thumbnails of grey pictures are grey files, and sheets are not`() throws {
    let scratch = try scratch("--colour", "grey", "--thumbnails")
    #expect(try Pillow.header("populations/a/0001/03.png", in: scratch) == "L 0\n")
    #expect(try Pillow.header("populations/a/0001.png", in: scratch) == "RGB 0\n")
  }

  @Test func `supersampling tells what it spent`() throws {
    let scratch = try scratch("--colour", "rgb")
    let plain = try scratch.breed("render", "1", "--size", "40", "-o", "1.png")
    #expect(plain.status == 0 && plain.err == "")
    let auto = try scratch.breed(
      "render", "1", "--size", "40", "--supersample", "auto:3", "-o", "auto.png")
    let words = auto.err.split(separator: " ")
    #expect(auto.status == 0 && words.count == 9, "\(auto.err)")
    #expect(auto.err.hasPrefix("supersampled ") && auto.err.hasSuffix(" samples a pixel\n"))
    let json = try scratch.breed(
      "render", "1", "--size", "40", "--supersample", "auto:3", "--json", "-o", "auto.png")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    let refined = try #require(object["refined"] as? Int)
    #expect(object["samples"] as? Int == 1600 + 9 * refined && 1...1599 ~= refined)
    try scratch.breed("render", "1", "--size", "40", "--supersample", "3", "-o", "3.png")
    let pictures = try Pillow.decode(["1.png", "auto.png", "3.png"], in: scratch).map(\.pixels)
    #expect(pictures[0] != pictures[1])
    #expect(zip(pictures[1], pictures[2]).count { $0 != $1 } < pictures[0].count / 10)
  }

  @Test func `a palette is kept in the file, given to children, and painted in`() throws {
    let scratch = try scratch("--palette", "#0B132B,f4d35e")
    let genome = try genome(1, 1, in: scratch)
    #expect(genome["palette"] as? [String] == ["#0b132b", "#f4d35e"])
    #expect(genome["colour"] as? String == "palette")
    try scratch.breed("next", "--pick", "1,2", "--size", "16")
    #expect(try self.genome(2, 3, in: scratch)["palette"] as? [String] == ["#0b132b", "#f4d35e"])
    let next = try scratch.breed("next", "--pick", "1,2", "--size", "16", "--palette", "sepia")
    #expect(next.out.contains(", palette #1d130c,#6b4a2f,#c9a574,#f7ecd8"), "\(next.out)")
    let sepia = ["#1d130c", "#6b4a2f", "#c9a574", "#f7ecd8"]
    for child in 1...4 {
      #expect(try self.genome(3, child, in: scratch)["palette"] as? [String] == sepia)
    }
    try scratch.breed("render", "2", "--size", "40", "-o", "sepia.png")
    try scratch.breed("render", "2", "--size", "40", "--palette", "moss", "-o", "moss.png")
    let pictures = try Pillow.decode(["sepia.png", "moss.png"], in: scratch)
    #expect(pictures[0] != pictures[1] && pictures[1].colourCount > 2)
  }

  @Test func `a picture is folded and tiled, and its file carries it so`() throws {
    let scratch = try scratch("--colour", "rgb")
    try scratch.breed("render", "1", "--size", "40", "--symmetry", "two-way", "-o", "two.png")
    try scratch.breed("render", "1", "--size", "40", "-o", "own.png")
    try scratch.breed("render", "two.png", "--size", "40", "-o", "again.png")
    let pictures = try Pillow.decode(["two.png", "own.png", "again.png"], in: scratch)
    #expect(pictures[0] != pictures[1] && pictures[0] == pictures[2])
    let genome = try scratch.breed("export", "two.png", "--to", "json")
    #expect(genome.out.contains(#""symmetry": "two-way""#), "\(genome.out)")
  }

  @Test func `a picture of any colour model takes a palette, and keeps its shape`() throws {
    for model in ["hsv", "oklch", "rgb", "grey"] {
      let scratch = try scratch("--colour", model)
      try scratch.breed("render", "1", "--size", "40", "-o", "own.png")
      try scratch.breed("render", "1", "--size", "40", "--palette", "ember", "-o", "ember.png")
      try scratch.breed("next", "--pick", "1", "--keep", "--palette", "ember", "--size", "16")
      let children = try (2...4).map { try genome(2, $0, in: scratch) }
      #expect(children.allSatisfy { $0["colour"] as? String == "palette" }, "\(model)")
      let pictures = try Pillow.decode(["own.png", "ember.png"], in: scratch)
      #expect(pictures[0] != pictures[1] && pictures[1].colourCount > 2, "\(model)")
    }
  }

  @Test(arguments: ["hsv", "oklch", "rgb", "grey", "palette"])
  func `any picture is painted and bred on in any colour model`(model: String) throws {
    let scratch = try scratch("--recipe", "mix")
    for command in [
      "next --pick 1,2", "next --pick 1 --focus colour", "cross 1/1 1/3", "vary 1/2 --rows 2",
    ] where !(model == "grey" && command.contains("focus")) {
      let arguments = command.split(separator: " ").map(String.init)
      let done = try scratch.breed(arguments + ["--colour", model, "--size", "16"])
      #expect(done.status == 0 && done.out.contains(", colour \(model)"), "\(done)")
    }
    for generation in 2...(model == "grey" ? 4 : 5) {
      let isRow = generation == (model == "grey" ? 4 : 5)
      for child in (isRow ? 2 : 1)...4 {
        #expect(try genome(generation, child, in: scratch)["colour"] as? String == model)
      }
    }
    let verified = try scratch.breed("verify")
    #expect(verified.status == 0, "\(verified.err)")
    for (command, file) in [
      ("render a/1/2 --size 16", "r.png"),
      ("animate a/1/2 a/1/3 --size 16 --frames 3", "m.png"),
      ("export a/1/2 --to json", "x.json"),
    ] {
      let arguments = command.split(separator: " ").map(String.init)
      let done = try scratch.breed(arguments + ["--colour", model, "-o", file])
      #expect(done.status == 0, "\(done.err)")
      let planted = try scratch.breed("import", file, "--into", "\(file.prefix(1))s")
      #expect(planted.status == 0, "\(planted.err)")
      let canvas = try self.genome(1, 1, of: "\(file.prefix(1))s", in: scratch)
      #expect(canvas["colour"] as? String == model, "\(command)")
    }
  }

  @Test func `help lists the palettes`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for command in ["new b", "next --pick 1", "vary 1", "cross 1 2", "render 1", "animate 1"] {
      let help = try scratch.breed(
        command.split(separator: " ").map(String.init) + ["--palette", "help"])
      #expect(help.status == 0 && help.out.contains("  ember "), "\(command): \(help.err)")
    }
  }

  @Test(arguments: [
    Refused(["render", "1", "--palette", "embre"], "\"embre\"", "did you mean \"ember\"?"),
    Refused(["render", "1", "--palette", "0b132b"], "--palette", "2 to 16 colours"),
    Refused(["new", "b", "--palette", "0b132b,f4d35"], "--palette", "2 to 16 colours"),
    Refused(["new", "b", "--palette", "ember", "--colour", "rgb"], "--colour palette"),
    Refused(["new", "b", "--palette", "ember", "--recipe", "picbreeder"], "means nothing"),
    Refused(["next", "--pick", "1", "--palette", "ember", "--focus", "weights"], "no colour"),
    Refused(["render", "1", "--colour", "hvs"], "\"hvs\"", "did you mean \"hsv\"?"),
    Refused(["next", "--pick", "1", "--colour", "gray"], "\"gray\"", "\"grey\"?"),
    Refused(["animate", "1", "--colour", "hsv", "--palette", "ember"], "--colour palette"),
    Refused(["cross", "1", "2", "--colour", "hsv", "--palette", "ember"], "--colour palette"),
    Refused(["vary", "1", "--colour", "hsv", "--focus", "structure"], "no colour"),
    Refused(["render", "1", "--depth", "12"], "--depth", "8 or 16"),
    Refused(["render", "1", "--supersample", "0"], "--supersample", "1 to 16"),
    Refused(["render", "1", "--supersample", "17"], "--supersample", "1 to 16"),
    Refused(["render", "1", "--supersample", "auto:"], "--supersample", "auto:4"),
    Refused(["render", "1", "--supersample", "often"], "--supersample", "auto:4"),
  ])
  func `what cannot be is refused in a line`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  /// An individual's canvas, by Foundation's parser.
  private func genome(
    _ generation: Int, _ number: Int, of lineage: String = "a", in scratch: Scratch
  ) throws -> [String: Any] {
    let file = try scratch.object(scratch.generationPath(generation, of: lineage))
    let individuals = try #require(file["individuals"] as? [[String: Any]])
    let genome = try #require(individuals[number - 1]["genome"] as? [String: Any])
    return try #require(genome["canvas"] as? [String: Any])
  }
}
