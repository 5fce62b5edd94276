import Files
import Text

/// Why a judge did not judge.
public enum JudgeError: Error, Hashable, Sendable {
  /// A quotation mark in the command has no end.
  case openQuotation(String)
  /// The command has no word, or its first is empty.
  case noWord(String)
  /// There is no such program.
  case missing(JudgeCommand, program: String)
  /// The system did not run it, for this reason of the system's.
  case unavailable(JudgeCommand, reason: String)
  /// It ended, or closed its output where there is no status, without an answer.
  case ended(JudgeCommand, Stage, status: Int32?, said: String)
  /// It was ended, since it did not answer in time.
  case late(JudgeCommand, Stage, seconds: Int, said: String)
  /// It answered something that the protocol does not have.
  case broke(JudgeCommand, Stage, expected: String, found: String, said: String)
  /// It says itself that it could not judge.
  case failed(JudgeCommand, reason: String)
  /// Started once more, or beside itself, it says something else of itself.
  case changed(JudgeCommand, member: String)
  /// The files for it cannot be written.
  case files(JudgeCommand, FileError)

  /// What a judge was to do.
  public enum Stage: Hashable, Sendable {
    /// To say what it is, having been started.
    case start
    /// To judge the batch of that number.
    case batch(Int)
  }
}
