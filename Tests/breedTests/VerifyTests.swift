import Foundation
import Testing

@Suite struct VerifyTests {
  // By name: whoever tries the program has lineages of their own beside these.
  @Test(arguments: ["butterfly", "face", "lagoon", "landscape", "skull", "tide"])
  func `a lineage that comes with the repository is sound`(name: String) throws {
    let scratch = try Scratch()
    let shipped = Scratch.repository.appendingPathComponent("populations").path
    let done = try scratch.breed("verify", name, "--populations", shipped)
    #expect(done.status == 0 && done.err == "")
    #expect(done.out.hasPrefix("\(name): ") && done.out.hasSuffix(", sound\n"))
    let log = try String(contentsOfFile: "\(shipped)/\(name)/lineage.jsonl", encoding: .utf8)
    let isKnown = ["breed.lineage/2", "breed.lineage/3"].contains(where: log.contains)
    #expect(isKnown, "hashes of its files are known")
  }

  @Test func `the landscape that comes with the repository breeds again to the byte`() throws {
    let scratch = try Scratch()
    try scratch.breed("new", "landscape", "--seed", "4", "--count", "25", "--size", "16")
    for words in [
      "12 --count 16 --strength 0.4", "5,16", "16*2,6,10 --taste", "12*2,10",
      "13*2,15,6 --novel", "11*2,14 --strength 0.4", "4*2,2,7 --strength 0.4",
    ] {
      let arguments = words.split(separator: " ").map(String.init)
      try scratch.breed(["next", "--size", "16", "--pick"] + arguments)
    }
    let shipped = Scratch.repository.appendingPathComponent("populations/landscape")
    let bred = scratch.url.appendingPathComponent("populations/landscape")
    for name in (1...8).map({ "000\($0).json" }) + ["lineage.jsonl"] {
      #expect(
        try Data(contentsOf: bred.appendingPathComponent(name))
          == Data(contentsOf: shipped.appendingPathComponent(name)), "\(name)")
    }
  }

  @Test func `a fault is a line and a failure, and what the rest implies is made again`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "1", "--size", "16")
    let log = scratch.url.appendingPathComponent("populations/a/lineage.jsonl")
    let whole = try Data(contentsOf: log)
    var broken = whole
    broken[broken.count - 5] ^= 1
    try broken.write(to: log)
    try scratch.expectRefusal(
      ["next", "--pick", "1"], status: 1, naming: ["breed verify a --repair"])
    let found = try scratch.breed("verify")
    #expect(found.status == 1)
    #expect(
      found.out == "populations/a/lineage.jsonl:3: the line is not as it was written\n")
    #expect(found.err.hasSuffix("what can be made again: --repair\n"))
    let json = try #require(
      try scratch.breed("verify", "--json").json() as? [[String: Any]])
    #expect(json.count == 1 && json[0]["sound"] as? Bool == false)
    let fault = try #require((json[0]["faults"] as? [[String: String]])?.first)
    #expect(fault["file"] == "populations/a/lineage.jsonl")
    let repaired = try scratch.breed("verify", "a", "--repair")
    #expect(repaired.status == 0 && repaired.out == "a: 2 generations, 2 sheets, sound\n")
    #expect(repaired.err.contains("kept as it was as populations/a/lost/lineage.jsonl"))
    #expect(try Data(contentsOf: log) == whole)
    #expect(try scratch.breed("verify", "--quiet").err == "")
  }

  @Test func `what cannot be made again stays a failure, and the lineage can be used`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "1", "--size", "16")
    let file = scratch.url.appendingPathComponent(scratch.generationPath(1))
    try FileManager.default.removeItem(at: file)
    try Data("{}".utf8).write(to: file)
    let found = try scratch.breed("verify", "--repair")
    #expect(found.status == 1 && found.err == "the rest cannot be made again\n")
    #expect(found.out.hasPrefix("populations/a/0001.json: "))
    #expect(try Data(contentsOf: file) == Data("{}".utf8))
    #expect(try scratch.breed("next", "--pick", "2", "--size", "16").status == 0)
  }

  @Test(arguments: [["verify", "--all", "a"], ["verify", "../a"]])
  func `what makes no sense is a misuse`(command: [String]) throws {
    try Scratch(lineageOf: 4).expectRefusal(command, status: 64, naming: [])
  }

  @Test func `a repair that cannot write leaves what it would have repaired`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "1", "--size", "8")
    let file = scratch.url.appendingPathComponent("populations/a/0002.json")
    let whole = try String(contentsOf: file, encoding: .utf8)
    let converted = Data(whole.replacing("\n", with: "\r\n").utf8)
    try #require(converted.count > 4096)
    try FileManager.default.removeItem(at: file)
    try converted.write(to: file)
    let failed = try scratch.shell("ulimit -f 4; \"$0\" verify a --repair")
    #expect(failed.status == 1 && failed.err.contains("File too large"))
    #expect(try Data(contentsOf: file) == converted)
    #expect(try scratch.breed("verify", "a", "--repair").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == whole)
  }

  @Test func `what was mended is told, a line each`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let folder = scratch.url.appendingPathComponent("populations/a")
    let log = folder.appendingPathComponent("lineage.jsonl")
    try (Data(contentsOf: log) + Data("{ \"ev".utf8)).write(to: log)
    try Data("half".utf8).write(to: folder.appendingPathComponent("0002.json"))
    let done = try scratch.breed("next", "--pick", "1", "--size", "16", "--quiet")
    #expect(done.status == 0)
    #expect(
      done.err == """
        breed: populations/a/lineage.jsonl: cut off a last line that was never finished
        breed: populations/a/0002.json: moved to populations/a/lost/0002.json, since no line of the \
        log names it

        """)
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test func `a lineage that cannot be checked is a fault and keeps no other from it`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let files = FileManager.default
    let populations = scratch.url.appendingPathComponent("populations").path
    for name in ["b", "c"] {
      try files.copyItem(atPath: "\(populations)/a", toPath: "\(populations)/\(name)")
    }
    for name in ["a", "b"] { try files.removeItem(atPath: "\(populations)/\(name)/lineage.jsonl") }
    try files.removeItem(atPath: "\(populations)/a/0001.json")
    try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(populations)/a/0001.json"))
    let found = try scratch.breed("verify", "--all")
    #expect(found.status == 1)
    let lines = found.out.split(separator: "\n")
    #expect(lines.count == 3, "\(found.out)")
    #expect(lines.first?.hasPrefix("populations/a: expected a generation in the log") == true)
    #expect(lines.dropFirst().first?.hasPrefix("populations/b/lineage.jsonl: ") == true)
    #expect(lines.last == "c: 1 generation, 1 sheet, sound")
    let json = try #require(
      try scratch.breed("verify", "--all", "--json").json() as? [[String: Any]])
    #expect(json.map { $0["generations"] is NSNull } == [true, false, false])
    #expect(json.map { $0["sound"] as? Bool } == [false, false, true])
  }

  @Test func `a pipe in the place of a sheet is a fault, and is drawn over`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let sheet = scratch.url.appendingPathComponent("populations/a/0001.png").path
    try FileManager.default.removeItem(atPath: sheet)
    try #require(mkfifo(sheet, 0o600) == 0)
    let found = try scratch.breed("verify")
    #expect(
      found.out == "populations/a/0001.png: expected a file that is no link, pipe or folder\n")
    #expect(try scratch.breed("verify", "--repair").status == 0)
  }
}
