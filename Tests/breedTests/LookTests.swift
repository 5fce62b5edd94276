import Foundation
import Testing

/// What is shown without anything being changed: `show`, `log`, `open`, `sheet` and `list`.
@Suite struct LookTests {
  /// Lineage a with two generations, and b, the current one.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "2", "--size", "16")
    try scratch.breed("new", "b", "--seed", "8", "--count", "3", "--size", "16")
    return scratch
  }

  @Test(arguments: [
    (["show", "a"], "a: generation 2, 4 pictures, "), (["show", "a/1"], "a: generation 1, "),
    (["show", "1"], "b: generation 1, "), (["show"], "b: generation 1, "),
    (["log", "a"], "a, seed 7\n  1  drawn by neat"), (["log"], "b, seed 8\n"),
    (["show", "a/2/3"], "a/2/3: "), (["show", "1/2"], "b/1/2: "),
  ])
  func `what is named is shown, and the current lineage stays`(
    command: [String], begin: String
  ) throws {
    let scratch = try scratch()
    let (records, log) = (try scratch.records(), try scratch.log(of: "b").count)
    let done = try scratch.breed(command)
    #expect(done.status == 0 && done.out.hasPrefix(begin), "\(done.out)\(done.err)")
    #expect(try scratch.records() == records && scratch.log(of: "b").count == log)
    #expect(try scratch.breed("list", "-q").out.contains("* b  "))
  }

  @Test func `what may be typed next breeds the lineage that was shown`() throws {
    let scratch = try scratch()
    #expect(try scratch.breed("show", "b").err == "look at it, then: breed next 3\n")
    #expect(
      try scratch.breed("show", "a").err == "look at it, then: breed load a && breed next 4\n")
    #expect(
      try scratch.breed("show", "a/1").err
        == "look at it, then: breed load a && breed next 4 --from 1\n")
  }

  @Test func `a picture is shown large, in the terminal alone`() throws {
    let scratch = try scratch()
    let before = try scratch.contents()
    let shown = try scratch.breed("show", "a/2/3", "--graphics", "blocks")
    #expect(shown.status == 0 && shown.out.hasPrefix("3 "))
    // As wide as a pipe's 80 columns.
    let row = try #require(shown.out.split(separator: "\n").dropFirst().first)
    #expect(row.count { $0 == "▀" } == 80)
    #expect(shown.err == "as a file: breed render a/2/3\n")
    let small = try scratch.breed("show", "a/2/3", "--graphics", "blocks", "--size", "8")
    #expect(small.out.split(separator: "\n")[1].count { $0 == "▀" } == 8)
    let plain = try scratch.breed("show", "a/2/3")
    #expect(plain.out.hasPrefix("a/2/3: ") && plain.out.contains(" connections\n"))
    #expect(plain.err == "no picture is shown here; to look at it: breed open a/2/3\n")
    let json = try #require(try scratch.breed("show", "a/2/3", "--json").json() as? [String: Any])
    #expect(json["lineage"] as? String == "a" && json["id"] as? String == "2/3")
    #expect(try scratch.contents() == before)
  }

  @Test func `a picture is shown with its parents and what was mutated`() throws {
    let scratch = try scratch()
    func line(_ name: String) throws -> Substring? {
      try scratch.breed("show", name, "-q").out.split(separator: "\n").dropFirst().first
    }
    #expect(try line("a/1/2") == "drawn")
    #expect(try scratch.breed("show", "a/1/2", "-q").out.split(separator: "\n").count == 2)
    let told = try #require(try line("a/2/3"))
    #expect(told.hasPrefix("from a/1/2: mutated"), "\(told)")
    let json = try #require(try scratch.breed("show", "a/2/3", "--json").json() as? [String: Any])
    #expect(json["parents"] as? [String] == ["a/1/2"])
    #expect(json["operation"] as? String == "mutated")
    let mutations = try #require(json["mutations"] as? [String])
    #expect(!mutations.isEmpty)
    for mutation in mutations {
      #expect(told.contains(mutation.replacingOccurrences(of: "-", with: " ")), "\(told)")
    }
    // Each once, whatever came of it how often.
    let words = told.split(separator: ", ")
    #expect(Set(words).count == words.count)
    try scratch.breed("load", "a")
    try scratch.breed("cross", "a/1/1", "a/1/2", "--size", "16")
    #expect(try line("a/3/1")?.contains("a/1/") == true)
    // Under the name that a parent's lineage has now.
    try scratch.breed("cross", "b/1/1", "a/1/2", "--into", "c", "--size", "16")
    try scratch.breed("rename", "a", "d")
    let crossed = try scratch.breed(["show", "c/1/3", "--json"]).json() as? [String: Any]
    #expect((crossed?["parents"] as? [String] ?? []).allSatisfy { !$0.hasPrefix("a/") })
    // Of a file that is not known.
    try scratch.breed("render", "d/2/3", "-o", "x.png", "--size", "16")
    #expect(try line("x.png") == nil)
    let file = try scratch.breed("show", "x.png", "--json").json() as? [String: Any]
    #expect(file?["operation"] is NSNull && file?["parents"] as? [String] == [])
  }

  @Test(arguments: [
    Refused(["show", "a/x"], "expected a sheet, such as 3, lagoon or lagoon/3"),
    Refused(["show", "1/2", "--thumbnails"], "--thumbnails", "expected only with a sheet"),
    Refused(["show", "1/2", "--bare"], "--bare", "expected only with a sheet"),
    Refused(["open", "a", "--size", "64"], "--size", "expected only with a picture"),
    Refused(["open", "-o", "x.png"], "--output", "expected only with a picture"),
    Refused(["sheet"], "expected a picture"),
    Refused(["sheet", "1", "--bare"], "--bare", "--output"),
    Refused(["sheet", "1", "--smallest"], "--smallest", "--output"),
    Refused(["sheet", "1", "--size", "0", "-o", "x.png"], "--size"),
    Refused(["open", "a/"], "expected a sheet"),
    Refused(["show", "1-3"], "expected one picture, found 3", "breed sheet 1-3"),
    Refused(["open", "1,2"], "expected one picture, found 2"),
    Refused(["open", "1,2", "-o", "x.png"], "expected one picture, found 2"),
    Refused(
      ["list", "--trash", "--graphics", "blocks"], "--graphics and --trash: expected one of them"),
  ])
  func `what is typed wrongly is told, and nothing done`(refused: Refused) throws {
    try scratch().expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["show", "c"], "no lineage \"c\"", "there are a, b"),
    Refused(["show", "a/9"], "no generation 9 in a: expected 1 to 2\n"),
    Refused(["show", "9"], "no generation 9 in b: expected 1 to 1\n"),
    Refused(["show", "3"], "no generation 3 in b: expected 1 to 1; picture 3 is 1/3\n"),
    Refused(["open", "2"], "no generation 2 in b: expected 1 to 1; picture 2 is 1/2\n"),
    Refused(["log", "c"], "no lineage \"c\""), Refused(["open", "c/1/1"], "no lineage \"c\""),
    Refused(["open", "no.png"], "no.png"), Refused(["sheet", "1", "c/1/1"], "no lineage \"c\""),
  ])
  func `what is not there is told`(refused: Refused) throws {
    try scratch().expectRefusal(refused.arguments, status: 1, naming: refused.words)
  }

  @Test func `where there is no desktop it is said what would be opened`() throws {
    let scratch = try scratch()
    let sheet = try scratch.breed("open", "a/1")
    #expect(sheet.status == 0 && sheet.out == "populations/a/0001.png\n")
    #expect(
      sheet.err
        == "no desktop here; where there is one, it would open populations/a/0001.png\n")
    let json = try #require(try scratch.breed("open", "--json").json() as? [String: Any])
    #expect(json["file"] as? String == "populations/b/0001.png" && json["opened"] as? Bool == false)
    let picture = try scratch.breed("open", "a/2/3", "-o", "x.png", "--size", "16")
    #expect(picture.out == "x.png\n")
    // A picture that is a file already is opened as it is.
    #expect(try scratch.breed("open", "x.png").out == "x.png\n")
    #expect(try scratch.breed("render", "a/2/3", "-o", "y.png", "--size", "16").status == 0)
    #expect(try scratch.data("x.png") == scratch.data("y.png"))
    for file in ["./plain", "./photo.jpg", "./film.mp4"] {
      try scratch.shell("cp x.png \(file)")
      #expect(try scratch.breed("open", file).out == "\(file)\n")
      try scratch.expectRefusal(
        ["open", file, "--size", "8"], status: 64, naming: ["--size", "\(file) is opened as it is"])
    }
    for file in ["./a.json", "./a.zip"] {
      try scratch.shell("echo '{}' > \(file)")
      try scratch.expectRefusal(["open", file], status: 1, naming: [file, "signature of a PNG"])
    }
    #expect(try scratch.breed("list", "-q").out.contains("* b  "))
  }

  @Test func `the desktop's program is given the file`() throws {
    let scratch = try scratch()
    try scratch.shell(
      "printf '#!/bin/sh\\necho \"$#:$1\" > opened.new; mv opened.new opened\\n' > xdg-open; chmod +x xdg-open"
    )
    let environment = [
      "DISPLAY": ":7", "PATH": "\(scratch.url.path):/usr/bin:/bin",
      "XDG_CACHE_HOME": scratch.url.path,
    ]
    func opened(_ what: String) throws -> String {
      try? FileManager.default.removeItem(at: scratch.url.appendingPathComponent("opened"))
      let done = try scratch.breed("open", what, environment: environment)
      #expect(done.status == 0 && done.err == "", "\(done.err)")
      let deadline = Date(timeIntervalSinceNow: 20)
      while Date() < deadline {
        if let found = try? scratch.data("opened") {
          #expect(String(decoding: found, as: UTF8.self) == "1:\(done.out)")
          return done.out
        }
        Thread.sleep(forTimeInterval: 0.01)
      }
      throw Surprise("nothing was opened")
    }
    #expect(try opened("a") == "populations/a/0002.png\n")
    let painted = try opened("a/2/3")
    #expect(painted.hasPrefix(scratch.url.path) && painted.hasSuffix("/breed/a-2-3.png\n"))
    #expect(try opened("a/2/3") == painted)
    #expect(FileManager.default.fileExists(atPath: String(painted.dropLast())))
  }

  @Test func `a sheet that is there is opened as it was drawn`() throws {
    let scratch = try scratch()
    try scratch.breed("show", "a/1", "--size", "40")
    let before = try scratch.data("populations/a/0001.png")
    try scratch.breed("open", "a/1")
    #expect(try scratch.data("populations/a/0001.png") == before)
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/a/0001.png"))
    #expect(try scratch.breed("open", "a/1").status == 0)
    #expect(try scratch.data("populations/a/0001.png").count > 0)
  }

  @Test func `any pictures are put on one sheet`() throws {
    let scratch = try scratch()
    let done = try scratch.breed("sheet", "3", "a/2/1-2", "a/1/4", "-o", "s.png", "--size", "16")
    #expect(done.out == "1  b/1/3\n2  a/2/1\n3  a/2/2\n4  a/1/4\ns.png\n", "\(done.err)")
    #expect(done.err == "to see one large: breed render s.png/1\n")
    for (number, pick) in ["b/1/3", "a/2/1", "a/2/2", "a/1/4"].enumerated() {
      let (one, two) = ("\(number)-1.png", "\(number)-2.png")
      try scratch.breed("render", "s.png/\(number + 1)", "--size", "16", "-o", one)
      try scratch.breed("render", pick, "--size", "16", "-o", two)
      #expect(try scratch.data(one) == scratch.data(two), "the address is there, too")
    }
    let json = try scratch.breed("sheet", "3", "s.png/2", "--json").json() as? [String: Any]
    let pictures = json?["pictures"] as? [[String: String]]
    #expect(pictures?.map { $0["pick"] } == ["b/1/3", "s.png/2"])
    #expect(pictures?.map { $0["id"] } == ["1/3", "2/1"] && json?["file"] is NSNull)
    let shown = try scratch.breed("sheet", "3", "1", "--graphics", "blocks", "-q")
    #expect(shown.out.hasPrefix("1 ") && shown.out.hasSuffix("1  b/1/3\n2  b/1/1\n"))
  }

  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `another program finds the pictures on it`() throws {
    let scratch = try scratch()
    try scratch.breed("sheet", "3", "a/2/1", "-o", "s.png", "--size", "64")
    try scratch.breed("render", "3", "-o", "one.png", "--size", "64")
    let decoded = try Pillow.decode(["s.png", "one.png"], in: scratch)
    #expect(decoded[0].width == 64 * 2 + 4 + 2 * 8 && decoded[0].height == 64 + 2 * 8)
    // But for where the number stands, at the top left.
    let cell = decoded[0].crop(x: 8 + 32, y: 8 + 32, width: 32, height: 32)
    #expect(cell == decoded[1].crop(x: 32, y: 32, width: 32, height: 32))
  }
}

