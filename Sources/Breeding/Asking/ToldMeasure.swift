import Expressions
import Fitness
import Genomes
import Populations

/// The measure `told`: the score that a script told of a genome.
struct ToldMeasure: GenomeBatchMeasure {
  let name = FitnessVocabulary.told
  let summary = "what a script says, by breed ask and breed tell"

  private let told: ToldScores

  init(_ told: ToldScores) { self.told = told }

  /// - Throws: `AskingError.untold` where one has none.
  func scores(of genomes: [Genome]) throws -> [Double] {
    let scores = told.scores(of: try genomes.map { try GenomeKey(of: $0) })
    let missing = scores.count { $0 == nil }
    guard missing == 0 else { throw AskingError.untold(missing, of: genomes.count) }
    return scores.compactMap(\.self)
  }
}
