import Evolution
import Expressions
import Fitness
import Genomes
import Pictures
import Populations
import Rendering
import Text

extension Breeder {
  /// The measures that a plan names, in its order.
  ///
  /// - Parameters:
  ///   - targets: the pictures that a run began with: a measure of one of them uses that picture and
  ///     no other, even where its file has moved.
  ///   - judges: the outside judges of a run, as they were when it began.
  ///   - lineage: keeps copies of the pictures, and has the records of the judges and the
  ///     scores of the measure `told`.
  ///   - taste: what the measure `taste` is; nil where there is none.
  /// - Throws: `RequestError.noTaste`; `RequestError.noTold`; `FitnessError` where a name is unknown or
  ///   a picture cannot be read,
  ///   `SearchError.otherTarget` where a file holds another picture than the run began with; `JudgeError` for
  ///   a command that is none; where the records of judges cannot be read.
  public func measures(
    of plan: MeasurePlan, targets: [SearchMethod.Target] = [], judges: [SearchMethod.Judge] = [],
    keptIn lineage: Lineage? = nil, taste: Taste? = nil
  ) throws -> [any Measure] {
    let judged = try judgedMeasures(of: plan, judges, keptIn: lineage)
    return try plan.measures.map { term in
      if let measure = judged[term.name] { return measure }
      if term.name == FitnessVocabulary.taste {
        guard let taste else { throw RequestError.noTaste }
        return TasteMeasure(taste.model)
      }
      let target = targets.first { $0.measure == term.name && $0.isComparable }
      if let target, let kept = lineage?.keptTarget(target.fingerprint),
        let picture = try? Picture(keptTarget: kept), target.matches(picture)
      {
        return try measures.measure(term) { _ in picture }
      }
      let measure = try measure(term)
      if let target, let found = measure as? any TargetMeasure, !target.matches(found.picture) {
        throw SearchError.otherTarget(printable(target.measure))
      }
      return measure
    }
  }

  /// An evolver that starts from a generation, which it evaluates.
  ///
  /// - Parameters:
  ///   - seed: of its random numbers.
  ///   - lineage: keeps copies of the method's targets, if any, and has the picks of its taste.
  ///   - condition: what its pictures are to fulfil; see `Evolver.isFulfilled`.
  /// - Throws: where a measure cannot be had, the evaluation fails, or the method has a value out of
  ///   its bounds.
  public func evolver(
    _ method: SearchMethod, from generation: Generation, seed: UInt64, in lineage: Lineage? = nil,
    until condition: FitnessCondition? = nil
  ) throws -> Evolver {
    let plan = MeasurePlan(method, until: condition)
    let measures = try measures(
      of: plan, targets: method.targets, judges: method.judges, keptIn: lineage,
      taste: taste(of: method, in: lineage))
    return try evolver(method, plan, measures, from: generation, seed: seed, in: lineage)
  }

  /// An evolver whose measures are at hand.
  func evolver(
    _ method: SearchMethod, _ plan: MeasurePlan, _ measures: [any Measure],
    from generation: Generation, seed: UInt64, in lineage: Lineage?
  ) throws -> Evolver {
    try Evolver(
      method, plan: plan, from: descended(generation, in: lineage, for: plan), seed: seed,
      evaluator: makeEvaluator(plan, measures), threads: renderer.threads)
  }

  /// The values of expressions for each genome's picture; novelty is that among these pictures
  /// alone.
  ///
  /// - Parameters:
  ///   - taste: what the measure `taste` is, where one of them names it.
  ///   - lineage: has the records of judges, which are not asked again, and the scores of the measure `told`.
  ///   - descents: what `age` and `mutations` are of each, in their order; where there are none, each
  ///     counts as a founder.
  /// - Returns: for each genome a value for each expression.
  /// - Throws: where a measure cannot be had, or the evaluation fails.
  public func scores(
    of genomes: [Genome], by expressions: [FitnessExpression], taste: Taste? = nil,
    keptIn lineage: Lineage? = nil, descents: [Descent] = []
  ) throws -> [[Double]] {
    let plan = MeasurePlan(objectives: expressions)
    // What was told counts in the form in which it was asked for last.
    let told = lineage?.history.lastRun()?.method.judges.filter {
      $0.command == RecordedJudge.told.command
    }
    var evaluations = try makeEvaluator(
      plan, measures(of: plan, judges: told ?? [], keptIn: lineage, taste: taste)
    ).evaluate(genomes)
    try plan.check(evaluations, count: genomes.count)
    for index in evaluations.indices {
      plan.fill(
        &evaluations[index], with: descents.indices ~= index ? descents[index] : .founder)
    }
    let novelty =
      plan.needsNovelty
      ? NoveltyArchive().novelty(
        of: evaluations.compactMap(\.descriptor), threads: renderer.threads) : nil
    return evaluations.enumerated().map { index, evaluation in
      plan.objectives.map { $0.value(of: evaluation, novelty: novelty?[index] ?? 0) }
    }
  }
}
