import Files
import Foundation
import Testing

/// What a file that is there is written over by, where a person named it.
@Suite struct OutputReplacedTests {
  private func expectKept(
    _ arguments: [String], in scratch: Scratch, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try scratch.expectRefusal(
      arguments, status: 64, naming: ["a file of that name is there", "--force"],
      sourceLocation: sourceLocation)
    let forced = try scratch.breed(arguments + ["--force"])
    #expect(forced.status == 0, "\(forced.err)", sourceLocation: sourceLocation)
  }

  @Test func `the same picture is written over, another is not`() throws {
    let scratch = try Scratch(lineageOf: 2)
    func render(_ pick: String, _ more: String...) -> [String] {
      ["render", pick, "--size", "8", "-o", "art.png"] + more
    }
    #expect(try scratch.breed(render("1")).status == 0)
    #expect(try scratch.breed(render("1", "--supersample", "2", "--depth", "16")).status == 0)
    try expectKept(["render", "1", "--size", "9", "-o", "art.png"], in: scratch)
    #expect(try scratch.breed(render("1", "--force")).status == 0)
    for other in [["--zoom", "2"], ["--crop", "8x8+0+0"]] {
      try expectKept(render("1") + other, in: scratch)
      #expect(try scratch.breed(render("1", "--force")).status == 0)
    }
    try scratch.breed("animate", "1", "--size", "8", "--frames", "2", "-o", "art.png", "--force")
    try expectKept(render("1"), in: scratch)
    try expectKept(render("2"), in: scratch)
    try expectKept(render("1"), in: scratch)
    try expectKept(render("1", "--palette", "dusk"), in: scratch)
  }

  @Test(arguments: [
    ["--crop", "8x8+0+0"], ["--crop", "8x8+1+0", "--size", "16"], ["--tile", "1x2"],
    ["--alpha", "ink", "--colour", "grey"], ["--caption", "mine"],
    ["--caption", "mine", "--caption-place", "over"], ["--caption", "2"],
  ])
  func `a part, a repetition, a transparent one and a plate are told from each other`(
    flags: [String]
  ) throws {
    let scratch = try Scratch(lineageOf: 1)
    let render = ["render", "1", "--size", "8", "-o", "art.png"]
    let other =
      ["render", "1", "-o", "art.png"] + (flags.contains("--size") ? [] : ["--size", "8"])
      + flags
    for _ in 0..<2 { #expect(try scratch.breed(other).status == 0) }
    try expectKept(render, in: scratch)
    try expectKept(other, in: scratch)
    for more in [["--crop", "4x4+0+0"], ["--tile", "2x1"], ["--caption", "yours"]] {
      try expectKept(render + more, in: scratch)
      #expect(try scratch.breed(other + ["--force"]).status == 0)
    }
    // And its genome is found as ever.
    let planted = try scratch.breed("import", "art.png", "--size", "8")
    #expect(planted.status == 0, "\(planted.err)")
  }

  @Test(.enabled(if: OutsideProgram.pangoView.path != nil, "needs pango-view"))
  func `a plate of paper's size is not written over by one of the picture's, nor the other way`()
    throws
  {
    let scratch = try Scratch(lineageOf: 1)
    let plate = ["render", "1", "--caption", "Alas!", "-o", "p.png"]
    let (paper, picture) = (["--size", "a6", "--dpi", "60"], ["--size", "248x350"])
    for (one, other) in [(paper, picture), (picture, paper)] {
      #expect(try scratch.breed(plate + one + ["--force"]).status == 0)
      try expectKept(plate + other, in: scratch)
      #expect(try scratch.breed(plate + other).status == 0)
    }
  }

  @Test func `own words stay, though the plate has its own name`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let own = ["render", "1", "--size", "16", "--caption", "Świt (Morning)"]
    #expect(try scratch.breed(own).out == "a-1-1-plate.png\n")
    #expect(try scratch.breed(own).out == "a-1-1-plate.png\n")
    let plate = try scratch.data("a-1-1-plate.png")
    let others = try scratch.breed("render", "1-2", "--size", "16", "--caption")
    #expect(others.out == "a-1-1-plate-2.png\na-1-2-plate.png\n", "\(others.err)")
    #expect(try scratch.data("a-1-1-plate.png") == plate)
    try Data("my notes".utf8).write(to: scratch.url.appendingPathComponent("a-1-1-plate.png"))
    #expect(try scratch.breed(own).out == "a-1-1-plate-3.png\n")
    #expect(try scratch.data("a-1-1-plate.png") == Data("my notes".utf8))
  }

