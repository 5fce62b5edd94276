import Foundation
import Testing

@Suite struct ImportTests {
  /// A folder with files of Picbreeder's genomes.
  private func scratch(_ files: String...) throws -> Scratch {
    let scratch = try Scratch()
    for file in files {
      try FileManager.default.copyItem(
        at: Scratch.repository.appendingPathComponent("Tests/ImportsTests/Resources/\(file)"),
        to: scratch.url.appendingPathComponent(URL(fileURLWithPath: file).lastPathComponent))
    }
    return scratch
  }

  private func write(_ text: String, to file: String, in scratch: Scratch) throws {
    try Data(text.utf8).write(to: scratch.url.appendingPathComponent(file))
  }

  private static let looped = """
    <genome><nodes>
    <node type="out" label="ink"><marking branch="1" id="1"/><activation>sin(x)</activation></node>
    </nodes><links>
    <link><source branch="1" id="1"/><target branch="1" id="1"/><weight>1</weight></link>
    </links></genome>
    """

  @Test func `a genome is planted as a lineage of the file's name`() throws {
    let scratch = try scratch("Picbreeder/skull.zip")
    let done = try scratch.breed("import", "skull.zip", "--seed", "5", "--size", "16")
    #expect(done.status == 0)
    #expect(
      done.out
        == "skull: generation 1, 1 picture, imported from skull.zip as picbreeder, 576/289, seed 5\n"
        + "populations/skull/0001.png\n")
    #expect(done.err == "look at it, then: breed next 1\n")
    let generation = try scratch.object(scratch.generationPath(1, of: "skull"))
    let method = try #require(generation["method"] as? [String: Any])
    #expect(Set(method.keys) == ["by", "as", "file", "fingerprint", "origins"])
    #expect(method["as"] as? String == "picbreeder")
    #expect(method["by"] as? String == "import" && method["file"] as? String == "skull.zip")
    #expect(
      method["fingerprint"] as? String
        == "63adfccc384d6fb48c79719c9336483c478839e1fc4773f289d3aee9fefaabb2")
    #expect(method["origins"] as? [String] == ["576/289"])
    #expect(
      try scratch.breed("log").out.contains(
        "1  imported from skull.zip as picbreeder, 576/289, 1 picture"))
  }

  /// So that lineages that were begun so can be made again.
  @Test func `as fer reads it, a lineage is what breed made before there were two readings`() throws
  {
    let scratch = try scratch("Picbreeder/skull.zip")
    let done = try scratch.breed(
      "import", "skull.zip", "--as", "fer", "--seed", "576", "--size", "16")
    #expect(
      done.out
        == "skull: generation 1, 1 picture, imported from skull.zip, 576/289, seed 576\n"
        + "populations/skull/0001.png\n")
    let generation = try scratch.object(scratch.generationPath(1, of: "skull"))
    let method = try #require(generation["method"] as? [String: Any])
    #expect(Set(method.keys) == ["by", "file", "fingerprint", "origins"])
    let shipped = try #require(
      JSONSerialization.jsonObject(
        with: Data(
          contentsOf: Scratch.repository.appendingPathComponent("populations/skull/0001.json")))
        as? [String: Any])
    func genome(_ generation: [String: Any]) throws -> NSDictionary {
      let all = try #require(generation["individuals"] as? [[String: Any]])
      return try #require(all[0]["genome"] as? NSDictionary)
    }
    #expect(try genome(generation)["nodes"] as? NSArray == genome(shipped)["nodes"] as? NSArray)
    #expect(
      try (genome(generation)["canvas"] as? NSDictionary)?["sampling"] as? String == "corners")
  }

  @Test func `of several files each becomes a lineage, and the last is the current one`() throws {
    let scratch = try scratch(
      "Picbreeder/skull.zip", "JSON/win-picbreeder.json", "JSON/neat-python.json")
    let folder = scratch.url.appendingPathComponent("other")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: scratch.url.appendingPathComponent("skull.zip"),
      to: folder.appendingPathComponent("skull.zip"))
    let done = try scratch.breed(
      "import", "skull.zip", "win-picbreeder.json", "other/skull.zip", "neat-python.json", "--seed",
      "5", "--size", "16")
    #expect(done.status == 0)
    #expect(
      done.out.split(separator: "\n").filter { !$0.hasSuffix(".png") } == [
        "skull: generation 1, 1 picture, imported from skull.zip as picbreeder, 576/289, seed 5",
        "win-picbreeder: generation 1, 1 picture, imported from win-picbreeder.json as win-picbreeder, "
          + "breed-1, seed 5",
        "skull-2: generation 1, 1 picture, imported from skull.zip as picbreeder, 576/289, seed 5",
        "neat-python: generation 1, 1 picture, imported from neat-python.json as neat-python, seed 5",
      ])
    #expect(done.err == "look at it, then: breed next 1\n")
    #expect(try scratch.breed("log").out.hasPrefix("neat-python, "))
    #expect(try scratch.breed("verify", "--all").status == 0)
    #expect(
      try Data(contentsOf: scratch.url.appendingPathComponent("populations/skull/0001.json"))
        == Data(contentsOf: scratch.url.appendingPathComponent("populations/skull-2/0001.json")))
  }

  @Test func `where one of several cannot be planted, none is`() throws {
    let scratch = try scratch("Picbreeder/skull.zip", "Zip/way-out.zip")
    try scratch.expectRefusal(
      ["import", "skull.zip", "way-out.zip"], status: 1, naming: ["way-out.zip", "found"])
    try scratch.expectRefusal(
      ["import", "skull.zip", "way-out.zip", "--into", "x"], status: 64,
      naming: ["--into names one lineage, and here are 2 files"])
    try scratch.expectRefusal(
      ["import", "skull.zip", "--as", "original"], status: 64, naming: ["picbreeder or fer"])
  }

  @Test(arguments: ["FER", "cppnx", "CPPNX"])
  func `fer may be written large, and as the other program that paints so`(word: String) throws {
    let scratch = try scratch("Picbreeder/skull.zip")
    let done = try scratch.breed("import", "skull.zip", "--as", word, "--size", "16", "-q")
    #expect(done.status == 0, "\(done.err)")
    let file = try scratch.object(scratch.generationPath(1, of: "skull"))
    #expect((file["method"] as? [String: Any])?["as"] == nil)
  }

  @Test func `a series becomes a lineage of its generations, with their parents`() throws {
    let scratch = try scratch("Zip/series.zip")
    let done = try scratch.breed("import", "series.zip", "--seed", "5", "--size", "16")
    #expect(
      done.out
        == "series: generation 3, 1 picture, imported from series.zip as picbreeder, generation 2, "
        + "7/5, seed 5\npopulations/series/0003.png\n")
    #expect(
      try scratch.breed("log").out.split(separator: "\n").dropFirst() == [
        "  1  imported from series.zip as picbreeder, generation 0, 2 pictures",
        "  2  imported from series.zip as picbreeder, generation 1, 7/3, 1 picture",
        "* 3  imported from series.zip as picbreeder, generation 2, 7/5, 1 picture",
      ])
    let parents = try (1...3).map { number in
      let generation = try scratch.object(scratch.generationPath(number, of: "series"))
      let all = try #require(generation["individuals"] as? [[String: Any]])
      return all.map { $0["parents"] as? [String] }
    }
    #expect(parents == [[[], []], [["1/1", "1/2"]], [["2/1"]]])
    #expect(
      try scratch.breed("verify").out == "series: 3 generations, 3 sheets, sound\n")
    #expect(try scratch.breed("undo", "--size", "16").out.contains("generation 2, 1 picture"))
    #expect(try scratch.breed("next", "--pick", "1", "--size", "16").status == 0)
  }

  @Test func `breeding goes on from it as from any other`() throws {
    let scratch = try scratch("Picbreeder/skull.zip", "Picbreeder/745_LetterG.xml")
    try scratch.breed("import", "745_LetterG.xml", "--into", "g", "--seed", "1", "--size", "16")
    try scratch.breed("import", "skull.zip", "--seed", "5", "--size", "16")
    for (line, generation) in [
      ("next --pick 1", "generation 2, 16 pictures"),
      ("next --pick 3,7 --count 5 --focus colour", "generation 3, 5 pictures"),
      ("cross 2 g/1/1 --count 4", "generation 4, 4 pictures"),
      ("vary 1/1 --rows 2", "generation 5, 4 pictures"),
      ("morph 1/1 g/1/1 --count 4", "generation 6, 4 pictures"),
      ("auto --generations 1 --population 4", "generation 7, 4 pictures"),
    ] {
      let done = try scratch.breed(
        line.split(separator: " ").map(String.init) + ["--size", "16"])
      #expect(done.status == 0 && done.out.contains(generation), "\(line): \(done.out)\(done.err)")
    }
  }

  @Test func `what is left out is told, though quietly asked`() throws {
    let scratch = try scratch()
    try write(Self.looped, to: "looped.xml", in: scratch)
    let done = try scratch.breed("import", "looped.xml", "--size", "16", "--quiet")
    #expect(done.status == 0)
    #expect(
      done.err
        == "breed: looped.xml:4: the link from 1/1 to 1/1, weight 1.0, is left out, since it would close a "
        + "cycle\n"
    )
  }

  @Test func `of much that is left out a part is told`() throws {
    let scratch = try scratch()
    let all = String(repeating: Self.looped, count: 30)
    try write("<data>\(all)</data>", to: "all.xml", in: scratch)
    let done = try scratch.breed("import", "all.xml", "--size", "16", "--quiet")
    #expect(
      done.out.hasPrefix(
        "all: generation 1, 30 pictures, imported from all.xml as picbreeder, seed "))
    #expect(done.complaints.count == 22)
    #expect(done.err.hasSuffix("breed: and 10 more left out; --json lists them all\n"))
    let report = try #require(
      scratch.breed("import", "all.xml", "--into", "again", "--size", "16", "--json").json()
        as? [String: Any])
    #expect((report["left_out"] as? [String])?.count == 30)
  }

  @Test(arguments: [
    ("no.xml", ["no.xml", "cannot read"]), (".", ["cannot read"]), ("text", ["text: expected a "]),
    ("two.xml", ["two.xml:1: expected no document type"]), ("way-out.zip", ["../x.xml", "found"]),
  ])
  func `a file that is no genome is refused, and nothing planted`(
    file: String, words: [String]
  ) throws {
    let scratch = try scratch("Zip/way-out.zip")
    try write("text", to: "text", in: scratch)
    try write("<!DOCTYPE a><a/>", to: "two.xml", in: scratch)
    try scratch.expectRefusal(["import", file], status: 1, naming: words)
  }

  @Test func `a name that is taken or none is refused`() throws {
    let scratch = try scratch("Picbreeder/skull.zip")
    try scratch.breed("import", "skull.zip", "--size", "16")
    try scratch.expectRefusal(
      ["import", "skull.zip"], status: 1, naming: ["\"skull\"", "choose another name"])
    try scratch.expectRefusal(
      ["import", "skull.zip", "--into", "../x"], status: 64, naming: ["no name of a lineage"])
  }
}
