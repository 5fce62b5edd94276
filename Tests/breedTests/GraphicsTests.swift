import Foundation
import Testing

/// What the program shows on terminals that answer in every way.
@Suite(.enabled(if: Emulator.isUsable, "needs setsid (Debian: util-linux)"))
struct GraphicsTests {
  private static let colours = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]

  /// What is said after the sheet, as the terminal writes it.
  private static let words =
    "a: generation 1, 4 pictures, drawn by neat, seed 7\r\npopulations/a/0001.png\r\n"

  /// Shows a sheet of four pictures of 16 pixels.
  private func show(
    _ manner: Emulator.Manner, flags: [String] = [], environment: [String: String] = [:],
    tellsPixels: Bool = true, columns: UInt16 = 100
  ) throws -> (sent: String, scratch: Scratch) {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(manner, columns: columns, tellsPixels: tellsPixels)
    let before = terminal.flags
    let done = try terminal.run(
      ["show", "--size", "16"] + flags, in: scratch,
      environment: Self.colours.merging(environment) { $1 })
    #expect(done.status == 0, "\(done.err)")
    #expect(terminal.flags == before, "the terminal is set as it was")
    #expect(terminal.unread() == "", "nothing is left for the next program to read")
    return (terminal.end(), scratch)
  }

  /// What came after the questions.
  private func picture(in sent: String, after question: String = "\u{1B}[c") -> String {
    sent.ranges(of: question).last.map { String(sent[$0.upperBound...]) } ?? sent
  }

  @Test(arguments: [
    (Emulator.Manner.kitty, "\u{1B}_Ga=T,f=100,q=2,m="), (.iterm, "\u{1B}]1337;File=inline=1;"),
    (.sixel, "\u{1B}P0;1q\"1;1;"), (.plain, "1 "), (.silent, "1 "), (.garbage, "1 "),
  ])
  func `the terminal's answers choose how the sheet is shown`(
    manner: Emulator.Manner, start: String
  ) throws {
    let (sent, _) = try show(manner)
    #expect(sent.hasPrefix("\u{1B}[>q\u{1B}[c"), "the first question asks for no picture")
    let asksForKitty = sent.contains("\u{1B}_Gi=31")
    #expect(asksForKitty == (manner.answers["\u{1B}[>q"] != nil))
    #expect(picture(in: sent).hasPrefix(start))
    #expect(sent.hasSuffix(Self.words))
  }

  @Test(arguments: [Emulator.Manner.kitty, .iterm, .sixel, .plain])
  func `answers that come slowly and in pieces are answers`(manner: Emulator.Manner) throws {
    var slow = manner
    (slow.isSlow, slow.delay) = (true, 0.05)
    // Over a network there is more time.
    let environment = ["SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"]
    let (sent, _) = try show(slow, environment: environment, tellsPixels: false)
    #expect(try picture(in: sent) == picture(in: show(manner).sent))
  }

  @Test(
    .enabled(if: Pillow.isInstalled, Pillow.missing),
    arguments: [
      (
        Emulator.Manner.kitty,
        "pieces(rb'\\x1b_G(?:a=T,f=100,)?q=2,m=[01];([^\\x1b]*)\\x1b\\\\\\\\')"
      ),
      (.iterm, "pieces(rb'\\x1b]1337;File=[^:]*:([^\\x07]*)\\x07')"),
    ])
  func `another program finds the sheet's very pixels in what is sent`(
    manner: Emulator.Manner, expression: String
  ) throws {
    // Four thumbnails have no room side by side: so they are two by two, as in the file.
    let (sent, scratch) = try show(manner, columns: 10)
    try Data(sent.utf8).write(to: scratch.url.appendingPathComponent("sent"))
    let script = """
      import base64, re, sys
      sent = open('sent', 'rb').read()
      pieces = lambda pattern: b''.join(re.findall(pattern, sent))
      open('found.png', 'wb').write(base64.b64decode(\(expression), validate=True))
      """.replacingOccurrences(of: "\\\\\\\\", with: "\\\\")
    let python = URL(fileURLWithPath: "/usr/bin/python3")
    let run = try scratch.start(["-c", script], program: python).finish()
    try #require(run.status == 0, "\(run.err)")
    let decoded = try Pillow.decode(["found.png", "populations/a/0001.png"], in: scratch)
    #expect(decoded[0] == decoded[1] && decoded[0].width > 32)
  }

  @Test func `what is typed ahead stays for the next program, and nothing is asked`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(.kitty)
    terminal.type("breed next 1\n")
    let done = try terminal.run(["show", "--size", "16"], in: scratch, environment: Self.colours)
    #expect(done.status == 0)
    #expect(terminal.unread() == "breed next 1\n")
    // The terminal itself shows what is typed.
    let sent = terminal.end().replacingOccurrences(of: "breed next 1\r\n", with: "")
    #expect(sent.hasPrefix("1 ") && sent.hasSuffix(Self.words))
    #expect(!sent.contains("\u{1B}[c"))
  }

  @Test func `Ctrl-C while it is asking leaves the terminal as it was`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(.silent)
    let before = terminal.flags
    let call = try terminal.start(
      ["show", "--size", "16"], in: scratch,
      environment: Self.colours.merging(["SSH_CONNECTION": "1 1 1 1"]) { $1 })
    try call.wait { terminal.sent.contains("\u{1B}[c") }
    #expect(terminal.flags != before, "it is listening")
    terminal.type("\u{3}")
    let done = try call.finish()
    #expect(done.status != 0)
    #expect(terminal.flags == before)
    #expect(!terminal.end().contains("generation"))
  }

  @Test(arguments: [
    ["--quiet"], ["--json"], ["--graphics", "none"], ["--graphics", "kitty", "--json"],
  ])
  func `who does not want it is not shown it, and the terminal is not asked`(flags: [String])
    throws
  {
    let (sent, _) = try show(.kitty, flags: flags)
    #expect(!sent.contains("\u{1B}") && sent != "")
    let (byVariable, _) = try show(.kitty, environment: ["BREED_GRAPHICS": "none"])
    #expect(byVariable == Self.words)
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "vt100", "COLORTERM": ""]])
  func `a terminal without colours gets words`(environment: [String: String]) throws {
    let (sent, _) = try show(.plain, environment: environment)
    #expect(picture(in: sent) == Self.words)
  }

  @Test func `within tmux nothing is asked but for sixels`() throws {
    let nested = ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"]
    let (kitty, _) = try show(.kitty, environment: nested)
    #expect(kitty.hasPrefix("\u{1B}[c1 ") && !kitty.contains("\u{1B}_"))
    let (sixel, _) = try show(.sixel, environment: nested)
    #expect(sixel.contains("\u{1B}P0;1q"))
  }

  /// The environment within a tmux that answers so.
  private func tmux(_ answer: String, in scratch: Scratch) throws -> [String: String] {
    let program = scratch.url.appendingPathComponent("bin/tmux")
    try FileManager.default.createDirectory(
      at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
    // By a shell: no program that another test begins meanwhile may hold it open for writing.
    try scratch.shell(
      "printf '#!/bin/sh\\necho %s\\n' \"'\(answer)'\" > bin/tmux; chmod +x bin/tmux")
    return Self.colours.merging([
      "TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0", "TMUX_PANE": "%0",
      "PATH": "\(program.deletingLastPathComponent().path):/usr/bin:/bin",
    ]) { $1 }
  }

  @Test func `through tmux a kitty gets the picture, and the pane what stands for it`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(.plain)
    let environment = try tmux("on;1;RGB;xterm-kitty;kitty(0.35.2)", in: scratch)
    let done = try terminal.run(["show", "--size", "16"], in: scratch, environment: environment)
    #expect(done.status == 0 && !done.err.contains("tmux"))
    let sent = terminal.end()
    #expect(sent.hasPrefix("\u{1B}[c\u{1B}Ptmux;\u{1B}\u{1B}_Ga=T,f=100,U=1,i="))
    // Four side by side: 92 by 32 pixels of 8 by 16.
    #expect(sent.contains(",c=12,r=2,q=2,m="))
    #expect(sent.unicodeScalars.count { $0.value == 0x10EEEE } == 24)
    #expect(sent.hasSuffix("\u{1B}[39m\r\n" + Self.words))
  }

  @Test func `a tmux that passes nothing on is told how it would, and blocks are shown`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(.plain)
    let environment = try tmux("off;1;RGB;xterm-kitty;kitty(0.35.2)", in: scratch)
    let done = try terminal.run(["show", "--size", "16"], in: scratch, environment: environment)
    #expect(done.err.contains("tmux set -p allow-passthrough on"))
    #expect(terminal.end().contains("▀"))
    let blocks = environment.merging(["BREED_GRAPHICS": "blocks"]) { $1 }
    let quiet = try Emulator(.plain).run(
      ["show", "--size", "16"], in: scratch, environment: blocks)
    #expect(quiet.status == 0 && !quiet.err.contains("tmux"))
  }

  @Test func `through tmux iTerm2 gets the picture where there is room for it already`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Emulator(.plain)
    let environment = try tmux("1;1;;xterm-256color;iTerm2 3.5.1", in: scratch)
    let done = try terminal.run(["show", "--size", "16"], in: scratch, environment: environment)
    #expect(done.status == 0)
    let sent = terminal.end()
    #expect(
      sent.hasPrefix(
        "\u{1B}[c\r\n\r\n\u{1B}[2A\u{1B}[c\u{1B}Ptmux;\u{1B}\u{1B}]1337;File=inline=1;"))
    #expect(sent.hasSuffix("\u{7}\u{1B}\\\u{1B}[2B\r" + Self.words))
  }

  private static let tmuxProgram = URL(fileURLWithPath: "/usr/bin/tmux")

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: GraphicsTests.tmuxProgram.path),
      "needs tmux (Debian: tmux)"))
  func `a real tmux passes on what is sent through it, and keeps the text`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try Data("set -g allow-passthrough on\n".utf8)
      .write(to: scratch.url.appendingPathComponent("conf"))
    let terminal = try Emulator(.kitty)
    // It asks the terminal for its name at first, which takes a moment.
    let line = "sleep 1; '\(Scratch.program.path)' show --size 16; sleep 1"
    let done = try scratch.start(
      [
        "--ctty", "--wait", Self.tmuxProgram.path, "-S", "socket", "-u", "-f", "conf",
        "new-session", line,
      ], program: Emulator.launcher, environment: ["TERM": "xterm-256color"],
      stdin: terminal.handle, stdout: terminal.handle
    ).finish()
    #expect(done.status == 0, "\(done.err)")
    let sent = terminal.end()
    #expect(sent.contains("\u{1B}_Ga=T,f=100,U=1,i="), "unwrapped")
    #expect(!sent.contains("\u{1B}Ptmux;"))
    #expect(sent.unicodeScalars.contains { $0.value == 0x10EEEE })
  }

  @Test func `of many pictures as many are shown as have room, and where the others are is told`()
    throws
  {
    let scratch = try Scratch(lineageOf: 60)
    let terminal = try Emulator(.plain, columns: 40, lines: 12)
    let done = try terminal.run(["show"], in: scratch, environment: Self.colours)
    // Four columns of eight characters, and a line for their numbers above four lines.
    #expect(done.err.hasPrefix("the first 4 of 60; for the others: a larger window, or "))
    #expect(done.err.contains("populations/a/0001.png"))
    #expect(terminal.end().contains("1        2        3        4"))
  }

  /// The lines that a terminal has after this was sent to it: what is longer than it is wide takes several.
  private func lines(_ sent: String, in columns: Int) -> [String] {
    let plain = sent.replacing(#/\u{1B}\[[\d;>?]*[a-zA-Z]/#, with: "")
    return plain.components(separatedBy: "\r\n").flatMap { line in
      [line] + Array(repeating: "", count: max(0, line.count - 1) / columns)
    }
  }

  @Test(
    arguments: [(100, 30), (90, 20), (40, 15), (80, 24)] as [(UInt16, UInt16)],
    [
      "new b --count 60 --seed 3",
      "auto b --search map-elites --axes complexity,symmetry "
        + "--bins 8x8 --population 64 --generations 2 --seed 1 --fitness entropy",
    ])
  func `the first line of the sheet is in the window with all that stands below it`(
    window: (columns: UInt16, lines: UInt16), command: String
  ) throws {
    let scratch = try Scratch()
    try scratch.breed(command.split(separator: " ").map(String.init) + ["--size", "64"])
    let terminal = try Emulator(.plain, columns: window.columns, lines: window.lines)
    let done = try scratch.start(
      ["--ctty", "--wait", Scratch.program.path, "show"], program: Emulator.launcher,
      environment: Self.colours, stdin: terminal.handle, stdout: terminal.handle,
      stderr: terminal.handle
    ).finish()
    #expect(done.status == 0)
    // The last of them is the one of the prompt.
    let lines = lines(picture(in: terminal.end()), in: Int(window.columns))
    #expect(lines.count <= window.lines, "\(lines)")
    #expect(lines[0].contains(#/^\d+ /#) && lines[1].hasPrefix("▀"))
    #expect(lines.contains("look at it, then: breed next 3,7"))
  }

  @Test func `where NO_COLOR is set, show alone says why there is no sheet`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let environment = Self.colours.merging(["NO_COLOR": "1"]) { $1 }
    func said(_ arguments: [String], by manner: Emulator.Manner = .plain) throws -> String {
      try Emulator(manner).run(arguments + ["--size", "16"], in: scratch, environment: environment)
        .err
    }
    let why = "no sheet here, since NO_COLOR is set: breed open, or --graphics blocks\n"
    #expect(try said(["show"]).hasPrefix(why))
    #expect(try !said(["show"], by: .kitty).contains(why), "a picture needs no coloured words")
    #expect(try !said(["show", "--graphics", "blocks"]).contains(why))
    #expect(try said(["show", "--quiet"]) == "")
    #expect(try !said(["next", "1"]).contains(why))
  }

  @Test func `the flag goes before the variable, and both before the answers`() throws {
    let variable = ["BREED_GRAPHICS": "sixel"]
    #expect(try show(.kitty, environment: variable).sent.contains("\u{1B}P0;1q"))
    let (sent, _) = try show(.kitty, flags: ["--graphics", "blocks"], environment: variable)
    #expect(sent.hasPrefix("1 ") && sent.contains("▀"))
  }

  @Test(arguments: ["kitty", "iterm", "sixel", "blocks"])
  func `a pipe gets what the flag names, and nothing else`(name: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    let plain = try scratch.breed(
      "show", "--size", "16", environment: ["BREED_GRAPHICS": name, "TERM": "xterm-256color"])
    #expect(!plain.out.contains("\u{1B}"))
    let named = try scratch.breed("show", "--size", "16", "--graphics", name)
    #expect(named.out.hasSuffix("\n" + plain.out) && named.out.contains("\u{1B}"))
    let json = try scratch.breed("show", "--size", "16", "--graphics", name, "--json")
    #expect(json.out.hasPrefix("{"))
  }

  @Test func `an unknown way is refused before anything is done`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.expectRefusal(
      ["next", "--pick", "1", "--graphics", "sixels"], status: 64,
      naming: ["--graphics", "did you mean \"sixel\"?"])
    try scratch.expectRefusal(
      ["next", "--pick", "1"], status: 64,
      naming: ["BREED_GRAPHICS=tek", "expected auto, kitty"],
      environment: ["BREED_GRAPHICS": "tek"])
  }

  @Test(arguments: [
    ["new", "b", "--count", "4"], ["next", "--pick", "1"], ["cross", "1", "2", "--count", "4"],
    ["vary", "1", "--rows", "2"], ["morph", "1", "2", "--count", "4"],
    ["edit", "1", "--bias", "value=9"], ["load", "a"],
    ["auto", "--generations", "1", "--population", "4"],
  ])
  func `every command that makes a sheet shows it`(command: [String]) throws {
    let scratch = try Scratch(lineageOf: 4)
    let done = try scratch.breed(command + ["--size", "16", "--graphics", "blocks"])
    #expect(done.status == 0)
    #expect(done.out.hasPrefix("1 ") && done.out.contains("▀"))
  }
}
