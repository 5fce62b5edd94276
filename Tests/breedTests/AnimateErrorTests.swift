import Foundation
import Testing

@Suite struct AnimateErrorTests {
  @Test(arguments: [
    Refused(["animate"], "expected a picture, as in \"breed animate 7\""),
    Refused(["animate", "99"], "no picture 99", "1 to 4"),
    Refused(["animate", "1", "--motion", "spin"], "motion \"spin\"", "did you mean"),
    Refused(["animate", "1", "--motion", "morph"], "two pictures or more", "a/1/1 alone"),
    Refused(["animate", "1", "2", "--motion", "zoom"], "one picture", "--motion morph"),
    Refused(["animate", "1", "--motion", "pan", "--rotations", "2"], "--rotations", "rotate"),
    Refused(["animate", "1", "--zoom-end", "0"], "--zoom-end", "0.000001 to 1000000"),
    Refused(["animate", "1", "--pan-path", "diagonal"], "path \"diagonal\"", "circular"),
    Refused(["animate", "1", "--latent-stops", "1"], "--latent-stops 1", "2 to 1000"),
    Refused(["animate", "1", "--frames", "1"], "--frames 1", "2 to 100000"),
    Refused(["animate", "1", "--fps", "0"], "--fps 0", "1 to 1000"),
    Refused(["animate", "1", "--size", "20000"], "--size 20000", "16384"),
    Refused(["animate", "1", "-o", ""], "expected a file or a new folder"),
    Refused(["animate", "1", "-o", "%d-%d.png"], "one number", "frames/%04d.png"),
    Refused(["animate", "1", "-o", "%s.png"], "one number"),
    Refused(["animate", "1", "-o", "%04d.jpg"], "one number"),
  ])
  func `what makes no sense is refused in a line`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `a folder that cannot be made is told`() throws {
    for name in ["a.png", "a.mp4"] {
      let scratch = try Scratch(lineageOf: 4)
      try scratch.shell("touch taken")
      try scratch.expectRefusal(
        ["animate", "1", "-o", "taken/\(name)"], status: 1, naming: ["taken", "Not a directory"])
    }
  }

  /// How long it would be painted, which no test waits for.
  private static let endless = ["--size", "256", "--frames", "90000"]

  @Test(arguments: ["a.png", "a.mp4", "frames/%d.png"])
  func `where a file of another is there, no frame is painted`(name: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.shell("mkdir frames; echo notes | tee a.png a.mp4 frames/7.png")
    try scratch.expectRefusal(
      ["animate", "1", "-o", name] + Self.endless, status: 64,
      naming: [name.replacing("%d", with: "7"), "--force"])
  }

