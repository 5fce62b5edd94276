import Foundation
import Testing

@Suite struct ScoreTests {
  /// The entropy of a picture's colours, 16 steps a channel, as a share of its most.
  private func entropy(_ picture: Decoded) -> Double {
    var counts: [SIMD3<UInt8>: Int] = [:]
    for place in stride(from: 0, to: picture.pixels.count, by: 3) {
      let colour = SIMD3(
        picture.pixels[place], picture.pixels[place + 1], picture.pixels[place + 2])
      counts[colour / 16, default: 0] += 1
    }
    let shares = counts.values.sorted().map { Double($0) / Double(picture.width * picture.height) }
    return shares.reduce(0) { $0 - $1 * log2($1) } / 12
  }

  private func scores(_ outcome: Outcome) throws -> [[String: Any]] {
    try #require(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err == "")
    return try #require(try outcome.json() as? [[String: Any]])
  }

  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `entropy is that of the rendered picture`() throws {
    let scratch = try Scratch(lineageOf: 6)
    let reported = try scores(scratch.breed("score", "--fitness", "entropy", "--json"))
    #expect(reported.count == 6)
    for number in 1...6 {
      try scratch.breed("render", "\(number)", "--size", "64", "-o", "\(number).png")
    }
    let pictures = try Pillow.decode((1...6).map { "\($0).png" }, in: scratch)
    for (number, (score, picture)) in zip(1..., zip(reported, pictures)) {
      #expect(Set(score.keys) == ["number", "id", "scores"])
      #expect(score["number"] as? Int == number)
      #expect(score["id"] as? String == "1/\(number)")
      let measures = try #require(score["scores"] as? [String: Double])
      #expect(Array(measures.keys) == ["entropy"])
      #expect(abs(try #require(measures["entropy"]) - entropy(picture)) < 1e-12)
    }
    #expect(Set(pictures.map(entropy)).count > 1)
  }

  @Test func `what is asked for is scored in the order asked for`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "1", "--size", "16")
    let reported = try scores(scratch.breed("score", "3", "1/2", "3", "--json"))
    #expect(reported.map { $0["id"] as? String } == ["2/3", "1/2", "2/3"])
    let values = reported.map { ($0["scores"] as? [String: Double])?["entropy"] }
    #expect(values[0] == values[2])
  }

  @Test func `the text has the numbers of the JSON with four decimals`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let lines = try scores(scratch.breed("score", "--json")).map { score in
      let value = try #require((score["scores"] as? [String: Double])?["entropy"])
      return "\(try #require(score["id"] as? String))  entropy \(String(format: "%.4f", value))\n"
    }
    #expect(try scratch.breed("score").out == lines.joined())
  }

  @Test func `a generation's own scores are those that score prints`() throws {
    let scratch = try Scratch()
    try scratch.breed(
      "auto", "a", "--seed", "7", "--population", "6", "--generations", "2", "--size", "16")
    let individuals = try #require(
      try scratch.object(scratch.generationPath(3))["individuals"] as? [[String: Any]])
    let printed = try scores(scratch.breed("score", "--json"))
    #expect(
      printed.map { ($0["scores"] as? [String: Double])?["entropy"] }
        == individuals.map { $0["score"] as? Double })
  }
}