  @Test func `what is no picture of breed's is not written over, but what is empty`() throws {
    let scratch = try Scratch(lineageOf: 1)
    let file = scratch.url.appendingPathComponent("art.png")
    for text in ["my notes", "\u{89}PNG\r\n\u{1A}\n"] {
      try Data(text.utf8).write(to: file)
      try expectKept(["render", "1", "--size", "8", "-o", "art.png"], in: scratch)
    }
    try Data().write(to: file)
    #expect(try scratch.breed("render", "1", "--size", "8", "-o", "art.png").status == 0)
    try scratch.breed("render", "1", "--size", "8", "--bare", "-o", "bare.png")
    try expectKept(["render", "1", "--size", "8", "-o", "bare.png"], in: scratch)
  }

  @Test(arguments: [
    ["export", "1", "--to", "glsl", "-o", "a"], ["export", "1", "--to", "python", "-o", "a"],
    ["export", "1", "--to", "json", "-o", "a"], ["export", "1", "--to", "dot", "-o", "a"],
  ])
  func `a command's own product is written over, that of another picture is not`(
    command: [String]
  ) throws {
    let scratch = try Scratch(lineageOf: 2)
    for _ in 0..<2 { #expect(try scratch.breed(command).status == 0) }
    try expectKept(command.map { $0 == "1" ? "2" : $0 }, in: scratch)
  }

  @Test(arguments: [
    ["render", "1-3", "--size", "8", "-o", "x/"],
    ["export", "1-3", "--to", "python", "-o", "x/"], ["stars", "--size", "8", "-o", "x/"],
  ])
  func `of several none is written where one may not be`(command: [String]) throws {
    let scratch = try Scratch(lineageOf: 3)
    try scratch.breed("star", "1-3")
    let folder = scratch.url.appendingPathComponent("x")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for name in ["a-1-3.png", "a-1-3.py", "stars-3.png"] {
      try Data("my notes".utf8).write(to: folder.appendingPathComponent(name))
    }
    let before = try scratch.contents()
    try scratch.expectRefusal(command, status: 64, naming: ["x/", "--force"])
    #expect(try scratch.contents() == before)
    #expect(try scratch.breed(command + ["--force"]).status == 0)
  }

  @Test(arguments: ["a.png", "a/%d.png"])
  func `an animation is written over by the same alone`(file: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    let film = ["animate", "1", "--size", "8", "--frames", "2", "-o", file]
    for _ in 0..<2 { #expect(try scratch.breed(film).status == 0) }
    try expectKept(film.map { $0 == "1" ? "2" : $0 }, in: scratch)
  }

  @Test func `where a file cannot tell what it shows, its bytes do`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let bare = ["render", "1", "--size", "8", "--bare", "-o", "bare.png"]
    for _ in 0..<2 { #expect(try scratch.breed(bare).status == 0) }
    try expectKept(bare.map { $0 == "1" ? "2" : $0 }, in: scratch)
    let photo = ["render", "1", "--size", "8", "-o", "art.jpg"]
    // Where there is no ffmpeg, no JPEG is written.
    guard try scratch.breed(photo).status == 0 else { return }
    #expect(try scratch.breed(photo).status == 0)
    try expectKept(photo.map { $0 == "1" ? "2" : $0 }, in: scratch)
  }

  @Test(arguments: [["taste"], ["sheet", "1-3"], ["stars"]])
  func `a bare sheet is written again by the same command alone`(command: [String]) throws {
    let scratch = try Scratch(lineageOf: 8)
    try scratch.breed("next", "1,2", "--size", "16")
    try scratch.breed("star", "1-3")
    let sheet = command + ["--bare", "-o", "s.png", "--size"]
    for _ in 0..<2 {
      let done = try scratch.breed(sheet + ["8"])
      #expect(done.status == 0, "\(done.err)")
    }
    try expectKept(sheet + ["9"], in: scratch)
    try expectKept(command + ["-o", "s.png", "--size", "9"], in: scratch)
  }

  @Test(arguments: ["glsl", "python"])
  func `an export that was changed by hand is not written over`(form: String) throws {
    let scratch = try Scratch(lineageOf: 1)
    let export = ["export", "1", "--to", form, "-o", "a"]
    #expect(try scratch.breed(export).status == 0)
    let changed = try scratch.data("a") + Data("\n// mine\n".utf8)
    try changed.write(to: scratch.url.appendingPathComponent("a"))
    try expectKept(export, in: scratch)
    #expect(try scratch.data("a") != changed)
  }

  @Test func `a page is written over by the same page alone`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let page = ["gallery", "a", "--size", "8", "-o", "a.html"]
    for _ in 0..<2 { #expect(try scratch.breed(page).status == 0) }
    try scratch.breed("new", "b", "--count", "1", "--size", "8")
    try expectKept(["gallery", "b", "--size", "8", "-o", "a.html"], in: scratch)
    try scratch.breed("star", "1")
    for _ in 0..<2 {
      #expect(try scratch.breed("stars", "--size", "8", "-o", "s.html").status == 0)
      #expect(try scratch.breed("stars", "--size", "8", "-o", "s.png").status == 0)
    }
    try expectKept(["stars", "--size", "8", "-o", "a.html"], in: scratch)
    try scratch.breed("star", "a/1/1")
    try expectKept(["stars", "--size", "8", "-o", "s.html"], in: scratch)
    try expectKept(["stars", "--only", "1", "--size", "8", "-o", "s.html"], in: scratch)
    try expectKept(["stars", "--only", "2", "--size", "8", "-o", "s.html"], in: scratch)
    try expectKept(["stars", "--size", "8", "-o", "s.png"], in: scratch)
  }

  @Test(arguments: [
    ("render 1 --size 9", "render 1 --size 8", "a-1-1"),
    ("render 1 --size 8", "render 1 --size 8 --palette dusk", "a-1-1"),
    ("render 1 --size 8", "render 1 --size 8 --zoom 2", "a-1-1"),
    ("render 1 --size 8", "render 1 --size 12 --crop 8x8+0+0", "a-1-1"),
    ("animate 1 --size 8 --frames 3", "animate 1 --size 8 --frames 2", "a-1-1-combo"),
    (
      "inspect 1 --size 9 --sweep all --steps 2", "inspect 1 --size 8 --sweep all --steps 2",
      "a-1-1-sweep-all"
    ),
  ])
  func `a name that a command gives by itself is never that of something else`(
    first: String, other: String, name: String
  ) throws {
    let scratch = try Scratch(lineageOf: 2)
    let words = [first, other].map { $0.split(separator: " ").map(String.init) }
    try scratch.breed(words[0])
    let print = try scratch.data("\(name).png")
    for _ in 0..<2 {
      let again = try scratch.breed(words[0] + ["--json"])
      #expect(again.out.contains("\"\(name).png\""))
      let done = try scratch.breed(words[1])
      #expect(done.out.hasSuffix("\(name)-2.png\n"), "\(done.err)")
    }
    #expect(try scratch.data("\(name).png") == print)
    #expect(try !scratch.names().contains("\(name)-3.png"))
    if words[1][0] == "inspect" { return }
    let forced = try scratch.breed(words[1] + ["--force"])
    #expect(forced.out == "\(name).png\n")
    #expect(try scratch.data("\(name).png") != print)
  }

  @Test func `it is told why a file has another name`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("render", "1-2", "--size", "9")
    let both = try scratch.breed("render", "1-2", "--size", "8")
    #expect(both.out == "a-1-1-2.png\na-1-2-2.png\n")
    #expect(both.err.contains("a-1-1.png is there and may show something else"))
    #expect(try scratch.breed("render", "1", "--size", "9").err == "")
    let sweep = ["inspect", "1", "--sweep", "all", "--steps", "2", "--size"]
    #expect(try scratch.breed(sweep + ["9"]).err == "")
    #expect(
      try scratch.breed(sweep + ["8"]).err.hasPrefix(
        "a-1-1-sweep-all.png is there and may show something else"))
  }

