import Breeding
import Evolution
import Expressions
import Fitness
import Foundation
import Genomes
import Populations
import Rendering

/// NEAT's own benchmark: exclusive or, as a target picture of 2 × 2 grey pixels (Stanley &
/// Miikkulainen 2002, doi:10.1162/106365602320169811, section 4.1).
///
/// Each of the seeds starts from the recipe `minimal` with 150 genomes and evolves towards
/// `target:FILE` until the fittest has each pixel on its side of the middle grey, as the paper has
/// it, or 100 generations have passed. Prints generations, evaluations, hidden nodes and enabled
/// connections beside the figures that others published. Arguments: seeds (100), then settings as
/// name=value.
@main
struct XORBenchmark {
  static let generations = 100

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let seeds = arguments.first.flatMap(Int.init) ?? 100
    let target = "\(NSTemporaryDirectory())/xor-\(getpid()).png"
    try Xor.writeTarget(to: target)
    defer { try? FileManager.default.removeItem(atPath: target) }

    print("| activations | solved | generations | worst | evaluations | worst | hidden | links |")
    print("|---|---|---|---|---|---|---|---|")
    for (name, activations) in [("sigmoid", [Activation.sigmoid]), ("all", [])] {
      var method = SearchMethod(
        fitness: try FitnessExpression.list("target:\"\(target)\""), population: 150,
        activations: activations)
      for argument in arguments.dropFirst(arguments.first.flatMap(Int.init) == nil ? 0 : 1) {
        let parts = argument.split(separator: "=").map(String.init)
        guard parts.count == 2, let setting = NEATSettings.named(parts[0]),
          let value = Double(parts[1]), setting.allows(value)
        else {
          FileHandle.standardError.write(
            Data("usage: xor-benchmark [seeds] [setting=value ...]; found \(argument)\n".utf8))
          exit(64)
        }
        method.settings[setting] = value
      }
      let runs = try (1...seeds).map { try Xor(seed: UInt64($0), method: method) }
      print(Self.row("breed, \(name)", runs))
    }
    print("| NEAT 2002, sigmoid | 100 of 100 | 32 | 90 | 4755 | 13459 | 2.35 | 7.48 |")
    print("| neat-python | | 26.2 | | | | 2.9 | 10.4 |")
  }

  private static func row(_ name: String, _ runs: [Xor]) -> String {
    let solved = runs.filter(\.isSolved)
    func mean(_ value: (Xor) -> Int) -> String {
      let sum = solved.reduce(0) { $0 + value($1) }
      return String(format: "%.2f", Double(sum) / Double(max(1, solved.count)))
    }
    func worst(_ value: (Xor) -> Int) -> Int { solved.map(value).max() ?? 0 }
    return "| \(name) | \(solved.count) of \(runs.count) | \(mean(\.generations)) "
      + "| \(worst(\.generations)) | \(mean(\.evaluations)) | \(worst(\.evaluations)) "
      + "| \(mean(\.hidden)) | \(mean(\.links)) |"
  }
}
