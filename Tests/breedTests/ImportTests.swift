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
        == "skull: generation 1, 1 picture, imported from skull.zip, 576/289, seed 5\n"
        + "populations/skull/0001.png\n")
    #expect(done.err == "look at it, then: breed next 1\n")
    let generation = try scratch.object(scratch.generationPath(1, of: "skull"))
    let method = try #require(generation["method"] as? [String: Any])
    #expect(Set(method.keys) == ["by", "file", "fingerprint", "origins"])
    #expect(method["by"] as? String == "import" && method["file"] as? String == "skull.zip")
    #expect(
      method["fingerprint"] as? String
        == "63adfccc384d6fb48c79719c9336483c478839e1fc4773f289d3aee9fefaabb2")
    #expect(method["origins"] as? [String] == ["576/289"])
    #expect(try scratch.breed("log").out.contains("1  imported from skull.zip, 576/289, 1 picture"))
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
        == "breed: looped.xml:4: the link from 1/1 to 1/1 is left out, since it would close a cycle\n"
    )
  }

  @Test func `of much that is left out a part is told`() throws {
    let scratch = try scratch()
    let all = String(repeating: Self.looped, count: 30)
    try write("<data>\(all)</data>", to: "all.xml", in: scratch)
    let done = try scratch.breed("import", "all.xml", "--size", "16", "--quiet")
    #expect(done.out.hasPrefix("all: generation 1, 30 pictures, imported from all.xml, seed "))
    #expect(done.complaints.count == 22)
    #expect(done.err.hasSuffix("breed: and 10 more left out\n"))
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