  @Test func `what is opened is painted over nothing else`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try Data("my notes".utf8).write(to: scratch.url.appendingPathComponent("notes.png"))
    let open = ["open", "1/1", "--size", "8", "-o", "notes.png"]
    try expectKept(open, in: scratch)
    #expect(try scratch.breed(open).status == 0)
  }

  @Test(arguments: ["there", "link"])
  func `a folder that is there needs no slash`(folder: String) throws {
    let scratch = try Scratch(lineageOf: 3)
    try scratch.shell("mkdir there; ln -s there link")
    let one = try scratch.breed("render", "2", "--size", "8", "-o", folder)
    #expect(one.status == 0 && one.out == "\(folder)/a-1-2.png\n", "\(one.err)")
    let several = try scratch.breed("export", "1,3", "--to", "glsl", "-o", folder, "-q")
    #expect(several.out == "\(folder)/a-1-1.glsl\n\(folder)/a-1-3.glsl\n", "\(several.err)")
    try scratch.shell("rm link")
    #expect(try scratch.contents()["there/a-1-3.glsl"] != nil)
  }

  @Test func `several have names by a pattern or lie in a folder`() throws {
    let scratch = try Scratch(lineageOf: 3)
    let done = try scratch.breed("render", "1-3", "--size", "8", "-o", "x/out-%02d.png")
    #expect(done.out == "x/out-01.png\nx/out-02.png\nx/out-03.png\n")
    let named = try scratch.breed("export", "1,3", "--to", "python", "-o", "y/", "-q")
    #expect(named.out == "y/a-1-1.py\ny/a-1-3.py\n", "\(named.err)")
    let planted = try scratch.breed("import", "x/out-01.png", "x/out-03.png", "--size", "8")
    #expect(planted.status == 0)
    #expect(try scratch.names().contains("populations"))
    #expect(try scratch.object("populations/out-03/0001.json")["individuals"] != nil)
  }
}
