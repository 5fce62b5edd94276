import Foundation
import Testing

/// What may be an output, and what is left of what was there.
@Suite struct OutputPlaceTests {
  /// What each command is told to write to, and the place that it names then.
  private static let commands: [([String], String)] = [
    (["render", "1", "--size", "8", "-o"], ""), (["export", "1", "--to", "json", "-o"], ""),
    (["gallery", "--size", "8", "-o"], ""),
    (["animate", "1", "--frames", "2", "--size", "8", "-o"], ""),
  ]

  private static let places = [
    "populations/a/0001.json", "populations/a/lineage.jsonl", "populations/a/0001.png",
    "populations/a/.lock", "populations/a/new.png", "populations/a/targets/new.png",
    "populations/a/0001/01.png", "populations/.current", "populations/./a/../a/0001.json",
    "link.png",
  ]

  @Test(arguments: commands.map(\.0), places)
  func `no file of a lineage is one, by whatever name`(command: [String], place: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    let link = scratch.url.appendingPathComponent("link.png").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "populations/a/0001.json")
    let isOfOtherFormat =
      switch command[0] {
      case "gallery": true
      case "export": place.hasSuffix("png") || place.hasSuffix("jsonl")
      case "animate": place.hasSuffix("json") || place.hasSuffix("jsonl")
      default: false
      }
    try scratch.expectRefusal(
      command + [place], status: isOfOtherFormat ? 64 : 1,
      naming: isOfOtherFormat
        ? [place, "expected"] : [place, "file of the lineages in", "choose another"])
  }

  @Test(arguments: [
    ["gallery", "--size", "8", "-o", "populations/a/new.html"],
    ["inspect", "1", "-o", "populations/a"], ["inspect", "1", "-o", "populations/a/new"],
    ["inspect", "1", "--sweep", "all", "-o", "populations/a"],
    ["animate", "1", "--frames", "2", "--size", "8", "-o", "populations/a"],
    ["animate", "1", "--frames", "2", "--size", "8", "-o", "populations/a/%d.png"],
    ["animate", "1", "--frames", "2", "--size", "8", "-o", "none/../populations/a/new"],
  ])
  func `no folder of a lineage is one`(command: [String]) throws {
    try Scratch(lineageOf: 2).expectRefusal(
      command, status: 1, naming: ["populations/a", "file of the lineages in", "choose another"])
  }

  @Test func `a link to its folder leads to it`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let before = try scratch.contents()
    for place in ["folder/0001.json", "folder/new/new.png", "none/../folder/0001.json"] {
      let refused = try scratch.shell(
        """
        ln -s populations/a folder
        "$0" animate 1 --frames 2 --size 8 -o \(place.replacing("json", with: "png"))
        test $? = 1 && "$0" export 1 --to json -o \(place); rm folder
        """)
      #expect(refused.out == "" && refused.err.contains("file of the lineages in"), "\(place)")
      #expect(try scratch.contents() == before)
    }
  }

  @Test func `in a lineage's folder a command needs another place`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let before = try scratch.contents()
    let refused = try scratch.shell("cd populations/a; \"$0\" render 1 --size 8 --populations ..")
    #expect(refused.status == 1 && refused.err.contains("a-1-1.png: it would be a file of"))
    #expect(try scratch.contents() == before)
  }

  @Test func `a lineage without its log is one, too, and so is one of another folder`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let render = ["render", "1", "--size", "8", "-o"]
    try scratch.breed("new", "b", "--count", "1", "--size", "8", "--populations", "others")
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("others/b/lineage.jsonl"))
    for place in ["others/b/0001.json", "others/.current"] {
      try scratch.expectRefusal(render + [place], status: 1, naming: ["file of the lineages in"])
    }
    // Without its first generation, too: the other files are then all there is.
    try scratch.breed("load", "a")
    try scratch.breed("next", "--pick", "1", "--size", "8")
    try scratch.breed("render", "1/1", "--size", "8", "-o", "art.png")
    for name in ["lineage.jsonl", "0001.json"] {
      try FileManager.default.removeItem(
        at: scratch.url.appendingPathComponent("populations/a/\(name)"))
    }
    try scratch.expectRefusal(
      ["render", "art.png", "--size", "8", "-o", "populations/a/0002.json"], status: 1,
      naming: ["file of the lineages in"])
    // Who numbers files like this has no lineage by that.
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("mine"), withIntermediateDirectories: false)
    try Data("[]".utf8).write(to: scratch.url.appendingPathComponent("mine/0001.json"))
    let copy = ["render", "art.png", "--size", "8", "-o"]
    #expect(try scratch.breed(copy + ["mine/0001.png"]).status == 0)
    #expect(try scratch.breed(copy + ["populations/art.png"]).status == 0)
  }

  @Test func `stdout gets the file and nothing else`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("render", "1", "--size", "8", "-o", "art.png")
    let art = try scratch.data("art.png")
    for place in ["/dev/stdout", "/dev/fd/1"] {
      let done = try scratch.shell(
        """
        "$0" render 1 --size 8 -o \(place) > whole.png &&
        { printf before; "$0" render 1 --size 8 -o \(place); } > later.png &&
        "$0" render 1 --size 8 -o \(place) | cat > piped.png
        """)
      #expect(done.status == 0 && done.err == "")
      #expect(try scratch.data("whole.png") == art)
      #expect(try scratch.data("later.png") == Data("before".utf8) + art)
      #expect(try scratch.data("piped.png") == art)
    }
    let export = try scratch.shell("\"$0\" export 1 --to json -o /dev/stdout -q")
    #expect(try export.out == scratch.breed("export", "1", "--to", "json").out)
    let film = try scratch.shell(
      "\"$0\" animate 1 --frames 2 --size 8 -o /dev/stdout -q > film.png")
    #expect(film.status == 0)
    try scratch.breed("animate", "1", "--frames", "2", "--size", "8", "-o", "same.png")
    #expect(try scratch.data("film.png") == scratch.data("same.png"))
    try scratch.expectRefusal(
      ["render", "1", "--size", "8", "--json", "-o", "/dev/stdout"], status: 64,
      naming: ["--json", "--output"])
  }

  @Test func `a descriptor of a lineage's file is none`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let before = try scratch.contents()
    for redirection in ["-o /dev/fd/3 3>>", "-o /dev/stdout >>"] {
      let refused = try scratch.shell(
        "\"$0\" render 1 --size 8 \(redirection) populations/a/lineage.jsonl")
      #expect(refused.status == 1 && refused.err.contains("it would be a file of the lineages in"))
    }
    #expect(try scratch.contents() == before)
  }

  @Test func `a reader of stdout that has gone away is no failure`() throws {
    let scratch = try Scratch(lineageOf: 2)
    for command in [
      "render 1 --size 2048 --bare", "gallery --size 512", "animate 1 --frames 40 --size 256",
    ] {
      let whole = try scratch.shell("\"$0\" \(command) -q -o /dev/stdout | wc -c")
      let count = Int(whole.out.filter(\.isNumber)) ?? 0
      #expect(count > 1 << 17, "\(command): a pipe has room for \(count) bytes")
      let done = try scratch.shell(
        "set -o pipefail; \"$0\" \(command) -q -o /dev/stdout | head -c 8 | wc -c")
      #expect(done.status == 0 && done.err == "", "\(command): \(done.err)")
    }
    let nowhere = try scratch.shell("\"$0\" render 1 --size 8 --json -o /dev/null > /dev/null")
    #expect(nowhere.status == 0 && nowhere.err == "")
  }

  @Test(arguments: ["render 1-4 --size 8 -o 'out-%d.png'", "export 1-4 --to glsl -o 'out-%d.glsl'"])
  func `where nobody reads the names of files, all are written nevertheless`(
    command: String
  ) throws {
    let scratch = try Scratch(lineageOf: 4)
    let done = try scratch.shell("set -o pipefail; \"$0\" \(command) -q | exec 0<&-")
    #expect(done.status == 0 && done.err == "", "\(done.err)")
    #expect(try scratch.names().filter { $0.hasPrefix("out-") }.count == 4)
  }

  @Test func `where nobody reads what was found, a repair goes on`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("new", "b", "--seed", "8", "--count", "2", "--size", "16")
    let sheets = ["populations/a/0001.png", "populations/b/0001.png"]
    let done = try scratch.shell(
      "for sheet in \(sheets.joined(separator: " ")); do echo no > $sheet; done; "
        + "set -o pipefail; \"$0\" verify --all --repair | exec 0<&-")
    #expect(done.status == 0, "\(done.err)")
    for sheet in sheets { #expect(done.err.contains("\(sheet): drawn again"), "\(done.err)") }
  }

  @Test func `of numbered pictures none is written where one of them is an input`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("animate", "1", "--frames", "3", "--size", "8", "-o", "frames/%d.png")
    try scratch.expectRefusal(
      [
        "animate", "frames/2.png", "frames/3.png", "--frames", "3", "-o", "frames/%d.png",
        "--force",
      ],
      status: 64, naming: ["frames/2.png: the picture is read from it"])
  }

  @Test func `a pipe is written into, and a link's target; both stay what they are`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let done = try scratch.shell(
      """
      "$0" render 1 --size 8 -o art.png
      mkfifo pipe.png && { cat pipe.png > read.png & } && "$0" render 1 --size 8 -o pipe.png
      wait
      ln -s target.png link.png && "$0" render 1 --size 8 -o link.png
      test -p pipe.png && test -L link.png && test -f target.png && cmp art.png read.png &&
      cmp art.png target.png
      """)
    #expect(done.status == 0, "\(done.err)")
    #expect(done.out == "art.png\npipe.png\nlink.png\n")
  }
}