  @Test func `of a film by ffmpeg that is there it is told why it needs force`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.shell("echo film > a.mxf")
    try scratch.expectRefusal(
      ["animate", "1", "-o", "a.mxf"] + Self.endless, status: 64,
      naming: ["a.mxf", "a film by ffmpeg does not say what it shows", "--force"])
  }

  @Test(.enabled(if: hasFFmpeg, "needs ffmpeg (Debian: ffmpeg)"))
  func `of an ending that breed does not know ffmpeg says whether it can write it`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let film = ["animate", "1", "--frames", "3", "--size", "32", "-o"]
    #expect(try scratch.breed(film + ["a.mxf"]).out == "a.mxf\n")
    try scratch.expectRefusal(
      film + ["a.what"], status: 1,
      naming: ["a.what was not written: it knows no format for .what"])
  }

  @Test(arguments: [
    ["2"], ["1", "--size", "9"], ["1", "--frames", "3"], ["1", "--zoom", "2"], ["1", "--bare"],
  ])
  func `another film is told before it is painted, the same is none`(other: [String]) throws {
    let scratch = try Scratch(lineageOf: 2)
    let film = ["animate", "--size", "8", "--frames", "2", "-o", "a.png"]
    for _ in 0..<2 { #expect(try scratch.breed(film + ["1"]).status == 0) }
    let flags = other.filter { $0.hasPrefix("--") }
    let rest = ["--size", "8", "--frames", "2"]
    let kept = rest.indices.filter { !flags.contains(rest[$0 - $0 % 2]) }.map { rest[$0] }
    try scratch.expectRefusal(
      ["animate", "-o", "a.png"] + kept + other, status: 64, naming: ["a.png", "--force"])
  }

  @Test func `where ffmpeg is missing, its package is named`() throws {
    try Scratch(lineageOf: 4).expectRefusal(
      ["animate", "1", "-o", "a.gif"], status: 1,
      naming: ["ffmpeg is not installed", "apt-get install ffmpeg", "brew install ffmpeg"],
      environment: ["PATH": "/nowhere"])
  }

  @Test func `an odd side of a video is refused with an even one`() throws {
    try Scratch(lineageOf: 4).expectRefusal(
      ["animate", "1", "-o", "a.mp4", "--size", "101x50"], status: 1,
      naming: ["101 × 50", "102 × 50"])
  }

  @Test(arguments: [SIGINT, SIGTERM], ["a.png", "a.apng"])
  func `an interrupted animation leaves nothing behind`(signal: Int32, name: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try scratch.contents()
    let call = try scratch.start(["animate", "1", "--frames", "90000", "-o", name])
    try call.wait { try scratch.contents().keys.contains { $0.hasPrefix("\(name).") } }
    kill(call.number, signal)
    let ended = try call.finish()
    #expect(ended.status == signal && ended.isSignalled && ended.out == "")
    #expect(ended.err.hasPrefix("breed: interrupted after "))
    #expect(ended.err.hasSuffix(" of 90000 frames: \(name) was not written\n"))
    #expect(try scratch.contents() == before)
  }

  @Test func `of numbered pictures those stay that were done, whole`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let call = try scratch.start(
      ["animate", "1", "--frames", "90000", "--size", "16", "-o", "f"])
    let tenth = scratch.url.appendingPathComponent("f/0010.png").path
    try call.wait { FileManager.default.fileExists(atPath: tenth) }
    kill(call.number, SIGINT)
    let ended = try call.finish()
    #expect(ended.status == SIGINT && ended.isSignalled)
    let names = try scratch.contents().filter { $0.key.hasPrefix("f/0") }
    #expect(names.count >= 10)
    #expect(
      names.allSatisfy { $0.key.hasSuffix(".png") && $0.value.suffix(8).starts(with: "IEND".utf8) })
  }

  /// Whether ffmpeg is where the program will look for it.
  private static let hasFFmpeg = ["/usr/bin/ffmpeg", "/bin/ffmpeg"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasFFmpeg, "needs ffmpeg (Debian: ffmpeg)"))
  func `a movie is written whole or, when interrupted, not at all`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let made = try scratch.breed("animate", "1", "--frames", "5", "--size", "32", "-o", "a.gif")
    #expect(made.status == 0 && made.out == "a.gif\n", "\(made.err)")
    #expect(try scratch.data("a.gif").starts(with: "GIF89a".utf8))
    let before = try scratch.contents()
    let call = try scratch.start(["animate", "1", "--frames", "90000", "-o", "a.mp4"])
    try call.wait { try scratch.contents().keys.contains { $0.hasSuffix(".partial.mp4") } }
    kill(call.number, SIGINT)
    let ended = try call.finish()
    #expect(ended.status == SIGINT && ended.isSignalled)
    #expect(ended.err.hasSuffix("frames: a.mp4 was not written\n"))
    #expect(try scratch.contents() == before)
  }

  @Test func `a terminal sees how far it is in one line redrawn`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let terminal = try Terminal(columns: 80)
    let made = try scratch.breed(
      ["animate", "1", "--frames", "40", "--size", "64", "--motion", "pan"],
      environment: ["TERM": "xterm"], stderr: terminal.handle)
    #expect(made.status == 0)
    let text = terminal.text()
    #expect(text.contains(" 40/40  0:00 left\u{1B}[K"))
    #expect(text.split(separator: "\r").allSatisfy { $0.contains("/40  0:") || $0 == "\n" })
    #expect(text.count { $0.isNewline && $0 != "\r" } == 2, "the bar's end, and a hint's")
    #expect(text.hasSuffix("64 × 64, 40 frames, 30 a second\r\n"))
  }
}
