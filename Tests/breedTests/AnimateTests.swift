import Foundation
import Testing

/// Moving pictures, frame by frame as a decoder that is not ours sees them.
@Suite(.enabled(if: Pillow.isInstalled, Pillow.missing)) struct AnimateTests {
  /// Expects that the frames of a motion are what `render` paints with the flags given, one each.
  private func expectStills(
    _ motion: [String], _ flags: [[String]], of pick: String = "1", in scratch: Scratch,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let made = try scratch.breed(
      ["animate", pick, "-o", "a.png", "--size", "40x30", "--frames", "\(flags.count)", "--force"]
        + motion)
    #expect(made.status == 0 && made.out == "a.png\n", sourceLocation: sourceLocation)
    let frames = try Pillow.frames("a.png", in: scratch)
    let paths = flags.indices.map { "\($0).png" }
    for (path, flags) in zip(paths, flags) {
      try scratch.breed(["render", pick, "-o", path, "--size", "40x30", "--force"] + flags)
    }
    let stills = try Pillow.decode(paths, in: scratch)
    #expect(frames.count == stills.count, sourceLocation: sourceLocation)
    for (place, pair) in zip(frames, stills).enumerated() {
      let isSame = pair.0 == pair.1
      #expect(isSame, "frame \(place)", sourceLocation: sourceLocation)
    }
    #expect(Set(frames.map(\.pixels)).count > 1, sourceLocation: sourceLocation)
  }

  @Test func `frames are the stills of their views`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try expectStills(
      ["--motion", "rotate"], (0..<4).map { ["--rotate", "\($0 * 90)"] }, in: scratch)
    try expectStills(
      ["--zoom-start", "1", "--zoom-end", "0.25"], [1, 1.6, 4].map { ["--zoom", "\($0)"] },
      in: scratch)
    try expectStills(
      ["--motion", "spiral"], (0..<4).map { ["--spiral", "\(Double($0) * 2.5)"] }, in: scratch)
    try expectStills(
      ["--pan-path", "horizontal", "--pan-radius", "0.5"],
      [0, 0.5, 0, -0.5].map { ["--center", "\($0),0"] }, in: scratch)
    try expectStills(
      ["--wave-amplitude", "0.2", "--wave-frequency", "3"],
      [0, 0.2, 0, -0.2].map { ["--wave", "\($0):3"] }, in: scratch)
  }

  @Test func `a motion starts from the view that the flags ask for`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try expectStills(
      ["--motion", "rotate", "--zoom", "3", "--rotate", "30"],
      [["--zoom", "3", "--rotate", "30"], ["--zoom", "3", "--rotate", "210"]], in: scratch)
  }

  @Test func `frames are supersampled as stills are`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try expectStills(
      ["--motion", "rotate", "--supersample", "3"],
      [["--supersample", "3"], ["--supersample", "3", "--rotate", "180"]], in: scratch)
  }

  @Test func `grey pictures move in grey`() throws {
    let scratch = try Scratch()
    try scratch.breed("new", "a", "--seed", "3", "--colour", "grey", "--size", "16")
    let flags = ["--size", "20", "--frames", "5"]
    #expect(try scratch.breed(["animate", "1", "2", "-o", "a.png"] + flags).status == 0)
    #expect(try scratch.breed(["animate", "1", "2", "-o", "f"] + flags).status == 0)
    for number in 1...2 {
      try scratch.breed("render", "\(number)", "--size", "20", "-o", "\(number).png")
    }
    let frames = try Pillow.frames("a.png", in: scratch).map { frame in
      stride(from: 0, to: frame.pixels.count, by: 3).map { frame.pixels[$0] }
    }
    let numbered = try Pillow.decode((1...5).map { "f/000\($0).png" }, in: scratch)
    let stills = try Pillow.decode(["1.png", "2.png"], in: scratch)
    #expect((numbered + stills).allSatisfy { $0.mode == "L" })
    #expect(numbered.map(\.pixels) == frames)
    #expect([frames[0], frames[4]] == stills.map(\.pixels))
    #expect(Set(frames).count == 5)
  }

  @Test func `time and latents move pictures that hear them, which vary breeds`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for (motion, input) in [("time", "t"), ("latent", "z0 to z7")] {
      try scratch.expectRefusal(
        ["animate", "1/2", "--motion", motion], status: 64,
        naming: ["--motion \(motion)", "a/1/2 does not use", input, "breed vary a/1/2 --inputs"])
    }
    let refused = try scratch.breed("animate", "1/2", "--motion", "time")
    // What the line says to type, but for its first word.
    let words = refused.err.split(separator: " ").map { $0.filter { $0 != "\n" } }
    let start = try #require(words.lastIndex(of: "breed"))
    #expect(try scratch.breed(Array(words[(start + 1)...]) + ["--size", "16"]).status == 0)
    try expectStills(
      ["--motion", "time", "--time-start", "-2"],
      ["-2", "-0.5", "1"].map { ["--time", $0] }, of: "25", in: scratch)
    let other = try scratch.breed("animate", "25", "--size", "16", "--frames", "4", "--json")
    #expect((try other.json() as? [String: Any])?["motion"] as? [String] == ["time"])

    try scratch.breed("vary", "1/2", "--inputs", "x,y,r,bias,z0,z1", "--size", "16")
    for seed in ["1", "2"] {
      try scratch.breed(
        "animate", "25", "--size", "16", "-o", "\(seed).png", "--seed", seed, "--force")
    }
    let walks = try ["1.png", "2.png"].map { try Pillow.frames($0, in: scratch) }
    #expect(walks[0].count == 60 && walks[0][0] == walks[1][0])
    #expect(walks[0] != walks[1])
  }

  @Test func `several pictures morph, in a ring with --loop`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for number in 1...3 {
      try scratch.breed("render", "\(number)", "--size", "24", "-o", "\(number).png")
    }
    let stills = try Pillow.decode(["1.png", "2.png", "3.png"], in: scratch)
    let way = try scratch.breed(
      "animate", "1", "2", "3", "--size", "24", "--frames", "9", "-o", "way.png")
    #expect(
      way.err
        == "24 × 24, 9 frames, 30 a second\n"
        + "it jumps from its end to its beginning; --loop closes the circle\n")
    let frames = try Pillow.frames("way.png", in: scratch)
    #expect([frames[0], frames[4], frames[8]] == stills)
    let ring = try scratch.breed(
      "animate", "1", "2", "3", "--size", "24", "--frames", "9", "-o", "ring.png", "--loop")
    #expect(ring.err == "24 × 24, 9 frames, 30 a second\n")
    let ringed = try Pillow.frames("ring.png", in: scratch)
    #expect([ringed[0], ringed[3], ringed[6]] == stills)
  }

  @Test(arguments: ["--loop", "--ping-pong"])
  func `what cannot close by itself goes there and back`(flag: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed(
      "animate", "1", "--motion", "zoom", "--size", "16", "--frames", "10", "-o", "a.png", flag)
    let frames = try Pillow.frames("a.png", in: scratch)
    for frame in 1..<10 { #expect(frames[frame] == frames[10 - frame]) }
    #expect(frames[0] != frames[5])
  }

  @Test func `numbered pictures are the frames of the animation`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let flags = ["--size", "16", "--frames", "12"]
    let names = [
      "a.png": ["a.png"],
      "new/folder": (1...12).map { "new/folder/" + String(format: "%04d.png", $0) },
      "b/x%dy.png": (1...12).map { "b/x\($0)y.png" },
      "%02d.png": (1...12).map { String(format: "%02d.png", $0) },
    ]
    for (output, paths) in names {
      let made = try scratch.breed(["animate", "1", "-o", output] + flags)
      #expect(made.status == 0, "\(made.err)")
      let found = try paths.filter { try scratch.contents()[$0] != nil }
      #expect(found == paths)
    }
    let frames = try Pillow.frames("a.png", in: scratch)
    for (output, paths) in names where output != "a.png" {
      #expect(try Pillow.decode(paths, in: scratch) == frames, "\(output)")
    }
  }

  @Test func `the file is the same on any number of threads`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for threads in ["1", "2", "7"] {
      try scratch.breed(
        "animate", "1", "--size", "32", "--threads", threads, "-o", "\(threads).png")
    }
    let one = try scratch.data("1.png")
    #expect(try one == scratch.data("2.png") && one == scratch.data("7.png"))
    #expect(
      try scratch.breed("animate", "1", "--size", "32", "--threads", "1").out == "a-1-1-combo.png\n"
    )
    #expect(try scratch.data("a-1-1-combo.png") == one)
  }

  @Test func `the rate and the plays stand in the file`() throws {
    let scratch = try Scratch(lineageOf: 4)
    func control(_ flags: String...) throws -> [UInt8] {
      try scratch.breed(
        ["animate", "1", "--size", "8", "--frames", "7", "-o", "a.png", "--force"] + flags)
      let bytes = [UInt8](try scratch.data("a.png"))
      let start = try #require(
        bytes.indices.first { bytes[$0...].starts(with: "acTL".utf8) })
      // The frames and the plays; then the first frame's delay, after checksum, length, name,
      // number, size and place.
      return Array(bytes[(start + 4)..<(start + 12)] + bytes[(start + 44)..<(start + 48)])
    }
    #expect(try control() == [0, 0, 0, 7, 0, 0, 0, 0, 0, 1, 0, 30])
    #expect(try control("--no-loop", "--fps", "500") == [0, 0, 0, 7, 0, 0, 0, 1, 0, 1, 1, 244])
  }
}
