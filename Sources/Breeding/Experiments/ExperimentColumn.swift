import Populations

/// A number of each generation.
public struct ExperimentColumn: Sendable {
  /// Its name, as it is typed and stands above a column.
  public let name: String
  /// What a plot calls it, with its unit; of a score, what that is of follows.
  public let title: String
  /// Whether it is of the scores.
  public let isOfScore: Bool
  private let number: @Sendable (ExperimentGeneration) -> Double?

  private init(
    _ name: String, _ title: String, isOfScore: Bool = false,
    _ number: @escaping @Sendable (ExperimentGeneration) -> Double?
  ) {
    (self.name, self.title, self.isOfScore, self.number) = (name, title, isOfScore, number)
  }

  /// Whether it counts something, as a mean number of nodes does, so that a decimal is enough.
  public var isCount: Bool {
    !isOfScore && !["coverage", "qd_score"].contains(name) && !name.contains(" ")
  }

  /// The number of a generation; nil where its log does not tell.
  public func value(of generation: ExperimentGeneration) -> Double? { number(generation) }

  /// The columns that any lineage may have, in the order of a table.
  public static let all: [ExperimentColumn] = [
    column("evaluated", "pictures evaluated for a generation") { real($0.evaluated) },
    ExperimentColumn("evaluations", "pictures evaluated so far") { real($0.evaluations) },
    column("best", "best", isOfScore: true) { $0.best },
    column("mean", "mean", isOfScore: true) { $0.mean },
    column("lower_quartile", "lower quartile", isOfScore: true) {
      $0.statistics?.quartiles?.lower
    },
    column("median", "median", isOfScore: true) { $0.statistics?.median },
    column("upper_quartile", "upper quartile", isOfScore: true) {
      $0.statistics?.quartiles?.upper
    },
    column("species", "species") { real($0.species) },
    column("species_size", "mean size of a species (pictures)") {
      mean($0.statistics?.species.map(\.members))
    },
    column("largest_species", "size of the largest species (pictures)") {
      real($0.statistics?.species.map(\.members).max())
    },
    column("species_age", "mean age of a species (generations)") {
      mean($0.statistics?.species.map(\.age))
    },
    column("oldest_species", "age of the oldest species (generations)") {
      real($0.statistics?.species.map(\.age).max())
    },
    ExperimentColumn("nodes", "mean nodes of a network") { $0.numbers.nodes },
    ExperimentColumn("connections", "mean connections of a network") { $0.numbers.connections },
    column("front", "pictures on the front") { real($0.front) },
    column("cells", "filled cells of the map") { real($0.cells) },
    ExperimentColumn("coverage", "coverage of the map (share of its cells)") {
      $0.numbers.coverage
    },
    column("qd_score", "QD-score (sum of the elites' scores)") { $0.statistics?.qdScore },
  ]

  /// The columns that lineages have numbers in, in the order of a table: those of `all`, then the best and
  /// the mean of each fitness that pictures of one of them have a value of beside their score; others may
  /// have it as their score.
  public static func found(in lineages: [LineageNumbers]) -> [ExperimentColumn] {
    let generations = lineages.flatMap(\.generations)
    let found = all.filter { column in generations.contains { column.value(of: $0) != nil } }
    var names: [String] = []
    for generation in generations {
      for value in generation.numbers.values where !names.contains(value.name) {
        names.append(value.name)
      }
    }
    return found
      + names.flatMap { name in
        [
          ExperimentColumn("best \(name)", "best \(name)") { $0.extent(of: name)?.best },
          ExperimentColumn("mean \(name)", "mean \(name)") { $0.extent(of: name)?.mean },
        ]
      }
  }

  /// The column of that name that lineages have numbers in.
  ///
  /// - Throws: `ExperimentError.column`.
  public static func named(
    _ name: String, in lineages: [LineageNumbers]
  ) throws(ExperimentError) -> ExperimentColumn {
    let found = found(in: lineages)
    if let column = found.first(where: { $0.name == name }) { return column }
    // What is there in other lineages is told of these.
    if let column = all.first(where: { $0.name == name }), let first = lineages.first {
      throw .noValues(first.name, column.name)
    }
    throw .column(name, known: found.map(\.name))
  }

  private static func column(
    _ name: String, _ title: String, isOfScore: Bool = false,
    _ number: @escaping @Sendable (Run.Summary) -> Double?
  ) -> ExperimentColumn {
    ExperimentColumn(name, title, isOfScore: isOfScore) { $0.numbers.summary.flatMap(number) }
  }

  private static func real(_ number: Int?) -> Double? { number.map { Double($0) } }

  private static func mean(_ numbers: [Int]?) -> Double? {
    guard let numbers, !numbers.isEmpty else { return nil }
    return Double(numbers.reduce(0, +)) / Double(numbers.count)
  }
}

extension ExperimentGeneration {
  /// The best and the mean of a fitness: of what stands beside the score, or of the score itself.
  fileprivate func extent(of fitness: String) -> (best: Double, mean: Double)? {
    if let value = numbers.values.first(where: { $0.name == fitness }) {
      return (value.best, value.mean)
    }
    guard let summary = numbers.summary, numbers.search?.scored == fitness else { return nil }
    return (summary.best, summary.mean)
  }
}
