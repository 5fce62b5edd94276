import Experiments
import Text

/// Several groups of lineages, compared by a number that each lineage has at a step that all have, or by when
/// each reached its goal.
public struct GroupComparison {
  /// The groups, in the order of the results.
  public let groups: [Compared]
  /// What is compared.
  public let subject: Subject
  /// What the groups are followed along.
  public let scale: ExperimentScale
  /// The step whose values are compared; nil where it is when the goal was reached.
  public let step: Int?
  /// Every two of them, tested.
  public let comparison: Comparison

  /// What is compared.
  public enum Subject {
    /// A column.
    case column(ExperimentColumn)
    /// When the goal was reached: this condition, written out.
    case goal(String)
  }

  /// A group that is compared.
  public struct Compared {
    /// The group.
    public let group: LineageGroup
    /// A value of each of its lineages, in their order; infinite where one did not reach its goal.
    public let values: [Double]
    /// The quartiles in the course of the group, where all of its lineages have a value; none of a goal.
    public let bands: [Band]
    /// How many of the lineages had reached their goal before the step, so that their last value counts.
    public let held: Int
    /// What its scores are of, each once; none where no score is compared.
    public let scored: [String]

    /// The quartiles of the values.
    public var quartiles: Quartiles { Quartiles(of: values) }
  }

  /// The name that means when the goal was reached, in place of a column's.
  public static let goal = "goal"

  /// Compares groups.
  ///
  /// - Parameters:
  ///   - name: a column's name, or `goal`.
  ///   - scale: by default generations, and evaluations until a goal.
  ///   - step: by default the last that all lineages have.
  /// - Throws: `ExperimentError`; where a lineage cannot be read.
  public init(
    _ groups: [LineageGroup], of name: String = "best", by scale: ExperimentScale? = nil,
    at step: Int? = nil, in workshop: Workshop
  ) throws {
    guard groups.count <= Plot.mostCurves else {
      throw ExperimentError.tooManyGroups(groups.count, most: Plot.mostCurves)
    }
    let numbers = try groups.map { try workshop.numbers(of: $0) }
    if name == Self.goal {
      if step != nil { throw ExperimentError.stepOfGoal }
      self.scale = scale ?? .evaluations
      self.step = nil
      let along = self.scale
      subject = .goal(try Self.condition(of: numbers.flatMap(\.self)))
      self.groups = try zip(groups, numbers).map { group, lineages in
        Compared(
          group: group, values: try lineages.map { try $0.timeToGoal(by: along) }, bands: [],
          held: 0, scored: [])
      }
    } else {
      let column = try ExperimentColumn.named(name, in: numbers.flatMap(\.self))
      let along = scale ?? .generations
      let courses = try numbers.map { try $0.map { try $0.course(of: column, by: along) } }
      guard let common = courses.flatMap(\.self).common else {
        throw ExperimentError.nothingInCommon(along)
      }
      let place = step ?? common.upperBound
      guard common ~= place else {
        throw ExperimentError.step(place, along, common: common)
      }
      self.scale = along
      self.step = place
      subject = .column(column)
      self.groups = zip(groups, zip(numbers, courses)).map { group, found in
        Compared(
          group: group, values: found.1.compactMap { $0.value(at: place) },
          bands: found.1.bands, held: found.1.count { $0.last < place },
          scored: column.kind == .score ? Self.scored(found.0) : [])
      }
    }
    comparison = Comparison(self.groups.map(\.values))
  }

  private static func condition(of lineages: [LineageNumbers]) throws(ExperimentError) -> String {
    var condition: String?
    for lineage in lineages {
      guard let goal = lineage.goal else { throw .noCondition(lineage.name) }
      let text = goal.condition.description
      if let condition, condition != text { throw .otherConditions(condition, text) }
      condition = text
    }
    return condition ?? ""
  }

  /// What the scores of lineages are of, each once.
  private static func scored(_ lineages: [LineageNumbers]) -> [String] {
    lineages.flatMap { $0.generations.compactMap(\.numbers.search?.scored) }.unique
  }

  /// What the scores that are compared are of, each once; several where they cannot well be compared.
  public var scored: [String] { groups.flatMap(\.scored).unique }

  /// What is compared, in words: `best target:xor.png`, `evaluations until entropy > 0.9`.
  public var title: String {
    switch subject {
    case .goal(let condition): return "\(scale.rawValue) until \(condition)"
    case .column(let column):
      if column.kind != .score { return column.title }
      return "\(column.title) \(scored.count == 1 ? scored[0] : "score")"
    }
  }
}

extension LineageNumbers {
  /// When the goal was reached; infinite where it was not.
  fileprivate func timeToGoal(by scale: ExperimentScale) throws(ExperimentError) -> Double {
    guard let place = goal?.reached else { return .infinity }
    guard let step = scale.step(of: place) else { throw .noValues(name, scale.rawValue) }
    return Double(step)
  }
}
