import Foundation
import Testing

/// What a picture is written as, by its name, and what is told of it.
@Suite struct OutputFormatTests {
  private static let hasFFmpeg = ["/usr/bin/ffmpeg", "/bin/ffmpeg"].contains(
    where: FileManager.default.isExecutableFile)
  private static let missing: Comment = "needs ffmpeg and Pillow"

  /// What Pillow says of files: format, mode, sides, dots in an inch.
  private func described(_ paths: [String], in scratch: Scratch) throws -> [String] {
    let script = """
      import sys
      from PIL import Image
      for path in sys.argv[1:]:
        with Image.open(path) as image:
          image.load()
          dpi = image.info.get('dpi')
          print(image.format, image.mode, image.width, image.height, dpi and round(dpi[0]))
      """
    let run = try scratch.start(
      ["-c", script] + paths, program: URL(fileURLWithPath: "/usr/bin/python3")
    ).finish()
    return run.out.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: hasFFmpeg && Pillow.isInstalled, missing))
  func `the ending is the format, and one that carries no genome is told`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let files = ["jpg", "webp", "tiff", "gif"].map { "new/folder/a.\($0)" }
    for file in files {
      let done = try scratch.breed("render", "1", "--size", "32x20", "-o", file)
      #expect(done.out == "\(file)\n" && done.err.contains("carries no genome"), "\(done.err)")
      let quiet = try scratch.breed("render", "1", "--size", "8", "-o", "q-\(file)", "-q")
      #expect(quiet.err == "" && quiet.status == 0)
    }
    #expect(
      try described(files, in: scratch) == [
        "JPEG RGB 32 20 None", "WEBP RGB 32 20 None", "TIFF RGB 32 20 72", "GIF P 32 20 None",
      ])
    let avif = try scratch.breed("render", "1", "--size", "32x20", "-o", "a.avif")
    #expect(avif.status == 0)
    #expect(try scratch.data("a.avif").dropFirst(4).prefix(8) == Data("ftypavif".utf8))
  }

  @Test(arguments: [
    Refused(["render", "1", "-o", "a.bmp"], "--output a.bmp", ".png, .jpg, .webp, .tiff, .avif"),
    Refused(["render", "1", "-o", "a.svg"], "a .svg is written by \"breed export 7 -o a.svg\""),
    Refused(["render", "1", "-o", "a.mp4"], "a .mp4 is written by \"breed animate 7 -o a.mp4\""),
    Refused(["sheet", "1", "-o", "a.html"], "a .html is written by \"breed gallery -o a.html\""),
    Refused(
      ["open", "1/1", "-o", "a.json"], "expected a picture's ending",
      "\"breed export 7 -o a.json\""),
    Refused(["render", "1", "--depth", "16", "-o", "a.jpg"], "JPEG cannot hold --depth", ".tiff"),
    Refused(
      ["render", "1", "--dpi", "90", "-o", "a.webp"], "WebP cannot hold --dpi", ".png, .jpg"),
    Refused(["render", "1", "--smallest", "-o", "a.jpg"], "JPEG cannot hold --smallest", ".png"),
    Refused(["taste", "-o", "a.jpg"], "--output a.jpg: a sheet is a PNG"),
    Refused(["sheet", "1", "-o", "a.jpg"], "--output a.jpg: a sheet is a PNG"),
    Refused(["sheet", "1", "-o", "a.pdf"], "--output a.pdf: a sheet is a PNG"),
    Refused(["render", "1", "--alpha", "value", "-o", "a.gif"], "GIF cannot hold --alpha"),
    Refused(["render", "1", "--size", "16384x1", "-o", "a.webp"], "16383 pixels a side of a WebP"),
    Refused(["render", "1", "--size", "a9"], "--size", "a3-landscape", "210x297mm"),
    Refused(
      ["render", "1", "--size", "a0", "--dpi", "9600"], "--dpi 9600: 317858x449386", "1 to 1400"),
    Refused(["render", "1", "--size", "a4", "--dpi", "99999999999999999"], "1 to 9600"),
    Refused(["render", "1", "--dpi", "0"], "--dpi 0", "1 to 9600"),
    Refused(["render", "1", "--alpha", "ink"], "--alpha ink: the picture is in hsv", "value"),
    Refused(["render", "1", "--colour", "rgb", "--alpha", "value"], "in rgb", "--colour hsv"),
    Refused(["render", "1", "--colour", "rgb", "--alpha"], "--alpha: the picture is in rgb"),
    Refused(["render", "1", "--alpha", "luck"], "alpha channel \"luck\"", "ink, value, lightness"),
    Refused(["render", "1", "2", "-o", "a.png"], "a.png: expected a name for each of 2", "%d"),
    Refused(["render", "1", "2", "-o", "-"], "--output -: expected a name for each of 2"),
    Refused(["export", "1", "2", "--to", "json"], "--output -: expected a name for each of 2"),
    Refused(["export", "1", "2", "--to", "json", "-o", "a"], "a: expected a name for each of 2"),
    Refused(["gallery", "-o", "a.zip"], "--output a.zip: the page is HTML", ".html"),
    Refused(["sheet", "1", "-o", "a.webp"], "--output a.webp: a sheet is a PNG"),
    Refused(["stars", "-o", "a.zip"], "a.zip: expected a sheet NAME.png, a page NAME.html"),
    Refused(
      ["export", "1", "--to", "glsl", "-o", "a.PNG"], "a.PNG: that ending is of another format",
      ".glsl"),
    Refused(
      ["export", "1", "2", "--to", "python", "-o", "%d.json"], "1.json: that ending is of another",
      ".py"),
    Refused(["export", "1", "--to", "dot", "-o", "a.svg"], "expected a name with .dot"),
    Refused(["export", "1", "--to", "json", "-o", "a.mp4"], "expected a name with .json"),
    Refused(["export", "1", "--to", "glsl", "-o", "a.csv"], "expected a name with .glsl"),
    Refused(["export", "1", "-o", "a.mp4"], "--to: expected a form, glsl, python", "art.glsl"),
    Refused(["animate", "1", "-o", "a.jpg"], "a .jpg holds one picture", ".gif"),
    Refused(["animate", "1", "-o", "a.txt"], "a .txt is no film", ".png, .gif", "a folder"),
    Refused(["animate", "1", "--seconds", "2", "--frames", "7"], "--frames 7", "60 frames"),
    Refused(["animate", "1", "--seconds", "0"], "--seconds 0", "2 to 100000 frames"),
    Refused(["inspect", "1", "-o", "-"], "--output -", "--sweep"),
    Refused(["score", "--background", "blue"], "--background", "0b132b"),
    Refused(["score", "--background", "black"], "--background: expected only with a target"),
    Refused(
      ["auto", "--background", "black", "--fitness", "edges"], "expected only with a target"),
  ])
  func `what cannot be is refused`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `without ffmpeg another format is told from PNG`() throws {
    let scratch = try Scratch(lineageOf: 1)
    let done = try scratch.breed(
      "render", "1", "--size", "8", "-o", "a.jpg", environment: ["PATH": "/nowhere"])
    #expect(done.status == 1 && done.err.contains("ffmpeg is not installed"), "\(done.err)")
    #expect(done.err.contains("apt-get install ffmpeg") && done.err.contains(".png does without"))
    #expect(try !scratch.names().contains("a.jpg"))
  }

  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `a print has its pixels and says its dots`() throws {
    let scratch = try Scratch(lineageOf: 1)
    for arguments in [
      ["--size", "30mm", "-o", "a.png"], ["--size", "2x1in", "--dpi", "50", "-o", "b.png"],
      ["--size", "10", "--dpi", "72", "-o", "c.png"], ["--size", "10", "-o", "d.png"],
    ] {
      #expect(try scratch.breed(["render", "1"] + arguments).status == 0)
    }
    #expect(
      try described(["a.png", "b.png", "c.png", "d.png"], in: scratch) == [
        "PNG RGB 354 354 300", "PNG RGB 100 50 50", "PNG RGB 10 10 72", "PNG RGB 10 10 None",
      ])
  }

  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `opacity is the value, and in front of black the picture is what it was`() throws {
    let scratch = try Scratch(lineageOf: 2)
    for (flags, name) in [(["--alpha", "value"], "a.png"), ([], "b.png")] {
      try scratch.breed(["render", "2", "--size", "24", "-o", name] + flags)
    }
    let script = """
      from PIL import Image
      a, b = (Image.open(name) for name in ('a.png', 'b.png'))
      pairs = list(zip(a.getdata(), b.getdata()))
      print(a.mode, all(p[3] == max(q) for p, q in pairs),
        max(abs(c * p[3] / 255 - d) for p, q in pairs for c, d in zip(p, q)) < 1, len(set(a.getdata())) > 9)
      """
    let run = try scratch.start(
      ["-c", script], program: URL(fileURLWithPath: "/usr/bin/python3")
    ).finish()
    #expect(run.out == "RGBA True True True\n", "\(run.err)")
    #expect(try scratch.breed("render", "a.png", "--size", "24", "-o", "b.png").status == 0)
  }

  @Test func `alpha alone is the channel that each picture has`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let models = [("hsv", "value"), ("oklch", "lightness"), ("grey", "ink"), ("palette", "ink")]
    for (model, channel) in models {
      let render = ["render", "1", "--size", "8", "--colour", model, "-q"]
      try scratch.breed(render + ["-o", "\(model)-a.png", "--alpha", channel])
      let alone = try scratch.breed(render + ["--alpha", "-o", "\(model)-b.png"])
      #expect(alone.status == 0, "\(alone.err)")
      #expect(try scratch.data("\(model)-a.png") == scratch.data("\(model)-b.png"))
    }
    let before = try scratch.breed("render", "--alpha", "2", "--size", "8", "-o", "c.png")
    #expect(before.out == "c.png\n", "\(before.err)")
  }

  @Test func `seconds are frames`() throws {
    let scratch = try Scratch(lineageOf: 1)
    let animate = ["animate", "1", "--size", "8", "--json"]
    for (arguments, frames) in [
      (["--seconds", "0.5"], 15), (["--seconds", "2", "--fps", "4"], 8),
      (["--seconds", "2", "--frames", "8", "--fps", "4"], 8), ([], 60),
    ] {
      let done = try scratch.breed(animate + arguments)
      #expect(done.out.contains("\"frames\": \(frames),"), "\(arguments): \(done.out)\(done.err)")
    }
  }

  @Test func `seams are told, and only where there are some`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for number in 1...4 {
      let tiled = try scratch.breed(
        "render", "\(number)", "--size", "64", "--tile", "2x2", "--tiling", "torus")
      #expect(tiled.err == "")
    }
    let others = try (1...4).map {
      try scratch.breed("render", "\($0)", "--size", "64", "--tile", "2x2").err
    }
    #expect(others.contains { $0.contains("--tile: seams show") && $0.contains("--tiling torus") })
  }
}
