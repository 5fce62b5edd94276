import Breeding
import Foundation
import Genomes
import Judges
import Pictures
import Rendering

/// What it costs to ask a judge: one in Python that finds the same of every picture, 64 × 64 pixels in
/// files. Arguments: pictures (10,000), processes (1), rounds (5).
///
/// In the first row pictures are painted for it as a run does, in the second that is done alone, and in the
/// third they are there already: what then remains is the protocol. The time to start Python is left
/// out. Needs NumPy. Prints medians in milliseconds a picture.
@main
struct JudgeBenchmark {
  private static let script = """
    from breed_judge import judge
    judge("constant", "1", lambda pictures: [0.5] * len(pictures))

    """

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
    let count = arguments.first ?? 10_000
    let processes = arguments.count > 1 ? arguments[1] : 1
    let rounds = arguments.count > 2 ? arguments[2] : 5
    guard count > 0, Judge.processCounts ~= processes, rounds > 0 else {
      fatalError("expected: pictures, processes, rounds")
    }
    let file = "\(NSTemporaryDirectory())/judge-benchmark-\(getpid()).py"
    try Data(script.utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let judge = Judge(try JudgeCommand("python3 '\(file)'"), processes: processes)

    let breeder = Breeder(renderer: Renderer())
    guard let recipe = Recipes.named("neat") else { fatalError("no recipe \"neat\"") }
    let genomes = try breeder.new(recipe: recipe, count: 1_000, seed: 1).individuals.map(\.genome)
    func paint(_ range: Range<Int>, _ size: PictureSize) -> [Picture] {
      breeder.renderer.pictures(
        of: range.map { genomes[$0 % genomes.count] }, at: Viewport(side: size.width))
    }
    let painted = paint(0..<genomes.count, PictureSize(side: 64))
    func judged(_ paint: (Range<Int>, PictureSize) throws -> [Picture]) throws {
      var found = 0
      try judge.judge(
        count, paint: paint, genome: { _ in .null },
        take: { _, judgements in found += judgements.count { $0.score == 0.5 } })
      guard found == count else {
        fatalError("expected \(count) scores")
      }
    }
    // All processes are started, and NumPy is loaded.
    try judged { range, _ in range.map { painted[$0 % painted.count] } }

    var times: [[Double]] = [[], [], []]
    for _ in 0..<rounds {
      times[0].append(try milliseconds { try judged(paint) })
      times[1].append(
        milliseconds {
          for start in stride(from: 0, to: count, by: 64) {
            _ = paint(start..<min(start + 64, count), PictureSize(side: 64))
          }
        })
      times[2].append(
        try milliseconds { try judged { range, _ in range.map { painted[$0 % painted.count] } } })
    }
    print("| \(count) pictures, \(processes) process\(processes == 1 ? "" : "es") | ms a picture |")
    print("|---|---|")
    for (name, values) in zip(["painted and judged", "painted alone", "judged alone"], times) {
      let median = values.sorted()[values.count / 2] / Double(count)
      print("| \(name) | \(String(format: "%.4f", median)) |")
    }
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body) / .milliseconds(1)
  }
}
