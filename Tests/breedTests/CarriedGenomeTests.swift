import Foundation
import Testing

/// PNGs that carry their genomes, painted, planted and painted again.
@Suite struct CarriedGenomeTests {
  /// The genomes of a generation's file.
  private func genomes(
    _ lineage: String, _ generation: Int = 1, in scratch: Scratch
  ) throws -> [NSDictionary] {
    let file = try scratch.object(scratch.generationPath(generation, of: lineage))
    let individuals = try #require(file["individuals"] as? [[String: Any]])
    return try individuals.map { try #require($0["genome"] as? NSDictionary) }
  }

  /// Moves the lineages away, so that pictures alone are left.
  private func forget(_ scratch: Scratch) throws {
    try FileManager.default.moveItem(
      at: scratch.url.appendingPathComponent("populations"),
      to: scratch.url.appendingPathComponent("elsewhere"))
  }

  private func succeed(_ scratch: Scratch, _ line: String) throws -> Outcome {
    let done = try scratch.breed(line.split(separator: " ").map(String.init))
    try #require(done.status == 0, "\(line): \(done.err)")
    return done
  }

  @Test func `a picture is planted as the genome that painted it`() throws {
    let scratch = try Scratch(lineageOf: 4)
    _ = try succeed(scratch, "render 3 --size 20 -o art.png")
    let planted = try succeed(scratch, "import art.png --size 16 --seed 2")
    #expect(planted.out.hasPrefix("art: generation 1, 1 picture, imported from art.png, a/1/3, "))
    #expect(try genomes("art", in: scratch) == [genomes("a", in: scratch)[2]])
    _ = try succeed(scratch, "next --pick 1 --count 2 --size 16")
  }

  @Test func `a sheet is planted as all that it shows, in its order`() throws {
    let scratch = try Scratch(lineageOf: 16)
    let planted = try succeed(
      scratch, "import populations/a/0001.png --into b --size 16 --seed 2")
    #expect(planted.out.hasPrefix("b: generation 1, 16 pictures, imported from 0001.png, seed 2"))
    #expect(try genomes("b", in: scratch) == genomes("a", in: scratch))
  }

  @Test(arguments: [
    "next --pick 1,2 --count 3 --size 16", "vary 1 --rows 2 --size 16",
    "cross 1 2 --count 3 --size 16", "morph 1 2 --count 3 --size 16", "show --size 16",
    "auto --generations 1 --population 6 --fitness entropy,1-edges --search nsga2 --size 16",
    "auto --generations 1 --search map-elites --axes complexity,edges --population 6 --size 16",
  ])
  func `every sheet carries what it shows`(line: String) throws {
    let scratch = try Scratch(lineageOf: 3)
    let path = try #require(try succeed(scratch, line).out.split(separator: "\n").last)
    let generation = try #require(Int(path.suffix(8).prefix(4)))
    _ = try succeed(scratch, "import \(path) --into b --size 16")
    let (shown, all) = (
      try genomes("b", in: scratch), try genomes("a", generation, in: scratch)
    )
    #expect(shown == Array(all.prefix(shown.count)) && shown.count > 1)
    #expect(shown.count == all.count || line.contains("nsga2"))
  }

  @Test func `a stranger's picture is painted as it was, at any size`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let look = "--zoom 1.5 --rotate 20 --center 0.1,-0.2 --spiral 0.3 --wave 0.05:3 --time 0.5"
    _ = try succeed(scratch, "render 2 --size 30x20 \(look) -o art.png")
    _ = try succeed(scratch, "render 2 --size 60x40 \(look) -o large.png")
    _ = try succeed(scratch, "render 2 --size 60x40 -o whole.png")
    try forget(scratch)
    #expect(try succeed(scratch, "render art.png --size 60x40").out == "art-60x40.png\n")
    #expect(try scratch.data("art-60x40.png") == scratch.data("large.png"))
    let whole = "--zoom 1 --rotate 0 --center 0,0 --spiral 0 --wave 0:2 --time 0"
    _ = try succeed(scratch, "render art.png --size 60x40 \(whole) -o again.png")
    #expect(try scratch.data("again.png") == scratch.data("whole.png"))
  }

  @Test func `a palette that was typed is carried`() throws {
    let scratch = try Scratch()
    _ = try succeed(scratch, "new a --recipe minimal --count 2 --seed 3 --size 16")
    _ = try succeed(scratch, "render 1 --size 20 --palette ember -o art.png")
    _ = try succeed(scratch, "render art.png --size 20 -o again.png")
    #expect(try scratch.data("again.png") == scratch.data("art.png"))
  }

