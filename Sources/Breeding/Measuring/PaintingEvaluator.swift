import Evolution
import Fitness
import Genomes
import Pictures
import Rendering
import Threads

/// Paints genomes on this machine's threads, straight to the numbers that a search asks for, at the
/// sizes that their measures need. Of the pictures nothing is kept but what judges of many want. Outside
/// judges are asked meanwhile, each on a thread of its own. The renderer's crew does a share of what is
/// measured of one picture after the other, and of nothing else.
public struct PaintingEvaluator: Evaluator, Sendable {
  private let renderer: Renderer
  /// What is measured of one picture after the other.
  private let single: SingleMeasures
  /// Those who do a share of that; nil for none.
  private let crew: MeasuringCrew?
  private let batches: [(index: Int, measure: any BatchMeasure)]
  private let genomeBatches: [(index: Int, measure: any GenomeBatchMeasure)]
  /// The outside judges, and for each the measures that it tells.
  private let judges: [Asked]

  private typealias Asked = (
    judge: any AnsweringJudge, measures: [(index: Int, measure: JudgedMeasure)]
  )

  /// An evaluator of the measures given.
  ///
  /// - Parameters:
  ///   - measures: those of the plan, in its order.
  ///   - renderer: paints; its threads measure too.
  public init(_ plan: MeasurePlan, measures: [any Measure], renderer: Renderer) {
    self.renderer = renderer
    let single = SingleMeasures(measures, needsDescriptor: plan.wantsDescriptor)
    self.single = single
    crew = renderer.crew.flatMap { MeasuringCrew($0, single, threads: renderer.threads) }
    batches = measures.enumerated().compactMap { index, measure in
      (measure as? any BatchMeasure).map { (index: index, measure: $0) }
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
  }

  /// An evaluation for each genome, in their order.
  ///
  /// - Throws: what a measure of many pictures throws; `MeasureError`; `JudgingError` and `JudgeError`;
  ///   `CrewError`.
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
    var evaluations =
      try crew?.evaluations(of: genomes, by: renderer)
      ?? renderer.map(genomes) { genome, painter in single.evaluation(of: genome, by: painter) }
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
