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
    let reported = try scores(
      scratch.breed("score", "3", "1/2", "1", "--fitness", "entropy", "--json"))
    #expect(reported.map { $0["id"] as? String } == ["2/3", "1/2", "2/1"])
    let again = try scratch.breed("score", "3", "1/2", "3", "1", "--fitness", "entropy", "--json")
    #expect(again.err == "breed: 3 was typed more than once: it counts once\n")
    #expect(
      try #require(again.json() as? [[String: Any]]).map { $0["id"] as? String }
        == ["2/3", "1/2", "2/1"])
  }

  @Test func `the text has the numbers of the JSON with four decimals`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let lines = try scores(scratch.breed("score", "--fitness", "entropy", "--json")).map { score in
      let value = try #require((score["scores"] as? [String: Double])?["entropy"])
      return "\(try #require(score["id"] as? String))  entropy \(String(format: "%.4f", value))\n"
    }
    #expect(try scratch.breed("score", "--fitness", "entropy").out == lines.joined())
  }

  @Test func `the mean of several is told beside them, or alone`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let fitness = ["--fitness", "entropy, symmetry"]
    let all = try scores(scratch.breed(["score", "--json"] + fitness))
    let means = try ["entropy", "symmetry"].map { name in
      let values = try all.map { try #require(($0["scores"] as? [String: Double])?[name]) }
      return values.reduce(0, +) / 4
    }
    let line = String(format: "entropy %.4f  symmetry %.4f\n", means[0], means[1])
    #expect(try scratch.breed(["score"] + fitness).err == "mean  \(line)")
    #expect(try scratch.breed(["score", "3"] + fitness).err == "")
    let alone = try scratch.breed(["score", "--mean"] + fitness)
    #expect(alone.out == line && alone.err == "")
    let json = try scratch.breed(["score", "--mean", "--json"] + fitness).json() as? [String: Any]
    #expect(json?.count == 2 && json?["count"] as? Int == 4)
    let told = try #require(json?["mean"] as? [String: Double])
    #expect(told.count == 2)
    for (name, mean) in zip(["entropy", "symmetry"], means) {
      #expect(abs(try #require(told[name]) - mean) < 1e-12)
    }
  }

  @Test func `novelty of one picture alone is told to say nothing`() throws {
    let scored = try Scratch(lineageOf: 4).breed("score", "2", "--fitness", "novelty")
    #expect(scored.out == "1/2  novelty 1.0000\n")
    #expect(
      scored.err == "breed: novelty of one picture alone is always 1: score it among others\n")
  }

  @Test func `a generation's own scores are those that score prints`() throws {
    let scratch = try Scratch()
    try scratch.breed(
      "auto", "a", "--fitness", "entropy", "--seed", "7", "--population", "6", "--generations", "2",
      "--size", "16")
    let individuals = try #require(
      try scratch.object(scratch.generationPath(3))["individuals"] as? [[String: Any]])
    let printed = try scores(scratch.breed("score", "--fitness", "entropy", "--json"))
    #expect(
      printed.map { ($0["scores"] as? [String: Double])?["entropy"] }
        == individuals.map { $0["score"] as? Double })
  }

  @Test func `numbers stand apart or with commas, as many as one likes`() throws {
    let scratch = try Scratch(lineageOf: 3)
    func score(_ picks: [String]) throws -> [Substring] {
      try scratch.breed(["score", "--fitness", "entropy"] + picks).out.split(separator: "\n")
    }
    let three = try score(["3", "1/2", "1"])
    #expect(three.count == 3)
    #expect(try score(["3,1/2,1"]) == three)
    // Each counts once, however often it was typed.
    let many = (0..<200).flatMap { _ in ["3", "1/2", "1"] }
    #expect(try score(many) == three)
    // What stands after a flag is its value.
    #expect(try score(["--threads"] + many) == [three[1], three[2], three[0]])
    for wrong in ["3,,1", "3,x", "0,1"] {
      try scratch.expectRefusal(["score", wrong], status: 64, naming: ["'\(wrong)'", "expected"])
    }
  }

  @Test func `several expressions are scored side by side`() throws {
    let scratch = try Scratch(lineageOf: 3)
    let fitness = "entropy, 2*entropy - symmetry-x,symmetry-x"
    for score in try scores(scratch.breed("score", "--fitness", fitness, "--json")) {
      let values = try #require(score["scores"] as? [String: Double])
      #expect(Set(values.keys) == ["entropy", "2 * entropy - symmetry-x", "symmetry-x"])
      let entropy = try #require(values["entropy"])
      let symmetry = try #require(values["symmetry-x"])
      let found = try #require(values["2 * entropy - symmetry-x"])
      #expect(abs(found - (2 * entropy - symmetry)) < 1e-12)
    }
    let lines = try scratch.breed("score", "2", "--fitness", fitness).out
    #expect(
      lines.wholeMatch(
        of:
          #/1/2  entropy 0\.\d{4}  2 \* entropy - symmetry-x -?\d\.\d{4}  symmetry-x \d\.\d{4}\n/#)
        != nil, "\(lines)")
  }

  @Test func `a table of all measures has the numbers of each alone`() throws {
    let scratch = try Scratch(lineageOf: 3)
    let table = try scratch.breed("score", "--all")
    #expect(table.status == 0)
    #expect(
      table.err.hasPrefix("novelty, taste, age and mutations depend on other pictures: --fitness "))
    let rows = table.out.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.map(\.count) == [Int](repeating: rows[0].count, count: 4))
    #expect(rows[0].starts(with: ["id", "entropy", "complexity"]))
    #expect(rows[0].contains("symmetry-radial") && rows[0].last == "beauty")
    #expect(rows.dropFirst().map(\.first) == ["1/1", "1/2", "1/3"])
    let widths = Set(table.out.split(separator: "\n").map(\.count))
    #expect(widths.count == 1, "columns are even")
    for (column, name) in rows[0].enumerated().dropFirst() {
      let alone = try scratch.breed("score", "--fitness", name).out
      let expected = rows.dropFirst().map { "\($0[0])  \(name) \($0[column])\n" }.joined()
      #expect(alone == expected)
    }
    for score in try scores(scratch.breed("score", "--all", "--json")) {
      #expect((score["scores"] as? [String: Double])?.count == rows[0].count - 1)
    }
  }

  @Test func `age and mutations are those of the lineage`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "2", "--keep", "--count", "4", "--size", "16")
    let fitness = ["--fitness", "age, mutations"]
    #expect(
      try scratch.breed(["score", "1", "1/2"] + fitness).out
        == "2/1  age 0.0909  mutations 0.0000\n1/2  age 0.0000  mutations 0.0000\n")
    let child = try scratch.breed(["score", "2", "--json"] + fitness)
    let values = try #require(try scores(child)[0]["scores"] as? [String: Double])
    let individuals = try #require(
      try scratch.object(scratch.generationPath(2))["individuals"] as? [[String: Any]])
    let count = Double(try #require(individuals[1]["mutations"] as? [String]).count)
    #expect(values["age"] == 0 && values["mutations"] == count / (count + 50))
    // A file has no line.
    try scratch.breed("render", "1", "--size", "16", "-o", "a.png")
    let file = try scratch.breed(["score", "a.png"] + fitness)
    #expect(file.out == "a.png  age 0.0000  mutations 0.0000\n")
    #expect(file.err.contains("age and mutations are 0 for a.png: "))
  }

  @Test func `a rendered picture is wholly like itself at any size`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("render", "2", "--size", "50x30", "-o", "my art.png")
    let printed = try scores(
      scratch.breed(
        "score", "--fitness", #"target:"my art.png", target-ssim:"my art.png", entropy"#, "--json"))
    for (place, score) in printed.enumerated() {
      let values = try #require(score["scores"] as? [String: Double])
      let likeness = try #require(values[#"target:"my art.png""#])
      #expect((likeness == 1) == (place == 1))
      #expect(0...1 ~= (try #require(values[#"target-ssim:"my art.png""#])))
    }
  }

  @Test(arguments: ["score", "auto"])
  func `help lists all that a fitness may be made of`(command: String) throws {
    let scratch = try Scratch()
    let help = try scratch.breed(command, "--fitness", "help")
    #expect(help.status == 0 && help.err == "")
    for line in help.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for name in [
      "entropy", "complexity", "contrast", "colourfulness", "symmetry-radial", "fractal", "bell",
      "benford", "edges", "balance", "brightness", "hue", "saturation", "warmth", "blur", "nodes",
      "connections", "depth", "age", "mutations", "target:FILE", "target-ssim:FILE", "novelty",
      "beauty",
      "near(x, target, width)", "clamp(x, low, high)",
    ] { #expect(help.out.contains("\n  \(name)  "), "\(name)") }
    #expect(try scratch.contents().isEmpty)
  }

  @Test func `a number too large for decimals is printed as it is`() throws {
    let scratch = try Scratch(lineageOf: 1)
    #expect(
      try scratch.breed("score", "--fitness=-1e300*2").out == "1/1  -1e+300 * 2 -2e+300\n")
  }
}