/// Pictures in front of the lines of `list`, on terminals.
@Suite(.enabled(if: Emulator.isUsable, "needs setsid (Debian: util-linux)"))
struct PictureListingTests {
  private static let colours = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]

  private func list(_ manner: Emulator.Manner, _ flags: String...) throws -> String {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("new", "b", "--seed", "8", "--count", "3", "--size", "16")
    let terminal = try Emulator(manner)
    let done = try terminal.run(
      ["list"] + flags, in: scratch,
      environment: Self.colours.merging(["TZ": "UTC0"]) { $1 })
    #expect(done.status == 0 && done.err == "", "\(done.err)")
    return terminal.end()
  }

  @Test(arguments: [
    (Emulator.Manner.kitty, "\u{1B}_Ga=T,f=100,q=2,m="), (.iterm, "\u{1B}]1337;File=inline=1;"),
    (.sixel, "\u{1B}P0;1q\"1;1;"), (.plain, "▀"),
  ])
  func `each lineage has a picture, and its lines stand on the right of it`(
    manner: Emulator.Manner, picture: String
  ) throws {
    let sent = try list(manner)
    // A row for each: room is made, then the picture, then the text from where it began.
    let rows = sent.components(separatedBy: "\u{1B}[6A\u{1B}7").dropFirst()
    #expect(rows.count == 2)
    for (row, name) in zip(rows, ["  a", "* b"]) {
      let place = try #require(row.range(of: picture))
      let text = try #require(row.range(of: "\u{1B}8\u{1B}[1B\r\u{1B}[12C\(name)"))
      #expect(place.upperBound < text.lowerBound)
      #expect(row.contains("\u{1B}[1B\r\u{1B}[12C  1 generation, now at 1, seed "))
      #expect(row[text.upperBound...].contains(#/\e\[12C  \d{4}-\d\d-\d\d \d\d:\d\d  .*B/#))
      #expect(row.contains("B\u{1B}[3B\r"))
    }
  }

  @Test func `the picture has no number, which would say nothing here`() throws {
    let row = try #require(list(.plain).components(separatedBy: "\u{1B}7").dropFirst().first)
    let picture = row.components(separatedBy: "\u{1B}8")[0]
    let seen = picture.replacing(#/\u{1B}\[[\d;]*m/#, with: "")
    #expect(seen.allSatisfy { "▀\r\n".contains($0) }, "\(seen)")
    #expect(seen.contains("▀"))
  }

  @Test func `who does not want pictures is not shown any`() throws {
    for flags in [["--graphics", "none"], ["-q"], ["--json"]] {
      let scratch = try Scratch(lineageOf: 4)
      let terminal = try Emulator(.kitty)
      _ = try terminal.run(
        ["list", "--color", "never"] + flags, in: scratch, environment: Self.colours)
      #expect(!terminal.end().contains("\u{1B}"))
    }
    let scratch = try Scratch(lineageOf: 4)
    #expect(try !scratch.breed("list", environment: Self.colours).out.contains("\u{1B}"))
  }
}
