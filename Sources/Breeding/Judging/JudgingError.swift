import Text

/// Why a search has not what a judge says.
public enum JudgingError: Error, Hashable, Sendable {
  /// A picture is not among the records, and no program may be started here.
  case notRecorded(String)
  /// The judge says that it is another one than the run began with.
  case otherJudge(String, before: String?, now: String)
  /// The judge gives no scores.
  case noScores(String)
  /// The judge gives no label of a picture.
  case noLabel(String)
  /// The judge gives no features.
  case noFeatures(String)
}

extension JudgingError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .notRecorded(let measure):
      "\(printable(measure)): not all pictures that are needed here are among what it said before, and "
        + "programs are started only by \"breed auto\" and \"breed score\" in a terminal"
    case .otherJudge(let measure, let before, let now):
      "\(printable(measure)): expected \(printable(before ?? "the version")) that this run began with, found "
        + "\(printable(now)): put that back to go on, or begin another run by --another"
    case .noScores(let measure):
      "\(printable(measure)): this judge gives no scores, so it cannot be part of a fitness by itself"
    case .noLabel(let measure):
      "\(printable(measure)): this judge gives no labels, which --axes label needs"
    case .noFeatures(let measure):
      "\(printable(measure)): this judge gives no features, which --novelty-of needs"
    }
  }
}
