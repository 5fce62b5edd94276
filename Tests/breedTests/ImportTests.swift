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
      ["import", "skull.zip", "way-out.zip", "--into", "x"], status: 1,
      naming: ["way-out.zip", "found"])
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

  @Test func `of several files into one lineage all pictures are one generation, in their order`()
    throws
  {
    let scratch = try scratch("Picbreeder/skull.zip", "JSON/neat-python.json")
    try scratch.breed("new", "a", "--count", "2", "--seed", "7", "--size", "16")
    try scratch.breed("sheet", "a/1/1-2", "-o", "two.png", "--size", "16")
    let line = [
      "import", "two.png", "skull.zip", "neat-python.json", "--into", "class", "--seed", "5",
      "--size", "16",
    ]
    #expect(
      try scratch.breed(line).out
        == "class: generation 1, 4 pictures, imported from two.png, skull.zip and neat-python.json, "
        + "seed 5\npopulations/class/0001.png\n")
    let first = try scratch.object(scratch.generationPath(1, of: "class"))
    let method = try #require(first["method"] as? [String: Any])
    #expect(method["file"] as? String == "two.png")
    let origins = try #require(method["origins"] as? [Any])
    #expect(origins.map { $0 as? String } == ["a/1/1", "a/1/2", "576/289", nil])
    let others = try #require(method["others"] as? [[String: Any]])
    #expect(others.map { $0["file"] as? String } == ["skull.zip", "neat-python.json"])
    #expect(others.map { $0["first"] as? Int } == [3, 4])
    #expect(others.map { $0["as"] as? String } == ["picbreeder", "neat-python"])
    // Once more, below what is there.
    let more = try scratch.breed(["import", "skull.zip"] + line.dropFirst())
    #expect(
      more.out.hasPrefix(
        "class: generation 2, 5 pictures, imported from skull.zip and 3 other files, seed 5\n"))
    #expect(try scratch.breed("undo", "--size", "16").out.contains("generation 1, 4 pictures"))
    #expect(try scratch.breed("verify", "class").out == "class: 2 generations, 2 sheets, sound\n")
  }

  @Test func `what cannot be one generation of several files is refused`() throws {
    let scratch = try scratch("Picbreeder/skull.zip", "Zip/series.zip")
    try scratch.breed("new", "a", "--count", "1", "--size", "16")
    try scratch.expectRefusal(
      ["import", "skull.zip", "series.zip", "--into", "x"], status: 64,
      naming: ["series.zip is a series of 3: import it alone"])
    try scratch.expectRefusal(
      ["import", "skull.zip", "populations/a", "--into", "x"], status: 64,
      naming: ["populations/a is one itself: import it alone"])
    try scratch.breed("import", "skull.zip", "--size", "16")
    try scratch.expectRefusal(
      ["import", "series.zip", "skull.zip"], status: 1,
      naming: ["\"skull\"", "import it by itself under another name", "all files into one lineage"])
    try scratch.expectRefusal(
      ["new", "b", "--pictures", "a.png", "b.png"], status: 64,
      naming: ["breed import a.png b.png --into b"])
  }

  /// A lineage "anna" of two generations, in the folder of lineages `other`.
  private func elsewhere(_ scratch: Scratch) throws {
    for line in [
      "new anna --count 2 --seed 3 --size 16", "next 1 --count 2 --size 16",
    ] {
      let words = line.split(separator: " ").map(String.init)
      #expect(try scratch.breed(words + ["--populations", "other"]).status == 0)
    }
  }

  @Test(arguments: ["other/anna", "other/anna/", "other/anna/lineage.jsonl"])
  func `a lineage's folder is taken whole`(path: String) throws {
    let scratch = try Scratch()
    try elsewhere(scratch)
    let done = try scratch.breed("import", path, "--size", "16")
    #expect(done.out.hasPrefix("anna: generation 2, 2 pictures, bred from 1 of generation 1"))
    for name in ["lineage.jsonl", "0001.json", "0002.json", "0002.png"] {
      #expect(try scratch.data("populations/anna/\(name)") == scratch.data("other/anna/\(name)"))
    }
    #expect(try scratch.breed("verify").out == "anna: 2 generations, 2 sheets, sound\n")
    #expect(try scratch.breed("next", "1", "--size", "16").out.hasPrefix("anna: generation 3"))
    try scratch.expectRefusal(
      ["import", path], status: 1, naming: ["\"anna\"", "choose another name, by --into NAME"])
    #expect(try scratch.breed("import", path, "--into", "b", "--size", "16").status == 0)
    for (flag, value) in [("--seed", "1"), ("--as", "fer")] {
      try scratch.expectRefusal(
        ["import", path, "--into", "c", flag, value], status: 64,
        naming: ["\(flag): ", "copied as it is"])
    }
  }

  @Test func `folders and files are taken together, and of one name the second is NAME-2`() throws {
    let scratch = try scratch("Picbreeder/skull.zip")
    try elsewhere(scratch)
    try scratch.shell("cp -r other third")
    let done = try scratch.breed(
      "import", "skull.zip", "other/anna", "third/anna", "--size", "16")
    #expect(done.status == 0)
    #expect(try scratch.breed("verify", "--all").status == 0)
    let listed = try #require(try scratch.breed("list", "--json").json() as? [[String: Any]])
    #expect(listed.map { $0["lineage"] as? String } == ["anna", "anna-2", "skull"])
  }

  @Test func `a folder that is no whole lineage's is refused, and nothing planted`() throws {
    let scratch = try Scratch()
    try elsewhere(scratch)
    try scratch.expectRefusal(["import", "other"], status: 1, naming: ["as other/anna"])
    try Data("{}".utf8).write(to: scratch.url.appendingPathComponent("other/anna/0001.json"))
    try scratch.expectRefusal(
      ["import", "other/anna"], status: 1,
      naming: ["other/anna: the lineage is not whole", "0001.json", "verify --repair"])
  }

  @Test func `a sheet whose name is a number begins a lineage of its own lineage's name`() throws {
    let scratch = try Scratch()
    try elsewhere(scratch)
    for name in ["anna", "anna-2"] {
      let done = try scratch.breed("import", "other/anna/0002.png", "--size", "16")
      #expect(done.out.hasPrefix("\(name): generation 1, 2 pictures, imported from 0002.png"))
    }
    let two = ["other/anna/0001.png", "other/anna/0002.png"]
    #expect(try scratch.breed(["import"] + two + ["--size", "16"]).status == 0)
    let listed = try #require(try scratch.breed("list", "--json").json() as? [[String: Any]])
    #expect(
      listed.map { $0["lineage"] as? String } == ["anna", "anna-2", "anna-3", "anna-4"])
    try scratch.shell("cp other/anna/0002.png art.png")
    #expect(try scratch.breed("import", "art.png", "--size", "16").out.hasPrefix("art: "))
  }

  @Test func `what breed writes and cannot plant is told, and so is another picture`() throws {
    let scratch = try Scratch()
    try elsewhere(scratch)
    try scratch.breed("gallery", "anna", "--populations", "other", "--size", "16")
    let others: [(String, [UInt8])] = [
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]), ("a.gif", Array("GIF89a".utf8)),
    ]
    for (name, start) in others {
      try Data(start + [UInt8](repeating: 0, count: 20)).write(
        to: scratch.url.appendingPathComponent(name))
    }
    for (file, words) in [
      ("other/anna/0002.json", "a generation of a lineage: import the lineage's folder"),
      ("anna.html", "a web page: where breed wrote it"), ("a.jpg", "a JPEG, which keeps no genome"),
      ("a.gif", "a GIF, which keeps no genome"),
    ] {
      try scratch.expectRefusal(["import", file], status: 1, naming: [words])
    }
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

  @Test func `what is left out is told of each lineage that files begin`() throws {
    let scratch = try scratch()
    try write("<data>\(Self.looped)</data>", to: "one.xml", in: scratch)
    try write("<data>\(Self.looped)\(Self.looped)</data>", to: "two.xml", in: scratch)
    let done = try scratch.shell(
      """
      "$0" import - two.xml two.xml --size 16 --json < one.xml > told.jsonl
      """)
    #expect(done.status == 0, "\(done.err)")
    let counts = String(decoding: try scratch.data("told.jsonl"), as: UTF8.self)
      .matches(of: /"left_out": \[([^\]]*)\]/).map { $0.1.matches(of: /is left out/).count }
    #expect(counts == [1, 2, 2])
  }

  @Test(arguments: [
    ("no.xml", ["no.xml", "cannot read"]), (".", ["lineage.jsonl", "found another folder"]),
    ("text", ["text: expected a "]),
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
      ["import", "skull.zip"], status: 1,
      naming: ["\"skull\"", "choose another name, by --into NAME", "by --into skull"])
    try scratch.expectRefusal(
      ["import", "skull.zip", "--into", "../x"], status: 64, naming: ["no name of a lineage"])
  }
}
