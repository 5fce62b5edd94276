import Files
import Foundation
import Testing

/// `breed compare`.
@Suite struct CompareTests {
  /// Series e-1 to e-4 and f-1 to f-4.
  private func series() throws -> Scratch {
    let scratch = try Scratch()
    for (name, fitness) in [("e", "entropy"), ("f", "contrast")] {
      let done = try scratch.breed(
        "auto", name, "--seeds", "1-4", "--fitness", fitness, "--population", "5",
        "--generations", name == "e" ? "3" : "4", "--size", "8", "-q")
      try #require(done.status == 0, "\(done.err)")
    }
    return scratch
  }

  @Test func `the groups are told with their quartiles, and the test`() throws {
    let scratch = try series()
    let done = try scratch.breed("compare", "e", "f")
    #expect(done.status == 0)
    #expect(
      done.err
        == "best is of other things in them, entropy and contrast, and no test can compare these: "
        + "--of \"best entropy\" compares one, where all have it\n")
    let lines = done.out.split(separator: "\n")
    #expect(lines[0] == "best score in generation 4")
    #expect(lines[2].hasPrefix("e  ") && lines[3].hasPrefix("f  "))
    #expect(lines.count == 4)
    let tested = try scratch.breed("compare", "e", "f", "--of", "nodes").out
    #expect(tested.contains("\nMann-Whitney U, two-sided, "))
    #expect(tested.split(separator: "\n").last?.hasPrefix("e and f") == true)
    let json = try #require(
      try scratch.breed("compare", "e", "f", "--json").json() as? [String: Any])
    #expect(json["format"] as? String == "breed.comparison/1" && json["at"] as? Int == 4)
    let groups = try #require(json["groups"] as? [[String: Any]])
    let values = groups.map { $0["values"] as? [Double] ?? [] }
    for (name, values) in zip(["e", "f"], values) {
      let best = try (1...4).map { seed in
        try scratch.log(of: "\(name)-\(seed)").compactMap {
          ($0["summary"] as? [String: Any])?["best"] as? Double
        }[2]
      }
      #expect(values == best)
    }
    let pair = try #require((json["pairs"] as? [[String: Any]])?.first)
    let wins = values[0].flatMap { one in values[1].map { one > $0 ? 1 : one == $0 ? 0.5 : 0 } }
      .reduce(0, +)
    #expect(pair["u"] as? Double == wins && pair["a"] as? Double == wins / 16)
  }

  @Test func `curves are a table`() throws {
    let scratch = try series()
    let lines = try scratch.breed("compare", "e", "f", "--csv").out.components(
      separatedBy: "\r\n")
    #expect(lines[0] == "group,generation,lineages,lower_quartile,median,upper_quartile")
    #expect(lines.count { $0.hasPrefix("e,") } == 4 && lines.count { $0.hasPrefix("f,") } == 5)
    let other = try scratch.breed("compare", "e", "f", "--by", "evaluations", "--csv").out
    #expect(other.hasPrefix("group,evaluations,"))
  }

  @Test func `a plot is written as SVG, and over another only where that is wished`() throws {
    let scratch = try series()
    let done = try scratch.breed("compare", "e", "f", "-o", "plot.svg")
    #expect(done.status == 0 && done.out.hasSuffix("\nplot.svg\n"), "\(done.err)")
    let text = String(decoding: try scratch.data("plot.svg"), as: UTF8.self)
    #expect(text.hasPrefix("<svg ") && text.contains(">e (n = 4)</text>"))
    #expect(try scratch.breed("compare", "e", "f", "-o", "plot.svg").status == 0, "the same")
    try scratch.expectRefusal(
      ["compare", "e", "-o", "plot.svg"], status: 64, naming: ["a file of that name is there"])
    #expect(try scratch.breed("compare", "e", "-o", "plot.svg", "--force").status == 0)
    let stream = try scratch.breed("compare", "e", "f", "-o", "-")
    #expect(stream.out == text)
  }

  @Test(.enabled(if: OutsideProgram.ffmpeg.path != nil, "needs ffmpeg (Debian: ffmpeg)"))
  func `a plot is written as PNG`() throws {
    let scratch = try series()
    let done = try scratch.breed("compare", "e", "f", "-o", "plot.png")
    try #require(done.status == 0, "\(done.err)")
    let bytes = try scratch.data("plot.png")
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 10_000)
  }

  @Test func `without a program that paints it, a PNG is refused with the cure`() throws {
    let scratch = try series()
    try scratch.expectRefusal(
      ["compare", "e", "-o", "plot.png"], status: 1,
      naming: ["rsvg-convert is not installed: apt-get install librsvg2-bin", ".svg do without"],
      environment: ["PATH": "/nowhere"])
  }

  @Test(arguments: [
    Refused(["compare"], "expected <names> ..., as in \"breed compare a\""),
    Refused(["compare", "b"], "there is no lineage b"),
    Refused(["compare", "a"], "no best"),
    Refused(
      ["compare", "a", "--of", "nodess"], "unknown column \"nodess\": did you mean \"nodes\"?"),
    Refused(["compare", "a", "--of", "nodes", "--at", "3"], "generation 3: expected 1 to 1"),
    Refused(["compare", "a", "--by", "time"], "generations, evaluations"),
    Refused(["compare", "a", "-o", "plot.pdf"], "ends in .svg or .png"),
    Refused(["compare", "a", "--csv", "--json"], "--csv and --json"),
    Refused(["compare", "a", "--csv", "-o", "-"], "--csv and --output -"),
    Refused(["compare", "a", "--force"], "--force: expected --output"),
    Refused(["compare", "a", "--of", "goal"], "no run with a condition"),
  ])
  func `what cannot be compared is refused with the cure`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(
      refused.arguments, status: 64, naming: refused.words)
  }
}
