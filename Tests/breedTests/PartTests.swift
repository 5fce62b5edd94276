import Foundation
import Testing

/// `--part` and `breed merge`.
@Suite struct PartTests {
  /// Runs a command once for each part; returns the files that it told of.
  @discardableResult
  private func paint(
    _ arguments: [String], parts: Int, in scratch: Scratch,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try (1...parts).reversed().flatMap { number -> [String] in
      let done = try scratch.breed(arguments + ["--part", "\(number)/\(parts)"])
      #expect(done.status == 0, "\(done.err)", sourceLocation: sourceLocation)
      return done.out.split(separator: "\n").map(String.init)
    }
  }

  @Test(arguments: [
    ["--size", "300x260"], ["--size", "260", "--smallest", "--depth", "16"],
    ["--size", "300", "--supersample", "auto", "--tile", "2x2"],
    ["--size", "400", "--crop", "301x200+10+50", "--bare"], ["--size", "16"],
    ["--size", "4cm", "--dpi", "150"],
  ])
  func `the parts of a picture are the same bytes as all of it`(flags: [String]) throws {
    let scratch = try Scratch(lineageOf: 4)
    #expect(try scratch.breed(["render", "2", "-o", "one.png"] + flags).status == 0)
    for count in [1, 3, 7] {
      let parts = try paint(["render", "2", "-o", "all.png"] + flags, parts: count, in: scratch)
      #expect(parts.count == count && parts[0] == "all.png.\(count)-of-\(count).part")
      let merged = try scratch.breed(["merge"] + parts + ["--force"])
      #expect(merged.status == 0 && merged.out == "all.png\n", "\(merged.err)")
      let isSame = try scratch.data("all.png") == scratch.data("one.png")
      #expect(isSame, "\(count) parts")
      for part in parts { try scratch.remove(part) }
    }
  }

