import Evolution
import Expressions
import Fitness

/// How much of a map of pictures the searches find with the same number of evaluations.
///
/// Recipe `neat`, fitness `entropy`, populations of 100, and two maps: symmetry left-right ×
/// top-bottom, and the command's own, complexity × symmetry. MAP-Elites covers what it holds; of the
/// other searches every cell counts that any picture of the run ever touched, with the best score
/// that it had there, and beside it what the last generation holds. Prints means over the seeds of
/// coverage, QD-score (Pugh, Soros & Stanley 2016, doi:10.3389/frobt.2016.00040) and best score.
/// Arguments: evaluations (20000), seeds (3).
@main
struct QDBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let evaluations = arguments.first ?? 20_000
    let seeds = arguments.count > 1 ? arguments[1] : 3
    let searches = [SearchKind.generational, .novelty, .mapElites]
    print("| map | search | touched | coverage | held at the end | QD-score | best | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    for (measures, bins) in [
      (["symmetry-x", "symmetry-y"], 32), (["complexity", "symmetry"], 32),
    ] {
      let map = try measures.map {
        SearchMethod.Axis(measure: try FitnessExpression($0), bins: bins)
      }
      let found = try searches.map { search in
        try (1...UInt64(seeds)).map {
          try Exploration(search, of: map, seed: $0, evaluations: evaluations)
        }
      }
      let covered = mean(found[2]) { Double($0.cells.count) }
      for (search, runs) in zip(searches, found) {
        let touched = mean(runs) { Double($0.cells.count) }
        print(
          "| \(measures.joined(separator: " × ")), \(bins) × \(bins) | \(search.rawValue) "
            + "| \(rounded(touched)) | \(rounded(touched / Double(bins * bins))) "
            + "| \(rounded(mean(runs) { Double($0.held) })) "
            + "| \(rounded(mean(runs) { $0.cells.values.reduce(0, +) })) "
            + "| \(rounded(mean(runs) { $0.cells.values.max() ?? 0 })) "
            + "| \(rounded(covered / max(1, touched))) |")
      }
    }
  }

  private static func mean(_ runs: [Exploration], _ value: (Exploration) -> Double) -> Double {
    runs.reduce(0) { $0 + value($1) } / Double(runs.count)
  }

  private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}
