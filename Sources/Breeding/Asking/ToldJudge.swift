import Evolution
import Expressions
import Genomes
import Populations
import Rendering

/// What a script told of a lineage's genomes: one more judge, that nobody starts.
final class ToldJudge: AnsweringJudge {
  let measure = FitnessVocabulary.told
  /// The form in which it tells: with labels and features, or without.
  let judge: RecordedJudge
  private let log: JudgedLog

  /// The script of a lineage.
  ///
  /// - Parameter judges: those of a run, among which it is where it tells more than scores.
  /// - Throws: `PopulationError.damagedJudged`; `AskingError.lostForm` where its labels are not recorded.
  init(in lineage: Lineage, among judges: [SearchMethod.Judge]) throws {
    log = try lineage.judged()
    let told = RecordedJudge.told
    guard let form = judges.first(where: { $0.command == told.command }) else {
      judge = told
      return
    }
    guard let known = log.judge(told.command, fingerprint: form.fingerprint) else {
      throw AskingError.lostForm(lineage.name)
    }
    judge = known
  }

  /// What was told of each genome; nil for one of which nothing was.
  func answers(of genomes: [GenomeKey]) -> [RecordedAnswer?] { log.answers(of: genomes, by: judge) }

  /// Keeps what is told of each genome, to last. What was told before stays.
  ///
  /// - Throws: where it cannot be written.
  func keep(_ answers: [RecordedAnswer], of genomes: [GenomeKey]) throws {
    try log.record(zip(genomes, answers).map { ($0, $1) }, by: judge)
    try log.synchronize()
  }

  /// - Throws: `AskingError.untold` where nothing was told of one.
  func answers(of genomes: [Genome], by renderer: Renderer) throws -> JudgeAnswers {
    let answers = answers(of: try genomes.map { try GenomeKey(of: $0) })
    let missing = answers.count { $0 == nil }
    guard missing == 0 else { throw AskingError.untold(missing, of: genomes.count) }
    return JudgeAnswers(judge: judge, list: answers.compactMap(\.self))
  }
}
