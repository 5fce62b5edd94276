import Populations

/// A number of each generation.
public struct ExperimentColumn: Sendable {
  /// Its name, as it is typed and stands above a column.
  public let name: String
  /// What a plot calls it, with its unit; of a score, what that is of follows.
  public let title: String
  /// What its numbers are.
  public let kind: Kind
  private let number: @Sendable (ExperimentGeneration) -> Double?

  /// What the numbers of a column are.
  public enum Kind: Sendable {
    /// How many of something, or the mean of that: one decimal is enough.
    case count
    /// Scores, or what is computed of a generation's scores; what they are of follows in a title.
    case score
    /// Any other measure.
    case measure
  }

  private init(
    _ name: String, _ title: String, _ kind: Kind,
    _ number: @escaping @Sendable (ExperimentGeneration) -> Double?
  ) {
    (self.name, self.title, self.kind, self.number) = (name, title, kind, number)
  }

  /// The number of a generation; nil where its log does not tell.
  public func value(of generation: ExperimentGeneration) -> Double? { number(generation) }

  /// The columns that any lineage may have, in the order of a table.
  public static let all: [ExperimentColumn] = [
    column("evaluated", "pictures evaluated for a generation", .count) { real($0.evaluated) },
    ExperimentColumn("evaluations", "pictures evaluated so far", .count) { real($0.evaluations) },
    column("best", "best", .score) { $0.best },
    column("mean", "mean", .score) { $0.mean },
    column("lower_quartile", "lower quartile", .score) {
      $0.statistics?.quartiles?.lower
    },
    column("median", "median", .score) { $0.statistics?.median },
    column("upper_quartile", "upper quartile", .score) {
      $0.statistics?.quartiles?.upper
    },
    column("species", "species", .count) { real($0.species) },
    column("species_size", "mean size of a species (pictures)", .count) {
      mean($0.statistics?.species.map(\.members))
    },
    column("largest_species", "size of the largest species (pictures)", .count) {
      real($0.statistics?.species.map(\.members).max())
    },
    column("species_age", "mean age of a species (generations)", .count) {
      mean($0.statistics?.species.map(\.age))
    },
    column("oldest_species", "age of the oldest species (generations)", .count) {
      real($0.statistics?.species.map(\.age).max())
    },
    ExperimentColumn("nodes", "mean nodes of a network", .count) { $0.numbers.nodes },
    ExperimentColumn("connections", "mean connections of a network", .count) {
      $0.numbers.connections
    },
    column("front", "pictures on the front", .count) { real($0.front) },
    column("cells", "filled cells of the map", .count) { real($0.cells) },
    ExperimentColumn("coverage", "coverage of the map (share of its cells)", .measure) {
      $0.numbers.coverage
    },
    column("qd_score", "QD-score (sum of the elites' scores)", .measure) {
      $0.statistics?.qdScore
    },
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
          ExperimentColumn("best \(name)", "best \(name)", .measure) { $0.extent(of: name)?.best },
          ExperimentColumn("mean \(name)", "mean \(name)", .measure) { $0.extent(of: name)?.mean },
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
    _ name: String, _ title: String, _ kind: Kind,
    _ number: @escaping @Sendable (Run.Summary) -> Double?
  ) -> ExperimentColumn {
    ExperimentColumn(name, title, kind) { $0.numbers.summary.flatMap(number) }
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
