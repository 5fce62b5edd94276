import Foundation
import Testing

/// What the guide shows of a format can be read as it stands there.
@Suite struct PageSampleTests {
  /// The blocks of a page in that language, which hold a text.
  private func samples(
    _ language: String, of page: String, with text: String
  ) throws -> [String] {
    try GuidePage("\(GuidePage.folder)/\(page).md").blocks
      .filter { $0.info == language && $0.code.contains(text) }.map(\.code)
  }

  /// Imports a text as a file, and gives the genome that came of it.
  private func imported(_ text: String, as file: String) throws -> [String: Any] {
    let scratch = try Scratch()
    try Data(text.utf8).write(to: scratch.url.appendingPathComponent(file))
    let done = try scratch.breed("import", file, "--seed", "1", "--size", "16")
    #expect(done.status == 0 && !done.err.contains("left out"), "\(done.err)")
    let generation = try scratch.object(scratch.generationPath(1, of: "sample"))
    let individuals = try #require(generation["individuals"] as? [[String: Any]])
    #expect(individuals.count == 1)
    return try #require(individuals.first?["genome"] as? [String: Any])
  }

  @Test func `the genome of the page on formats can be imported, and says the same`() throws {
    let samples = try samples("json", of: "Formats", with: "breed.genome/1")
    try #require(samples.count == 1)
    let genome = try imported(samples[0], as: "sample.json")
    let shown = try JSONSerialization.jsonObject(with: Data(samples[0].utf8))
    #expect(genome as NSDictionary == shown as? NSDictionary)
  }

  @Test func `the XML of the page on Picbreeder can be imported, and nothing is left out`() throws {
    let samples = try samples("xml", of: "Picbreeder", with: "<genome>")
    try #require(samples.count == 1)
    let genome = try imported(samples[0], as: "sample.xml")
    let canvas = try #require(genome["canvas"] as? [String: Any])
    #expect(canvas["colour"] as? String == "hsv")
    #expect((genome["connections"] as? [Any])?.count == 4)
  }

  @Test func `every setting and member that files of a run have is named on the page`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let run = try scratch.breed(
      "auto", "--fitness", "entropy", "--search", "novelty", "--generations", "1", "--population",
      "6", "--size", "16")
    #expect(run.status == 0, "\(run.err)")
    let text = try GuidePage("\(GuidePage.folder)/Formats.md").text
    func check(_ value: Any, below path: String) {
      if let list = value as? [Any] {
        for item in list.prefix(2) { check(item, below: path) }
      } else if let object = value as? [String: Any] {
        for (name, inner) in object {
          // NEAT's settings have a page of help.
          guard !path.hasSuffix("method.settings") else { continue }
          #expect(
            text.contains("`\(name)`") || text.contains("\"\(name)\""), "\(path).\(name)")
          check(inner, below: "\(path).\(name)")
        }
      }
    }
    check(try scratch.object(scratch.generationPath(2)), below: "$")
    for line in try scratch.log() { check(line, below: "log") }
  }
}
