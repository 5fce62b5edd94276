import Fitness
import Genomes
import Populations

/// A measure that an outside judge or a script tells: its score, `judge:COMMAND` or `told`, or the index of its
/// label, `label`; or what stands in a plan for its features.
struct JudgedMeasure: Measure {
  /// What of the answer is the value.
  enum Part: Sendable {
    /// How good the picture is.
    case score
    /// Which of the judge's labels it has.
    case label
    /// None: its features are wanted, which are no number.
    case features
  }

  let name: String
  let summary = "what another program says"
  let part: Part
  /// Who is asked; one value for all measures that it tells.
  let judge: any AnsweringJudge

  /// The measure's value in an answer.
  ///
  /// - Throws: `JudgingError` where the judge does not give it.
  func value(in answer: RecordedAnswer) throws(JudgingError) -> Double {
    switch part {
    case .score:
      guard let score = answer.score else { throw .noScores(judge.measure) }
      return score
    case .label:
      guard let label = answer.label else { throw .noLabel(judge.measure) }
      return Double(label)
    case .features: return 0
    }
  }
}
