import Evolution
import Fitness
import Genomes
import Pictures
import Rendering
import Threads

/// Paints genomes on this machine's threads, straight to the numbers that a search asks for, at the
/// sizes that their measures need. Of the pictures nothing is kept but what judges of many want. Outside
/// judges are asked meanwhile, each on a thread of its own.
public struct PaintingEvaluator: Evaluator, Sendable {
  private let renderer: Renderer
  private let needsDescriptor: Bool
  private let count: Int
  /// The viewports, and for each the measures that are computed from its pictures one by one.
  private let groups: [(viewport: Viewport, measures: [(index: Int, measure: any PictureMeasure)])]
  private let batches: [(index: Int, measure: any BatchMeasure)]
  /// The measures for which nothing is painted. The value of one of none of these kinds stays 0: a search
  /// counts descent itself.
  private let networks: [(index: Int, measure: any GenomeMeasure)]
  private let genomeBatches: [(index: Int, measure: any GenomeBatchMeasure)]
  /// The outside judges, and for each the measures that it tells.
  private let judges: [Asked]

  private typealias Asked = (
    judge: any AnsweringJudge, measures: [(index: Int, measure: JudgedMeasure)]
  )

  private static let descriptorViewport = Viewport(side: 64)

  /// An evaluator of the measures given.
  ///
  /// - Parameters:
  ///   - measures: those of the plan, in its order.
  ///   - renderer: paints; its threads measure too.
  public init(_ plan: MeasurePlan, measures: [any Measure], renderer: Renderer) {
    self.renderer = renderer
    needsDescriptor = plan.wantsDescriptor
    count = measures.count
    let single = measures.enumerated().compactMap { index, measure in
      (measure as? any PictureMeasure).map { (index: index, measure: $0) }
    }
    batches = measures.enumerated().compactMap { index, measure in
      (measure as? any BatchMeasure).map { (index: index, measure: $0) }
    }
    networks = measures.enumerated().compactMap { index, measure in
      (measure as? any GenomeMeasure).map { (index: index, measure: $0) }
    }
    genomeBatches = measures.enumerated().compactMap { index, measure in
      (measure as? any GenomeBatchMeasure).map { (index: index, measure: $0) }
    }
    var judges: [Asked] = []
    for case (let index, let measure as JudgedMeasure) in measures.enumerated() {
      if let known = judges.firstIndex(where: { $0.judge === measure.judge }) {
        judges[known].measures.append((index, measure))
      } else {
        judges.append((measure.judge, [(index, measure)]))
      }
    }
    self.judges = judges
    var viewports = needsDescriptor ? [Self.descriptorViewport] : []
    for (_, measure) in single where !viewports.contains(measure.viewport) {
      viewports.append(measure.viewport)
    }
    groups = viewports.map { viewport in
      (viewport, single.filter { $0.measure.viewport == viewport })
    }
  }

  /// An evaluation for each genome, in their order.
  ///
  /// - Throws: what a measure of many pictures throws; `MeasureError`; `JudgingError` and `JudgeError`.
  public func evaluate(_ genomes: [Genome]) throws -> [Evaluation] {
    if judges.isEmpty { return try measured(genomes) }
    let answers = judges.map { _ in Awaited<Result<JudgeAnswers, any Error>>() }
    let renderer = renderer
    let asking = zip(judges.map(\.judge), answers).map { judge, answer in
      let ask: @Sendable () -> Void = {
        answer.set(Result { try judge.answers(of: genomes, by: renderer) })
      }
      let thread = Thread(ask)
      // The system may have no thread left.
      if !thread.isStarted { ask() }
      return thread
    }
    let own = Result { try measured(genomes) }
    for thread in asking { thread.join() }
    var evaluations = try own.get()
    for (judge, answer) in zip(judges, answers) {
      try take(answer.wait().get(), to: judge.measures, &evaluations)
    }
    return evaluations
  }

  /// Puts what a judge said among the values.
  private func take(
    _ answers: JudgeAnswers, to measures: [(index: Int, measure: JudgedMeasure)],
    _ evaluations: inout [Evaluation]
  ) throws {
    for (row, answer) in answers.list.enumerated() {
      for (index, measure) in measures {
        evaluations[row].values[index] = try measure.value(in: answer)
        if measure.part == .label, let label = answer.label {
          evaluations[row].label = answers.judge?.labels[label]
        }
        if measure.part == .features { evaluations[row].features = answer.features }
      }
    }
  }

  /// What this program measures by itself; 0 for what judges tell.
  private func measured(_ genomes: [Genome]) throws -> [Evaluation] {
    var evaluations = renderer.map(genomes) { genome, painter in evaluate(genome, by: painter) }
    func set(_ values: [Double], of measure: any Measure, at index: Int) throws(MeasureError) {
      guard values.count == genomes.count else {
        throw .count(measure.name, expected: genomes.count, found: values.count)
      }
      for (row, value) in values.enumerated() { evaluations[row].values[index] = value }
    }
    for (index, measure) in batches {
      try set(
        measure.scores(of: renderer.pictures(of: genomes, at: measure.viewport)), of: measure,
        at: index)
    }
    for (index, measure) in genomeBatches {
      try set(measure.scores(of: genomes), of: measure, at: index)
    }
    return evaluations
  }

  private func evaluate(_ genome: Genome, by painter: ThumbnailPainter) -> Evaluation {
    var evaluation = Evaluation(values: [Double](repeating: 0, count: count))
    for (index, measure) in networks { evaluation.values[index] = measure.score(genome) }
    for (viewport, measures) in groups {
      painter.paint(genome, at: viewport) { picture in
        for (index, measure) in measures {
          evaluation.values[index] = measure.score(picture, of: genome)
        }
        if needsDescriptor, viewport == Self.descriptorViewport {
          evaluation.descriptor = Descriptor(picture)
        }
      }
    }
    return evaluation
  }
}

extension Measure {
  /// How a picture for it is painted.
  fileprivate var viewport: Viewport { Viewport(width: size.width, height: size.height) }
}

/// Why a measure did not do its work.
public enum MeasureError: Error, Hashable, Sendable {
  /// It gave another number of values than there were pictures.
  case count(String, expected: Int, found: Int)
}

extension MeasureError: CustomStringConvertible {
  /// What failed, what was expected and what was found, in a line.
  public var description: String {
    switch self {
    case .count(let name, let expected, let found):
      "\(name): expected \(expected) values, one a picture, found \(found)"
    }
  }
}
