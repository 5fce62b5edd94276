import Foundation
import Testing

/// Views, parts and repeats of a picture, as a decoder that is not ours sees them.
@Suite(.enabled(if: Pillow.isInstalled, Pillow.missing)) struct RenderViewTests {
  /// Recipes whose canvases differ in where a pixel is asked and where the plane begins.
  static let canvases = [
    ["--recipe", "neat"], ["--recipe", "layers", "--layers", "2"],
    ["--recipe", "layers", "--layers", "2", "--coordinates", "pixel"], ["--recipe", "latent"],
    ["--recipe", "neat", "--symmetry", "kaleidoscope:5", "--tiling", "torus"],
  ]

  private func scratch(_ canvas: [String] = canvases[0]) throws -> Scratch {
    let scratch = try Scratch()
    let made = try scratch.breed(
      ["new", "a", "--seed", "7", "--count", "2", "--size", "16"] + canvas)
    try #require(made.status == 0, "\(made.err)")
    return scratch
  }

  /// The pictures that the flags make.
  private func rendered(_ scratch: Scratch, _ flags: String...) throws -> [Decoded] {
    let paths = try flags.enumerated().map { place, flags in
      let done = try scratch.breed(
        ["render", "2", "-o", "\(place).png", "--force"]
          + flags.split(separator: " ").map(String.init))
      try #require(done.status == 0, "\(done.err)")
      return "\(place).png"
    }
    return try Pillow.decode(paths, in: scratch)
  }

  @Test(
    arguments: canvases, ["", " --center -0.3,0.2 --zoom 2.5 --rotate -33 --spiral 3 --wave 0.1:3"])
  func `a part is the part of the whole`(canvas: [String], view: String) throws {
    let pictures = try rendered(
      scratch(canvas), "--size 97x61" + view, "--size 97x61 --crop 40x30+20+11" + view)
    #expect(pictures[1].width == 40 && pictures[1].height == 30)
    #expect(
      pictures[1].crop(x: 0, y: 0, width: 40, height: 30)
        == pictures[0].crop(x: 20, y: 11, width: 40, height: 30))
    #expect(pictures[1].colourCount > 3)
  }

  @Test(arguments: canvases.dropLast().filter { $0 != ["--recipe", "latent"] })
  func `twice as close is the middle of twice the size`(canvas: [String]) throws {
    let pictures = try rendered(
      scratch(canvas), "--size 48x32 --zoom 2", "--size 96x64 --crop 48x32+24+16")
    #expect(pictures[0] == pictures[1])
  }

  @Test func `a longer side shows more of the plane, in the same proportion`() throws {
    let pictures = try rendered(scratch(), "--size 40", "--size 64x40", "--size 40x72")
    let middle = pictures[0].crop(x: 0, y: 0, width: 40, height: 40)
    #expect(pictures[1].crop(x: 12, y: 0, width: 40, height: 40) == middle)
    #expect(pictures[2].crop(x: 0, y: 16, width: 40, height: 40) == middle)
  }

  @Test func `a quarter of a turn turns the pixels`() throws {
    // A whole turn takes the same steps, so that the bits can be the same.
    let pictures = try rendered(
      scratch(), "--size 40 --rotate 360", "--size 40 --rotate 90", "--size 40 --rotate -270")
    for row in 0..<40 {
      for column in 0..<40 {
        #expect(
          pictures[1].crop(x: column, y: row, width: 1, height: 1)
            == pictures[0].crop(x: 39 - row, y: column, width: 1, height: 1))
      }
    }
    #expect(pictures[1] == pictures[2])
  }

  @Test func `the deepest and the farthest view are pictures`() throws {
    let pictures = try rendered(
      scratch(), "--size 30 --zoom 1000000 --center 0.1,0.2", "--size 30 --zoom 0.000001",
      "--size 30 --center -1000,1000 --rotate 7 --spiral -1000 --wave 10:1000 --time 1000000",
      "--size 30 --zoom 5000 --center 0.1,0.2")
    #expect(pictures.allSatisfy { $0.width == 30 && $0.pixels.count == 30 * 30 * 3 })
    #expect(pictures[0].colourCount <= pictures[3].colourCount)
  }

  @Test func `tiles are the picture again and again`() throws {
    let pictures = try rendered(
      scratch(), "--size 30x20", "--size 30x20 --tile 3x2",
      "--size 60x40 --crop 7x5+3+4 --tile 1x3",
      "--size 60x40 --crop 7x5+3+4")
    #expect(pictures[1].width == 90 && pictures[1].height == 40)
    for (x, y) in [(0, 0), (30, 0), (60, 0), (0, 20), (30, 20), (60, 20)] {
      #expect(
        pictures[1].crop(x: x, y: y, width: 30, height: 20)
          == pictures[0].crop(x: 0, y: 0, width: 30, height: 20))
    }
    #expect(pictures[2].pixels == pictures[3].pixels + pictures[3].pixels + pictures[3].pixels)
  }

  @Test func `a size may be typed with the sign that books print`() throws {
    let pictures = try rendered(
      scratch(), "--size 30x20 --tile 3x2", "--size 30×20 --tile 3×2",
      "--size 30×20mm --dpi 50", "--size 30x20mm --dpi 50")
    #expect(pictures[0] == pictures[1] && pictures[2] == pictures[3])
  }

  @Test func `what was written is told with the size of the file`() throws {
    let scratch = try scratch()
    let done = try scratch.breed(
      "render", "1", "--size", "8x6", "--crop", "4x3+1+2", "--tile", "2x5", "--json")
    let json = try #require(try done.json() as? [String: Any])
    #expect(json["width"] as? Int == 8 && json["height"] as? Int == 15)
  }

  @Test(arguments: [
    Refused(["--center", "0.1"], "'0.1'", "--center", "x,y", "0.25,-0.1"),
    Refused(["--center", "0,1001"], "'0,1001'", "-1000 to 1000"),
    Refused(["--center", "nan,0"], "'nan,0'", "-1000 to 1000"),
    Refused(["--zoom", "0"], "'0'", "--zoom", "0.000001 to 1000000"),
    Refused(["--zoom", "-2"], "'-2'", "0.000001 to 1000000"),
    Refused(["--rotate", "x"], "'x'", "--rotate", "-1000000 to 1000000"),
    Refused(["--rotate", "inf"], "'inf'", "-1000000 to 1000000"),
    Refused(["--spiral", "1001"], "'1001'", "--spiral", "-1000 to 1000"),
    Refused(["--wave", "1:2:3"], "'1:2:3'", "--wave", "0.1:2"),
    Refused(["--wave", "11"], "'11'", "-10 to 10"),
    Refused(["--wave", "0.1:-1"], "'0.1:-1'", "0 to 1000"),
    Refused(["--time", "1e9"], "'1e9'", "--time", "-1000000 to 1000000"),
    Refused(["--crop", "4x4"], "'4x4'", "--crop", "640x480+100+50"),
    Refused(["--crop", "0x4+0+0"], "'0x4+0+0'", "640x480+100+50"),
    Refused(["--size", "8", "--crop", "4x4+5+0"], "--crop 4x4+5+0", "8x8", "--size"),
    Refused(["--size", "8", "--crop", "4x4+0+9223372036854775807"], "8x8", "--size"),
    Refused(["--tile", "0x2"], "'0x2'", "3x2"),
    Refused(["--size", "1000", "--tile", "66x1"], "--tile 66x1", "66000x1000", "65535", "--size"),
  ])
  func `what no picture has is refused`(refused: Refused) throws {
    let scratch = try Scratch(lineageOf: 2)

    try scratch.expectRefusal(
      ["render", "1"] + refused.arguments, status: 64, naming: refused.words)
  }
}
