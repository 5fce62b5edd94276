import Foundation
import Testing

@Suite struct FileTests {
  @Test(arguments: [
    ["new", "b", "--populations", "file"], ["auto", "b", "--populations", "file"],
    ["new", "b", "--populations", "file/below"], ["new", "b", "--populations", "/proc/none"],
    ["new", "b", "--populations", "/dev/null"],
    ["render", "1", "-o", "file/art.png"],
  ])
  func `a place that cannot be written to is named`(arguments: [String]) throws {
    let scratch = try Scratch(lineageOf: 4)
    try Data("text".utf8).write(to: scratch.url.appendingPathComponent("file"))
    let path = try #require(arguments.last)
    try scratch.expectRefusal(
      arguments + (arguments[0] == "render" ? ["--size", "8"] : []), status: 1,
      naming: ["breed: \(path)", "cannot "])
  }

  @Test(arguments: [["list", "--populations", "file"], ["show", "--populations", "file"]])
  func `so is one that holds no lineages`(arguments: [String]) throws {
    let scratch = try Scratch(lineageOf: 4)
    try Data("text".utf8).write(to: scratch.url.appendingPathComponent("file"))
    try scratch.expectRefusal(arguments, status: 1, naming: ["file"])
  }

  @Test func `a generation that was tampered with is named, and not bred from`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let path = scratch.generationPath(1)
    let file = scratch.url.appendingPathComponent(path)
    let text = String(decoding: try scratch.data(path), as: UTF8.self)
    try FileManager.default.removeItem(at: file)
    let broken = text.replacing(#/"tries": \d+/#, with: "\"tries\": 0")
    try #require(broken != text)
    try Data(broken.utf8).write(to: file)
    try scratch.expectRefusal(["show"], status: 1, naming: [path, "SHA-256", "expected"])
    try scratch.expectRefusal(
      ["next", "--pick", "1"], status: 1, naming: [path, "breed verify a"])
    // Of version 1 the log knows no hash, and the form alone tells.
    try Data(scratch.version1Log().utf8)
      .write(to: scratch.url.appendingPathComponent("populations/a/lineage.jsonl"))
    try scratch.expectRefusal(["show"], status: 1, naming: [path, "tries", "expected"])
  }

  @Test func `a log that contradicts itself is named with the line`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let path = "populations/a/lineage.jsonl"
    for log in [try String(decoding: scratch.data(path), as: UTF8.self), try scratch.version1Log()]
    {
      try Data((log + "{ \"event\": \"undone\", \"now\": 1 }\n").utf8)
        .write(to: scratch.url.appendingPathComponent(path))
      try scratch.expectRefusal(
        ["log"], status: 1, naming: ["\(path):3", "expected", "found", "breed verify a --repair"])
    }
  }

  @Test func `a line of the log that was never finished does not count`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let path = "populations/a/lineage.jsonl"
    let whole = try scratch.data(path)
    try (whole + Data("{ \"event\": \"bred\", \"gen".utf8))
      .write(to: scratch.url.appendingPathComponent(path))
    #expect(try scratch.breed("log").out.split(separator: "\n").count == 2)
    #expect(try scratch.breed("next", "--pick", "1", "--size", "16").status == 0)
    #expect(try scratch.generationCount() == 2)
    #expect(try scratch.data(path).starts(with: whole))
  }

  @Test func `lineages lie where the flag or else the environment says`() throws {
    let scratch = try Scratch()
    let small = ["--count", "1", "--size", "16"]
    let place = ["BREED_POPULATIONS": "there"]
    try scratch.breed(["new", "a"] + small, environment: place)
    try scratch.breed(["new", "b", "--populations", "here/deep"] + small, environment: place)
    #expect(
      Set(try scratch.contents().keys.filter { $0.hasSuffix(".json") })
        == ["there/a/0001.json", "here/deep/b/0001.json"])
    #expect(
      try scratch.breed("list", environment: place).out.hasPrefix("* a  1 generation, "))
  }

  @Test func `a generation's file is not meant to be written to again`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let file = scratch.url.appendingPathComponent(scratch.generationPath(1)).path
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(try #require(attributes[.posixPermissions] as? Int) & 0o222 == 0)
  }
}
