import JSON
import Judges
import Pictures
import Populations
import Threads

/// The outside judges that may be asked in a call. Each is started when it is first needed, and ends with this
/// value.
public final class StartedJudges: @unchecked Sendable {
  private let processes: Int
  private let seconds: Int?
  private let restarted: @Sendable (JudgeError) -> Void
  private let advance: @Sendable (_ judged: Int, _ total: Int) -> Void
  private let monitor = Monitor()
  // guarded by the monitor
  private var judges: [JudgeCommand: (judge: Judge, turn: Monitor)] = [:]

  /// No judge yet.
  ///
  /// - Parameters:
  ///   - processes: how many of each judge at the same time, in `Judge.processCounts`.
  ///   - seconds: how long one may take to start, and for each batch, in `Judge.secondCounts`; 120 and 60
  ///     where nothing is given.
  ///   - restarted: is told why a judge was started once more; called on any thread.
  ///   - advance: is told how many pictures of those that a judge was shown at once are judged; called on any
  ///     thread.
  public init(
    processes: Int = 1, seconds: Int? = nil,
    restarted: @escaping @Sendable (JudgeError) -> Void = { _ in },
    advance: @escaping @Sendable (_ judged: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.processes = processes
    self.seconds = seconds
    self.restarted = restarted
    self.advance = advance
  }

  /// What a judge says of itself.
  ///
  /// - Throws: `JudgeError`.
  func judge(_ command: JudgeCommand) throws(JudgeError) -> RecordedJudge {
    let (judge, turn) = started(command)
    turn.lock()
    defer { turn.unlock() }
    return RecordedJudge(try judge.profile(), command: command)
  }

  /// Asks a judge, on the calling thread, which waits while another asks the same one. The parameters are those
  /// of `Judge.judge`.
  func ask(
    _ command: JudgeCommand, _ count: Int, paint: (Range<Int>, PictureSize) throws -> [Picture],
    genome: (Int) throws -> JSONValue, take: (Range<Int>, [Judgement]) throws -> Void
  ) throws {
    let (judge, turn) = started(command)
    turn.lock()
    defer { turn.unlock() }
    try judge.judge(
      count, paint: paint, genome: genome, advance: { advance($0, count) }, take: take)
  }

  private func started(_ command: JudgeCommand) -> (judge: Judge, turn: Monitor) {
    monitor.lock()
    defer { monitor.unlock() }
    if let started = judges[command] { return started }
    let judge = Judge(command, processes: processes, seconds: seconds, restarted: restarted)
    let started = (judge: judge, turn: Monitor())
    judges[command] = started
    return started
  }
}

extension RecordedJudge {
  /// A judge with what it says of itself.
  init(_ profile: JudgeProfile, command: JudgeCommand) {
    self.init(
      command: command.parameter, name: profile.name, version: profile.version,
      size: (profile.size.width, profile.size.height), hasScores: profile.hasScores,
      featureCount: profile.featureCount, labels: profile.labels)
  }
}
