import Evolution
import JSON
import Testing

/// Novelty over what a judge sees.
@Suite struct FeatureArchiveTests {
  @Test func `it is the mean distance to the nearest`() {
    let archive = NoveltyArchive(neighbours: 2)
    // Distances from the first: 3, 4 and 5.
    let found = archive.novelty(of: [[0, 0], [3, 0], [0, 4], [3, 4]])
    #expect(found == [3.5, 3.5, 3.5, 3.5])
    #expect(NoveltyArchive(neighbours: 1).novelty(of: [[0], [1], [5]]) == [1, 1, 4])
  }

  @Test func `of one alone it is 1`() {
    #expect(NoveltyArchive().novelty(of: [[2, 2]]) == [1])
    #expect(NoveltyArchive().novelty(of: [[Float]]()).isEmpty)
  }

  @Test func `what is new enters, is compared with, and moves the threshold`() {
    var archive = NoveltyArchive(threshold: 0.5, neighbours: 1, capacity: 3)
    let points: [[Float]] = [[0], [1], [2], [3], [4], [4.25]]
    let novelty = archive.novelty(of: points)
    #expect(novelty == [1, 1, 1, 1, 0.25, 0.25])
    #expect(archive.admit(points, novelty: novelty) == [0, 1, 2, 3])
    #expect(archive.points == [[1], [2], [3]] && archive.entries.isEmpty)
    #expect(archive.novelty(of: [[10]]) == [7])
    archive.admit([[9], [11], [13], [15], [17]], novelty: [1, 1, 1, 1, 1])
    #expect(archive.threshold == 0.5 * 1.05 && archive.points == [[13], [15], [17]])
  }

  @Test(arguments: [1, 2, 7])
  func `threads change nothing`(threads: Int) {
    let points = (0..<50).map { (index: Int) -> [Float] in
      [Float(index * index % 13) / 3, Float(index % 7) / 7, Float(index)]
    }
    #expect(
      NoveltyArchive().novelty(of: points, threads: threads)
        == NoveltyArchive().novelty(of: points, threads: 1))
  }

  @Test func `its file goes on as it was, and one of descriptors is as before`() throws {
    var archive = NoveltyArchive(neighbours: 3, capacity: 9)
    archive.admit([[0.1, -2.5e-7], [1, 2]], novelty: [1, 1])
    let bytes = try archive.json.serialized()
    #expect(
      try NoveltyArchive(json: JSONDocument(parsing: bytes, source: "a").root) == archive)
    let plain = String(decoding: try NoveltyArchive().json.serialized(), as: UTF8.self)
    #expect(!plain.contains("features"))
  }

  @Test(arguments: ["[[1, 2], [1]]", "[[]]", "[[1], [2], [3], [4]]", "[1]", "[[\"a\"]]"])
  func `a damaged one is refused`(features: String) {
    let text = """
      { "format": "breed.novelty/1", "neighbours": 1, "capacity": 3, "threshold": 0.3,
      "quiet": 0, "entries": [], "features": \(features) }
      """
    #expect(throws: JSONError.self) {
      try NoveltyArchive(json: JSONDocument(parsing: Array(text.utf8), source: "a").root)
    }
  }
}
