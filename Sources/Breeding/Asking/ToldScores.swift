import Genomes
import Populations

/// The scores that a script told of a lineage's genomes: what one more judge says, that nobody starts.
struct ToldScores: Sendable {
  private let log: JudgedLog

  /// The scores in a lineage.
  ///
  /// - Throws: `PopulationError.damagedJudged`.
  init(in lineage: Lineage) throws { log = try lineage.judged() }

  /// The score of each genome; nil for one that none was told of.
  func scores(of genomes: [GenomeKey]) -> [Double?] {
    log.answers(of: genomes, by: .told).map { $0?.score }
  }

  /// Keeps a score of each genome, to last. One that was told before stays.
  ///
  /// - Throws: where they cannot be written.
  func keep(_ scores: [Double], of genomes: [GenomeKey]) throws {
    try log.record(zip(genomes, scores).map { ($0, RecordedAnswer(score: $1)) }, by: .told)
    try log.synchronize()
  }
}