  @Test func `the parts of a film are the same bytes as all of it`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let flags = ["--frames", "11", "--size", "40x30", "--loop"]
    #expect(try scratch.breed(["animate", "1", "2", "-o", "one.png"] + flags).status == 0)
    let parts = try paint(["animate", "1", "2", "-o", "all.png"] + flags, parts: 4, in: scratch)
    #expect(parts.count == 4)
    #expect(try scratch.breed(["merge"] + parts).status == 0)
    let isSame = try scratch.data("all.png") == scratch.data("one.png")
    #expect(isSame)
    if Self.hasFFmpeg {
      #expect(try scratch.breed(["animate", "1", "2", "-o", "one.mp4"] + flags).status == 0)
      #expect(try scratch.breed(["merge"] + parts + ["-o", "all.mp4"]).status == 0)
      let isSameFilm = try scratch.data("all.mp4") == scratch.data("one.mp4")
      #expect(isSameFilm)
    }
  }

  @Test func `numbered frames and several pictures are shared out as they are`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let film = ["--frames", "5", "--size", "20"]
    #expect(try scratch.breed(["animate", "1", "-o", "one/"] + film).status == 0)
    try paint(["animate", "1", "-o", "all/"] + film, parts: 3, in: scratch)
    #expect(try scratch.breed("render", "1-4", "--size", "20", "-o", "one/").status == 0)
    let files = try paint(["render", "1-4", "--size", "20", "-o", "all/"], parts: 3, in: scratch)
    #expect(files.count == 4)
    let contents = try scratch.contents()
    func named(_ folder: String) -> [String: Data] {
      Dictionary(
        uniqueKeysWithValues: contents.filter { $0.key.hasPrefix("\(folder)/") }
          .map { ($0.key.replacing("\(folder)/", with: ""), $0.value) })
    }
    #expect(named("one").count == 10)
    let isSame = named("one") == named("all")
    #expect(isSame)
  }

  @Test func `of several pictures every part tells in a list`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for (part, count) in [("1/3", 1), ("2/3", 1), ("3/3", 2), ("1/5", 0)] {
      let done = try scratch.breed(
        "render", "1-4", "--size", "20", "-o", "all/", "--part", part, "--json")
      let reports = try #require(try done.json() as? [Any], "\(part): \(done.out)")
      #expect(reports.count == count, "\(part)")
    }
  }

  @Test func `seeds are shared out, and each lineage is the same`() throws {
    let script = [
      "auto", "e", "--seeds", "1-5", "--fitness", "entropy", "--population", "5", "--size", "8",
      "--to-generation", "3",
    ]
    let one = try Scratch()
    #expect(try one.breed(script).status == 0)
    let all = try Scratch()
    try paint(script, parts: 7, in: all)
    func lineages(_ scratch: Scratch) throws -> [String: Data] {
      try scratch.contents().filter { !$0.key.hasSuffix(".lock") }
    }
    let isSame = try lineages(one) == lineages(all)
    #expect(isSame)
  }

  @Test func `a part that is there is not painted again, and another one is kept`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let script = ["render", "2", "-o", "a.png", "--size", "300", "--part", "2/3"]
    let painted = try scratch.breed(script)
    #expect(painted.status == 0 && painted.err.contains("breed merge a.png.*-of-3.part"))
    let again = try scratch.breed(script + ["--json"])
    let report = try #require(try again.json() as? [String: Any])
    #expect(report["painted"] as? Bool == false && report["part"] as? Int == 2)
    try scratch.expectRefusal(
      ["render", "3", "-o", "a.png", "--size", "300", "--part", "2/3"], status: 64,
      naming: ["a.png.2-of-3.part", "--force"])
  }

  @Test func `a part that is damaged at its front is painted again`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let script = ["render", "2", "-o", "a.png", "--size", "300", "--part", "2/3"]
    #expect(try scratch.breed(script).status == 0)
    let name = "a.png.2-of-3.part"
    let whole = try scratch.data(name)
    // The line of the format has thirteen bytes; the header stands after eight more.
    var damaged = [0, 5, 12, 13, 20, 100].map { whole.prefix($0) }
    for place in [15, 20, 21, 30] {
      var bytes = whole
      bytes[place] ^= 1
      damaged.append(bytes)
    }
    for bytes in damaged {
      try bytes.write(to: scratch.url.appendingPathComponent(name))
      let again = try scratch.breed(script)
      #expect(again.status == 0, "\(bytes.count) bytes: \(again.err)")
      let isWhole = try scratch.data(name) == whole
      #expect(isWhole)
    }
  }

  @Test func `merge names what is wrong, and writes nothing`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let parts = try paint(["render", "2", "-o", "a.png", "--size", "300"], parts: 3, in: scratch)
    let other = try paint(["render", "3", "-o", "b.png", "--size", "300"], parts: 3, in: scratch)
    try scratch.expectRefusal(
      ["merge", parts[0], parts[2]], status: 1, naming: ["part 2 of 3 is missing"])
    try scratch.expectRefusal(
      ["merge"] + parts + [parts[1]], status: 1, naming: ["part 2 of 3 is there twice"])
    try scratch.expectRefusal(
      ["merge", parts[0], parts[1], other[2]], status: 1,
      naming: ["another picture", "a/1/3 instead of a/1/2"])
    try scratch.expectRefusal(
      ["merge"] + parts + ["-o", parts[0]], status: 1, naming: ["it is one of the parts"])
    try scratch.expectRefusal(
      ["merge"] + parts + ["-o", "a.mp4"], status: 1, naming: ["parts of a picture"])
    try scratch.expectRefusal(["merge", "a"], status: 64, naming: ["no such part", "--pictures"])
    try scratch.expectRefusal(
      ["merge", "populations/a/0001.png"], status: 1, naming: ["it is no part"])
    #expect(try scratch.breed("render", "4", "-o", "a.png").status == 0)
    try scratch.expectRefusal(
      ["merge"] + parts, status: 64, naming: ["a file of that name is there", "--force"])
    #expect(try scratch.breed(["merge"] + parts + ["--force"]).status == 0)
    #expect(try scratch.breed(["merge"] + parts).status == 0, "the same")
    var bytes = try scratch.data(parts[0])
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: scratch.url.appendingPathComponent(parts[0]))
    try scratch.expectRefusal(
      ["merge"] + parts, status: 1, naming: ["damaged", "--part 3/3"])
    #expect(
      try scratch.breed("render", "2", "-o", "a.png", "--size", "300", "--part", "3/3").status == 0,
      "which paints it again")
    #expect(try scratch.breed(["merge"] + parts).status == 0)
  }

  @Test(arguments: ["0/3", "4/3", "a/b", "3", "", "1/0", "01/3", "1/100001"])
  func `a part that there cannot be is refused in a line`(text: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    for command in [["render", "1"], ["animate", "1"], ["auto", "e", "--seeds", "1-3"]] {
      try scratch.expectRefusal(
        command + ["--part", text], status: 64, naming: ["--part", "such as 3/10"])
    }
    try scratch.expectRefusal(
      ["auto", "a", "--part", "1/3"], status: 64, naming: ["--part: expected --seeds"])
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func `stopped while it paints, a part is not there`(signal: Int32) throws {
    let scratch = try Scratch(lineageOf: 4)
    let call = try scratch.start([
      "render", "2", "-o", "a.png", "--size", "9000", "--supersample", "2", "--part", "1/2",
    ])
    try call.wait { call.complaints.contains("painted") }
    kill(call.number, signal)
    let ended = try call.finish()
    #expect(ended.status == signal && ended.isSignalled)
    let left = try scratch.names()
    #expect(left.allSatisfy { !$0.hasSuffix(".part") })
    // A kill leaves what was being written, which nothing takes for a part.
    if signal == SIGTERM { #expect(left.allSatisfy { !$0.hasSuffix(".partial") }, "\(left)") }
  }

  /// Whether ffmpeg is where the program will look for it.
  private static let hasFFmpeg = ["/usr/bin/ffmpeg", "/bin/ffmpeg"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}

extension Scratch {
  /// Removes a file.
  fileprivate func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }
}
