/// What lineages are followed along.
public enum ExperimentScale: String, CaseIterable, Hashable, Sendable {
  /// Generations, by their numbers.
  case generations
  /// Pictures that were evaluated.
  case evaluations

  /// One of them, in a sentence.
  public var one: String {
    switch self {
    case .generations: "generation"
    case .evaluations: "number of evaluations"
    }
  }

  /// An axis of a plot, with its unit.
  var title: String {
    switch self {
    case .generations: "generation"
    case .evaluations: "evaluations (pictures)"
    }
  }

  /// Where a generation is along it; nil where the log lost it.
  func step(of generation: ExperimentGeneration) -> Int? {
    switch self {
    case .generations: generation.numbers.number
    case .evaluations: generation.evaluations
    }
  }

  /// Where a goal was reached.
  func step(of place: ExperimentGoal.Place) -> Int? {
    switch self {
    case .generations: place.generation
    case .evaluations: place.evaluations
    }
  }
}
