import Experiments

/// What the lineages of a group have together, generation by generation: the quartiles of each column over
/// the lineages.
public struct GroupNumbers {
  /// The group.
  public let group: LineageGroup
  /// Its lineages' numbers.
  public let lineages: [LineageNumbers]
  /// The columns that every lineage has numbers in, each with its quartiles at the generations that all
  /// have; see `[Course].common`.
  public let columns: [(column: ExperimentColumn, bands: [Band])]

  /// The numbers of a group.
  ///
  /// - Throws: where a lineage cannot be read.
  public init(of group: LineageGroup, in workshop: Workshop) throws {
    self.group = group
    lineages = try workshop.numbers(of: group)
    let lineages = lineages
    columns = ExperimentColumn.found(in: lineages).compactMap { column in
      let courses = lineages.compactMap { try? $0.course(of: column, by: .generations) }
      guard courses.count == lineages.count else { return nil }
      return (column, courses.bands)
    }
  }

  /// The generations that a column has quartiles at, in ascending order.
  public var generations: [Int] {
    Set(columns.flatMap { $0.bands.map(\.step) }).sorted()
  }

  /// When its lineages reached their goal; nil where not all of them had one, and the same.
  public var goal: GroupGoal? { GroupGoal(lineages) }
}

/// When the lineages of a group reached the condition of their runs.
public struct GroupGoal: Sendable {
  /// The condition, written out.
  public let condition: String
  /// How many lineages there are.
  public let count: Int
  /// Where each reached it that did, in their order.
  public let reached: [ExperimentGoal.Place]

  init?(_ lineages: [LineageNumbers]) {
    let goals = lineages.compactMap(\.goal)
    guard let first = goals.first, goals.count == lineages.count,
      goals.allSatisfy({ $0.condition == first.condition })
    else { return nil }
    condition = first.condition.description
    count = goals.count
    reached = goals.compactMap(\.reached)
  }

  /// What there is to say of numbers.
  public struct Figures: Sendable {
    /// Their mean.
    public let mean: Double
    /// Their standard deviation, with one less than their number below; nil of one alone.
    public let deviation: Double?
    /// Their quartiles.
    public let quartiles: Quartiles
    /// The least and the greatest.
    public let least, most: Double

    init?(_ values: [Double]) {
      guard !values.isEmpty else { return nil }
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      self.mean = mean
      deviation =
        values.count == 1
        ? nil
        : (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
      quartiles = Quartiles(of: values)
      (least, most) = (values.min() ?? mean, values.max() ?? mean)
    }
  }

  /// The evaluations until it was reached, of those lineages that reached it; nil where none did, or a log
  /// lost some.
  public var evaluations: Figures? {
    let known = reached.compactMap(\.evaluations)
    return known.count == reached.count ? Figures(known.map(Double.init)) : nil
  }

  /// The generation that reached it, of those lineages that reached it; nil where none did.
  public var generations: Figures? { Figures(reached.map { Double($0.generation) }) }
}
