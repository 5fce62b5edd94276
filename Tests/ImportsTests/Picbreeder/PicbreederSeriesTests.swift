import Genomes
import Imports
import Testing

@Suite struct PicbreederSeriesTests {
  /// A small genome of that number, with parents.
  private func genome(_ id: Int, of parents: Int..., branch: String = "7") -> String {
    let list = parents.map { "<identifier branch=\"7\" id=\"\($0)\"/>" }.joined()
    return Small.genome().replacing(
      "<nodes>",
      with: "<identifier branch=\"\(branch)\" id=\"\(id)\"/>"
        + "<parents count=\"\(parents.count)\">\(list)</parents><nodes>")
  }

  private func origins(_ found: ImportedFile) -> [[String?]] {
    found.generations.map { $0.members.map(\.origin) }
  }

  @Test func `a series has its generations in their order, and each genome its parents`() throws {
    let found = try Small.imported(
      "<data><series>"
        + "<generation number=\"4\">\(genome(5, of: 3, 9))\(genome(3, of: 1))</generation>"
        + "<generation number=\"2\">\(genome(1))\(genome(2))</generation>"
        + "<generation number=\"3\">\(genome(3, of: 1, 2))</generation>"
        + "</series></data>")
    #expect(found.generations.map(\.number) == [2, 3, 4])
    #expect(origins(found) == [["7/1", "7/2"], ["7/3"], ["7/5", "7/3"]])
    func id(_ generation: Int, _ number: Int) -> IndividualID {
      IndividualID(generation: generation, number: number)
    }
    // The last is in generation 3 already: it was kept.
    #expect(
      found.generations.map { $0.members.map(\.parents) }
        == [[[], []], [[id(1, 1), id(1, 2)]], [[id(2, 1)], [id(2, 1)]]])
    #expect(found.warnings == ["t.xml:1: 1 parent is left out, in no earlier generation"])
  }

  @Test(arguments: ["Zip/series.zip", "Zip/series-of-zips.zip"])
  func `an archive of an index and its files is a series`(file: String) throws {
    let found = try Fixtures.imported(file, as: .picbreeder)
    #expect(found.generations.map(\.number) == [0, 1, 2])
    #expect(origins(found) == [["7/1", "7/2"], ["7/3"], ["7/5"]])
    #expect(found.generations[2].members[0].parents == [IndividualID(generation: 2, number: 1)])
    #expect(found.warnings == [])
  }

  @Test func `a series has as many genomes a generation as a sheet, and a limit for all`() throws {
    var limits = ImportLimits()
    limits.genomes = 2
    func series(_ generations: [[Int]]) -> String {
      let all = generations.map { $0.map { genome($0) }.joined(separator: "\n") }
      return "<series>\n" + all.map { "<generation>\($0)</generation>\n" }.joined() + "</series>"
    }
    let three = series([[1, 2], [3, 4], [5]])
    #expect(importError(three, limits: limits) == nil)
    let tooMany = try #require(importError(series([[1], [2, 3, 4]]), limits: limits)?.description)
    #expect(tooMany.hasSuffix(": expected at most 2 genomes, found more"))
    limits.seriesGenomes = 4
    #expect(
      importError(three, limits: limits)?.description.hasSuffix(
        "expected at most 4 genomes, found more") == true)
    limits = ImportLimits()
    limits.generations = 2
    #expect(
      importError(three, limits: limits)?.description.hasSuffix(
        "expected at most 2 generations, found more") == true)
  }

  @Test func `a series of many generations is read`() throws {
    let generations = (0..<200).map { number in
      "<generation>" + (0..<15).map { genome(15 * number + $0) }.joined() + "</generation>"
    }
    let found = try Small.imported("<series>\(generations.joined())</series>")
    #expect(found.generations.count == 200 && found.members.count == 3_000)
  }

  @Test func `an index alone is refused, with what is missing`() throws {
    #expect(
      importError("<series>\n<generation number=\"12\" storage=\"a/3\"/></series>")?.description
        == "t.xml:2: expected the file \"a/3\" of generation 12 in the same zip archive, found none: "
        + "zip -r series.zip FOLDER puts an index and its files into one")
    #expect(
      importError("<series>\n<generation number=\"12\"/></series>")?.description
        == "t.xml:2: expected an attribute storage of <generation>, found none")
    #expect(
      importError("<series/>")?.description
        == "t.xml:1: expected a <generation> in <series>, found none")
    for nested in ["\n<series/>", "<generation>\n<series/></generation>"] {
      #expect(
        importError("<series>\(nested)</series>")?.description
          == "t.xml:2: expected one <series> in a file, found another")
    }
    #expect(
      importError("<series/>\n<series/>")?.description
        == "t.xml:2: expected one <series> in a file, found another")
    let twice = "<generation number=\"1\">\(genome(1))</generation>"
    #expect(
      importError("<series>\(twice)\(twice)</series>")?.description.hasSuffix(
        "expected each generation once, found 1 again") == true)
    #expect(
      importError("<series><generation number=\"-1\"/></series>")?.description
        == "t.xml:1: expected a generation's number, 0 or more, found \"-1\"")
  }

  @Test func `genomes that are in no generation of the series are told`() throws {
    let found = try Small.imported(
      "<data><series><generation>\(genome(1))</generation></series>\(genome(2))</data>")
    #expect(origins(found) == [["7/1"]])
    #expect(found.generations[0].number == 0)
    #expect(
      found.warnings == ["t.xml:1: 1 genome is left out, in no generation of the series"])
  }

  @Test func `the generations of a storage alone are one sheet`() throws {
    let found = try Small.imported(
      "<storage><generation number=\"1\">\(genome(1))</generation>"
        + "<generation number=\"2\"><population>\(genome(2, of: 1))</population></generation></storage>"
    )
    #expect(origins(found) == [["7/1", "7/2"]])
    #expect(found.generations[0].number == nil)
  }
}
