import Genomes
import Populations
import Rendering

/// Who says something of genomes' pictures that this program does not measure itself: another program, or a
/// script that told it before.
protocol AnsweringJudge: AnyObject, Sendable {
  /// What errors call it, as a measure.
  var measure: String { get }

  /// What it says of each genome, in their order.
  ///
  /// - Parameter renderer: paints what it has to be shown.
  /// - Throws: where one of them is not answered.
  func answers(of genomes: [Genome], by renderer: Renderer) throws -> JudgeAnswers
}

/// What a judge says of genomes.
struct JudgeAnswers: Sendable {
  /// The version that says it; nil where there are no genomes.
  var judge: RecordedJudge?
  /// One for each genome, in their order.
  var list: [RecordedAnswer] = []
}
