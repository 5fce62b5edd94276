import Expressions
import Genomes

/// What was measured of a picture for a search.
public struct Evaluation: Hashable, Sendable {
  /// One value for each measure of the plan, in its order.
  public var values: [Double]
  /// What novelty and the order of a sheet are computed from; may be nil where novelty does not count.
  public var descriptor: Descriptor?
  /// The name of the judge's label whose index is among the values; nil where no axis is of labels.
  public var label: String?
  /// What novelty is computed from where it compares what a judge sees: as many numbers for each picture, one or
  /// more; else empty.
  public var features: [Float] = []

  /// An evaluation of the values given.
  public init(
    values: [Double], descriptor: Descriptor? = nil, label: String? = nil, features: [Float] = []
  ) {
    self.values = values
    self.descriptor = descriptor
    self.label = label
    self.features = features
  }
}

/// Measures genomes for a search, by the threads of this machine, another program or other machines.
public protocol Evaluator {
  /// Evaluates a batch of genomes, which may take long.
  ///
  /// - Returns: an evaluation for each genome, in their order, as the plan of the search wants them.
  /// - Throws: whatever makes an evaluation of each impossible; the search is then as it was before the
  ///   batch was asked for, and nothing of the batch is kept.
  func evaluate(_ genomes: [Genome]) throws -> [Evaluation]
}

/// What a search measures of each picture: the measures that its expressions name, each once, and which
/// of their values each expression reads.
public struct MeasurePlan: Sendable {
  /// An expression and the indices of its measures among those of the plan.
  public struct Reading: Sendable {
    /// The expression itself.
    public let expression: FitnessExpression
    fileprivate let indices: [Int]

    /// The expression's value for a picture; finite.
    ///
    /// - Parameter novelty: the value of its term `novelty`.
    public func value(of evaluation: Evaluation, novelty: Double = 0) -> Double {
      expression.value(indices.map { evaluation.values[$0] }, novelty: novelty)
    }
  }

  /// The distinct measures, in the order in which their values stand in an evaluation.
  public let measures: [FitnessTerm]
  /// The fitness; several objectives for NSGA-II.
  public let objectives: [Reading]
  /// The axes of a map of elites.
  public let axes: [Reading]
  /// What ends a run.
  public let condition: FitnessCondition?
  /// Whether an evaluation has to have a descriptor.
  public let needsNovelty: Bool
  /// Whether it had better have one, since those that differ come first.
  public let wantsDescriptor: Bool
  /// Whether generations keep the descent of their individuals.
  let keepsDescent: Bool
  /// The measures of descent, with their places among those of the plan.
  private let descent: [(index: Int, term: Descent.Term)]
  /// The judge whose features novelty compares, empty for a script; nil where it compares descriptors.
  public let featureJudge: String?
  private let conditionIndices: [Int]

  /// The plan of these expressions.
  ///
  /// - Parameters:
  ///   - novelty: whether novelty counts though no expression names it.
  ///   - judge: the command of the judge whose features novelty compares, empty for those that a script
  ///     tells; nil for descriptors.
  ///   - differentFirst: whether those that differ come first in a generation.
  public init(
    objectives: [FitnessExpression], axes: [FitnessExpression] = [],
    condition: FitnessCondition? = nil, novelty: Bool = false, of judge: String? = nil,
    differentFirst: Bool = false
  ) {
    var measures: [FitnessTerm] = []
    func indices(of wanted: [FitnessTerm]) -> [Int] {
      wanted.map { term in
        if let known = measures.firstIndex(where: { $0.name == term.name }) { return known }
        measures.append(term)
        return measures.count - 1
      }
    }
    self.objectives = objectives.map { Reading(expression: $0, indices: indices(of: $0.terms)) }
    self.axes = axes.map { Reading(expression: $0, indices: indices(of: $0.terms)) }
    // Not where only the condition names it, as with novelty.
    keepsDescent = measures.contains { Descent.Term(rawValue: $0.name) != nil }
    self.condition = condition
    conditionIndices = indices(of: condition?.terms ?? [])
    // Not where only the condition names it: what a search remembers depends on its method alone, so
    // that it can go on with another condition.
    needsNovelty = novelty || objectives.contains(where: \.needsNovelty)
    featureJudge = needsNovelty ? judge : nil
    wantsDescriptor = needsNovelty && featureJudge == nil || differentFirst
    if let featureJudge {
      measures.append(
        FitnessTerm(
          kind: FitnessVocabulary.features,
          parameter: featureJudge.isEmpty ? nil : featureJudge))
    }
    self.measures = measures
    descent = measures.enumerated().compactMap { index, measure in
      Descent.Term(rawValue: measure.name).map { (index, $0) }
    }
  }

  /// Whether a measure is of descent. Its value is nothing that an evaluator could know: what it gives in
  /// that place is replaced.
  public var needsDescent: Bool { !descent.isEmpty }

  /// Puts the values of a descent in their places.
  package func fill(_ evaluation: inout Evaluation, with descent: Descent) {
    for (index, term) in self.descent { evaluation.values[index] = term.value(of: descent) }
  }

  /// The plan of a search.
  ///
  /// - Parameter condition: what ends its run.
  public init(_ method: SearchMethod, until condition: FitnessCondition? = nil) {
    self.init(
      objectives: method.fitness, axes: method.axes.map(\.measure), condition: condition,
      novelty: method.kind.scoresNovelty, of: method.noveltyOf,
      differentFirst: method.kind.strategy.showsDifferentFirst)
  }

  /// What a picture that fulfils the condition has of its sides; nil for one that does not, and where
  /// there is none.
  func fulfilment(
    _ evaluation: Evaluation, novelty: Double
  ) -> [(text: String, value: Double)]? {
    let values = conditionIndices.map { evaluation.values[$0] }
    guard let condition, condition.holds(values, novelty: novelty) else { return nil }
    return condition.sides(values, novelty: novelty)
  }

  /// Throws where an evaluation is not as the plan wants it.
  ///
  /// - Parameter archive: what novelty remembers, whose features have to be as many.
  package func check(
    _ evaluations: [Evaluation], count: Int, against archive: NoveltyArchive? = nil
  ) throws(SearchError) {
    guard evaluations.count == count else {
      throw .evaluationCount(expected: count, found: evaluations.count)
    }
    for evaluation in evaluations {
      guard evaluation.values.count == measures.count else {
        throw .valueCount(expected: measures.count, found: evaluation.values.count)
      }
      guard needsNovelty else { continue }
      let isThere =
        featureJudge == nil ? evaluation.descriptor != nil : !evaluation.features.isEmpty
      guard isThere, evaluation.features.count == evaluations[0].features.count else {
        throw .missingDescriptor
      }
      if featureJudge != nil, let known = archive?.points.first?.count,
        evaluation.features.count != known
      {
        throw .featureCount(expected: known, found: evaluation.features.count)
      }
    }
  }
}
