import Evolution
import Files
import Fitness
import Genomes
import Populations
import Rendering

/// Paints genomes straight to the numbers that a search asks for, at the sizes that their measures
/// need, with nothing kept of the pictures.
struct Evaluator: Sendable {
  /// The fitness; several objectives for NSGA-II.
  let objectives: [Reading]
  /// What spans a map of elites.
  let axes: [Reading]
  /// What ends the run.
  let condition: FitnessCondition?
  /// Whether novelty counts.
  let needsNovelty: Bool

  private let measures: [any Measure]
  private let conditionPlaces: [Int]
  private let viewports: [Viewport]
  /// For each viewport, the measures that are computed from it.
  private let groups: [[Int]]

  /// An expression, and where its measures stand among the evaluator's.
  struct Reading: Sendable {
    let expression: FitnessExpression
    fileprivate let places: [Int]

    /// The expression's value for a picture.
    func value(of evaluation: Evaluation, novelty: Double = 0) -> Double {
      expression.value(places.map { evaluation.values[$0] }, novelty: novelty)
    }
  }

  /// What a search asks for.
  ///
  /// - Parameter until: the condition of its goal.
  /// - Throws: where an expression cannot be read.
  init(_ method: Generation.Auto, until: String? = nil) throws {
    self.init(
      objectives: try FitnessExpression.list(method.fitness),
      axes: try method.axes.map { try FitnessExpression($0.measure) },
      condition: try until.map { try FitnessCondition($0) }, novelty: method.search == .novelty)
    for target in method.targets {
      let found = measures.first { $0.name == target.measure } as? any TargetMeasure
      // Of version 0.1 there are sixteen digits of another hash. A run of it is only bred again, and
      // what comes of that is held against its log.
      guard let found,
        target.fingerprint.utf8.count == 16
          || "\(found.picture.fingerprint)" == target.fingerprint
      else {
        throw SearchError.otherTarget(target.measure)
      }
    }
  }

  /// - Parameter novelty: whether it counts though no expression has it.
  init(
    objectives: [FitnessExpression], axes: [FitnessExpression] = [],
    condition: FitnessCondition? = nil, novelty: Bool = false
  ) {
    self.condition = condition
    var measures: [any Measure] = []
    func places(of wanted: [any Measure]) -> [Int] {
      wanted.map { measure in
        if let known = measures.firstIndex(where: { $0.name == measure.name }) { return known }
        measures.append(measure)
        return measures.count - 1
      }
    }
    self.objectives = objectives.map { Reading(expression: $0, places: places(of: $0.measures)) }
    self.axes = axes.map { Reading(expression: $0, places: places(of: $0.measures)) }
    conditionPlaces = places(of: condition?.measures ?? [])
    // Not where the condition alone has it: what a search remembers depends on its method alone, so
    // that whoever goes on with it can.
    needsNovelty = novelty || objectives.contains(where: \.needsNovelty)

    var viewports: [Viewport] = needsNovelty ? [Self.descriptorViewport] : []
    for measure in measures where !viewports.contains(measure.viewport) {
      viewports.append(measure.viewport)
    }
    groups = viewports.map { viewport in
      measures.indices.filter { measures[$0].viewport == viewport }
    }
    self.measures = measures
    self.viewports = viewports
  }

  private static let descriptorViewport = Viewport(side: 64)

  /// Paints a genome and measures it.
  func evaluate(_ genome: Genome, on easel: Easel) -> Evaluation {
    var values = [Double](repeating: 0, count: measures.count)
    var descriptor: Descriptor?
    for (viewport, group) in zip(viewports, groups) {
      easel.paint(genome, at: viewport) { picture in
        for measure in group { values[measure] = measures[measure].score(picture) }
        if needsNovelty, viewport == Self.descriptorViewport {
          descriptor = Descriptor(picture)
        }
      }
    }
    return Evaluation(values: values, descriptor: descriptor)
  }

  /// Whether a picture fulfils the condition; false where there is none.
  func fulfils(_ evaluation: Evaluation, novelty: Double) -> Bool {
    condition?.holds(conditionPlaces.map { evaluation.values[$0] }, novelty: novelty) ?? false
  }
}
