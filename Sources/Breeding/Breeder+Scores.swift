import Evolution
import Fitness
import Genomes
import Rendering

extension Breeder {
  /// The values of expressions for each genome's picture; novelty is that among these pictures
  /// alone.
  ///
  /// - Returns: for each genome a value for each expression.
  public func scores(
    of genomes: [Genome], by expressions: [FitnessExpression]
  ) -> [[Double]] {
    let evaluator = Evaluator(objectives: expressions)
    let evaluations = renderer.map(genomes) { evaluator.evaluate($0, on: $1) }
    let novelty =
      evaluator.needsNovelty
      ? NoveltyArchive().novelty(
        of: evaluations.compactMap(\.descriptor), threads: renderer.threads) : nil
    return evaluations.enumerated().map { place, evaluation in
      evaluator.objectives.map { $0.value(of: evaluation, novelty: novelty?[place] ?? 0) }
    }
  }
}