  @Test func `one of a sheet is named by its number`() throws {
    let scratch = try Scratch(lineageOf: 4)
    _ = try succeed(scratch, "render 3 --size 24 -o three.png")
    try forget(scratch)
    let sheet = "elsewhere/a/0001.png"
    #expect(try succeed(scratch, "render \(sheet)/3 --size 24").out == "0001-3-24x24.png\n")
    #expect(try scratch.data("0001-3-24x24.png") == scratch.data("three.png"))
    let scores = try succeed(scratch, "score three.png \(sheet)/3 --fitness entropy").out
    let lines = scores.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map(\.first) == ["three.png", "elsewhere/a/0001.png/3"])
    #expect(lines[0].last == lines[1].last)
    try scratch.expectRefusal(
      ["render", sheet], status: 64, naming: ["it has 4 pictures", "as \(sheet)/4"])
    try scratch.expectRefusal(["render", "\(sheet)/5"], status: 64, naming: ["expected 1 to 4"])
    try scratch.expectRefusal(["render", "no.png"], status: 1, naming: ["no.png", "cannot read"])
  }

  @Test func `films, their frames, node sheets and sweeps carry what they are of`() throws {
    let scratch = try Scratch(lineageOf: 4)
    _ = try succeed(scratch, "animate 2 4 --frames 3 --size 16 -o film.png")
    _ = try succeed(scratch, "animate 3 --motion zoom --frames 2 --size 16 -o frames")
    _ = try succeed(scratch, "inspect 3 --size 16 --no-svg --thumbnails")
    _ = try succeed(scratch, "inspect 3 --size 16 --sweep all --steps 2")
    let all = try genomes("a", in: scratch)
    for (file, name, numbers) in [
      ("film.png", "b", [2, 4]), ("frames/0002.png", "c", [3]), ("a-1-3-nodes.png", "d", [3]),
      ("a-1-3-nodes/01.png", "e", [3]), ("a-1-3-sweep-all.png", "f", [3]),
    ] {
      _ = try succeed(scratch, "import \(file) --into \(name) --size 16")
      #expect(try genomes(name, in: scratch) == numbers.map { all[$0 - 1] }, "\(file)")
    }
  }

  @Test(arguments: [
    "show --size 16", "render 1 --size 16 -o a.png", "animate 1 --frames 2 --size 16 -o a.png",
    "inspect 1 --size 16 --no-svg",
  ])
  func `bare PNGs carry nothing and show the same`(line: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    let file = try #require(try succeed(scratch, line).out.split(separator: "\n").last)
    let full = try scratch.data(String(file))
    let isNamed = line.contains(" -o ") || line.hasPrefix("inspect")
    _ = try succeed(scratch, line + " --bare" + (isNamed ? " --force" : ""))
    let bare = try scratch.data(String(file))
    #expect(full.range(of: Data("iTXtbreed".utf8)) != nil)
    #expect(bare.range(of: Data("breed".utf8)) == nil)
    // What is left of the full one without the chunk is the bare one.
    let start = try #require(full.range(of: Data("iTXt".utf8))).lowerBound - 4
    let length = full[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    #expect(full[..<start] + full[(start + 12 + length)...] == bare)
    try scratch.expectRefusal(
      ["import", String(file), "--into", "b"], status: 1, naming: ["carries its genome", "--bare"])
  }

  @Test func `the picture that is read is not written over`() throws {
    let scratch = try Scratch(lineageOf: 1)
    _ = try succeed(scratch, "render 1 --size 16 -o art.png")
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appendingPathComponent("link.png"),
      withDestinationURL: scratch.url.appendingPathComponent("art.png"))
    for output in ["art.png", "./art.png", "link.png"] {
      try scratch.expectRefusal(
        ["render", "art.png", "-o", output], status: 64, naming: [output, "another file"])
      try scratch.expectRefusal(
        ["animate", "art.png", "-o", output], status: 64, naming: [output, "another file"])
    }
  }

  @Test(arguments: ["vary art.png", "cross 1 art.png", "morph art.png 1"])
  func `a parent is of a lineage`(line: String) throws {
    let scratch = try Scratch(lineageOf: 1)
    _ = try succeed(scratch, "render 1 --size 16 -o art.png")
    try scratch.expectRefusal(
      line.split(separator: " ").map(String.init), status: 64,
      naming: ["art.png: a parent is of a lineage", "breed import art.png"])
  }

  @Test func `an address is one even where a file has its name`() throws {
    let scratch = try Scratch()
    _ = try succeed(scratch, "new a --count 2 --seed 7 --size 16")
    // No lineage is begun under such a name any more.
    try scratch.shell("cd populations; mv a a.png; echo a.png > .current")
    try Data("no picture".utf8).write(to: scratch.url.appendingPathComponent("2"))
    #expect(try succeed(scratch, "render 2 --size 8").out == "a.png-1-2.png\n")
    #expect(try succeed(scratch, "render a.png/1/2 --size 8").out == "a.png-1-2.png\n")
  }

  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `another decoder reads the text`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let script = """
      import json
      from PIL import Image
      with Image.open('populations/a/0001.png') as image: text = image.text['breed']
      read = json.loads(text)
      print(read['format'], [p['lineage'] + '/' + p['id'] for p in read['pictures']])
      print(len(read['pictures'][3]['genome']['nodes']))
      """
    let read = try scratch.start(
      ["-c", script], program: URL(fileURLWithPath: "/usr/bin/python3")
    ).finish()
    let nodes = try #require(try genomes("a", in: scratch)[3]["nodes"] as? [Any])
    #expect(
      read.out
        == "breed.picture/1 ['a/1/1', 'a/1/2', 'a/1/3', 'a/1/4']\n\(nodes.count)\n", "\(read.err)")
  }

  /// Recipes of networks whose text is divided; those of the third are the largest.
  private static let large = ["deep", "natural", "pollock", "wide"]

  @Test(
    .enabled(if: Pillow.isInstalled, Pillow.missing), arguments: Self.large)
  func `another decoder opens sheets of large networks, with its limits`(recipe: String) throws {
    let scratch = try Scratch()
    _ = try succeed(scratch, "new a --recipe \(recipe) --count 16 --seed 7 --size 16")
    let script = """
      import json
      from PIL import Image
      with Image.open('populations/a/0001.png') as image: texts = image.text
      parts = json.loads(texts['breed'])['parts']
      text = ''.join(texts[f'breed {part}'] for part in range(1, parts + 1))
      print(json.loads(text)['format'], len(json.loads(text)['pictures']), len(texts) - parts)
      """
    let read = try scratch.start(
      ["-c", script], program: URL(fileURLWithPath: "/usr/bin/python3")
    ).finish()
    #expect(read.out == "breed.picture/1 16 1\n", "\(read.err)")
    _ = try succeed(scratch, "import populations/a/0001.png --into b --size 16")
    #expect(try genomes("b", in: scratch) == genomes("a", in: scratch))
  }

  /// Draws a sheet of a recipe, and the same without its networks as bare.png.
  private func drawLarge(_ recipe: String, in scratch: Scratch) throws {
    // Of the largest, a few have as much text as many of the others.
    let count = recipe == "pollock" ? 3 : 16
    _ = try succeed(scratch, "new a --recipe \(recipe) --count \(count) --seed 7 --size 16")
    _ = try succeed(scratch, "sheet 1-\(count) --size 16 --bare -o bare.png")
    _ = try succeed(scratch, "sheet 1-\(count) --size 16 -o full.png")
    #expect(try scratch.data("full.png").range(of: Data("breed 2".utf8)) != nil)
  }

  private static func isThere(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: program)
  }

  @Test(
    .enabled(
      if: isThere("/usr/bin/convert") && isThere("/usr/bin/identify"),
      "needs /usr/bin/convert (Debian: imagemagick)"), arguments: Self.large)
  func `ImageMagick reads pictures of large networks as it does without them`(
    recipe: String
  ) throws {
    let scratch = try Scratch()
    try drawLarge(recipe, in: scratch)
    for file in ["bare", "full"] {
      let done = try scratch.shell(
        "/usr/bin/identify \(file).png && /usr/bin/convert \(file).png rgb:\(file).raw")
      #expect(done.status == 0 && done.err == "", "\(done.err)")
    }
    #expect(try scratch.data("full.raw") == scratch.data("bare.raw"))
  }

  @Test(
    .enabled(if: isThere("/usr/bin/vips"), "needs /usr/bin/vips (Debian: libvips-tools)"),
    arguments: Self.large)
  func `libvips reads pictures of large networks as it does without them`(recipe: String) throws {
    let scratch = try Scratch()
    try drawLarge(recipe, in: scratch)
    for file in ["bare", "full"] {
      let done = try scratch.shell("/usr/bin/vips rawsave \(file).png \(file).raw")
      #expect(done.status == 0 && done.err == "", "\(done.err)")
    }
    #expect(try scratch.data("full.raw") == scratch.data("bare.raw"))
  }

  @Test(
    .enabled(if: isThere("/usr/bin/chromium"), "needs /usr/bin/chromium (Debian: chromium)"),
    arguments: Self.large)
  func `Chromium shows pictures of large networks`(recipe: String) throws {
    let scratch = try Scratch()
    try drawLarge(recipe, in: scratch)
    let page = """
      <body><img src="full.png" onload="document.body.append('loaded ' + this.naturalWidth)"
      onerror="document.body.append('refused')"></body>
      """
    try Data(page.utf8).write(to: scratch.url.appendingPathComponent("page.html"))
    let done = try scratch.start(
      [
        "--headless", "--no-sandbox", "--disable-gpu",
        "--user-data-dir=\(scratch.url.path)/chromium", "--dump-dom",
        "file://\(scratch.url.path)/page.html",
      ], program: URL(fileURLWithPath: "/usr/bin/chromium"), environment: ["HOME": scratch.url.path]
    ).finish(within: 120)
    #expect(done.out.contains(/loaded \d+/), "\(done.out)\(done.err.suffix(500))")
  }
}
