import ArgumentParser
import Fitness

/// What counts as good.
struct FitnessOption: ParsableArguments {
  @Option(
    help: "The measure that counts as good.",
    completion: .list(Measures.all.map(\.name)))
  var fitness = Measures.all[0].name

  func validate() throws { _ = try resolved() }

  func resolved() throws -> any Measure {
    guard let found = Measures.named(fitness) else {
      throw Suggestion.unknown("fitness", fitness, known: Measures.all.map(\.name))
    }
    return found
  }

  /// The measures for a help text.
  static var list: String {
    "Fitness:\n"
      + Measures.all.map { measure in
        "  \(measure.name)\(String(repeating: " ", count: max(1, 11 - measure.name.count)))"
          + measure.summary
      }.joined(separator: "\n")
  }
}
