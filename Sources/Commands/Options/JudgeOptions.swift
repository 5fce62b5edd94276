import ArgumentParser
import Breeding

/// How outside judges are run.
struct JudgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Processes of each judge, which is a program that a fitness asks by \"judge:COMMAND\", \
      \(Judge.processCounts.lowerBound) to \(Judge.processCounts.upperBound).
      """,
      valueName: "n"),
    in: Judge.processCounts)
  var judges = 1

  @Option(
    help: ArgumentHelp(
      "Seconds that a judge may take to start, and for each batch (default: 120 and 60).",
      valueName: "n"),
    in: Judge.secondCounts)
  var judgeSeconds: Int?

  func validate() throws {
    guard Judge.processCounts ~= judges else {
      throw ValidationError("--judges \(judges): expected \(Self.words(Judge.processCounts))")
    }
    if let judgeSeconds, !(Judge.secondCounts ~= judgeSeconds) {
      throw ValidationError(
        "--judge-seconds \(judgeSeconds): expected \(Self.words(Judge.secondCounts))")
    }
  }

  private static func words(_ bounds: ClosedRange<Int>) -> String {
    "\(bounds.lowerBound) to \(bounds.upperBound)"
  }

  /// The judges that may be started.
  ///
  /// - Parameter isQuiet: whether progress is told.
  func started(isQuiet: Bool) -> StartedJudges {
    let progress = JudgeProgress(isQuiet: isQuiet)
    return StartedJudges(
      processes: judges, seconds: judgeSeconds,
      restarted: { Console.complain("breed: started once more: \($0)") },
      advance: { progress.advance($0, of: $1) })
  }
}
