import Files

/// One process of a judge: it is started, asked, and once more started where it fails.
///
/// It may be used from one thread at a time, but for `ring()`.
final class JudgeProcess: @unchecked Sendable {
  /// How long it may take, and how much it may say.
  struct Limits {
    /// How many seconds it may take to start.
    var start = 120
    /// How many seconds it may take for a batch.
    var batch = 60
    /// How many bytes a line may have.
    var line = 64 << 20
  }

  private let command: JudgeCommand
  private let limits: Limits
  private let restarted: @Sendable (JudgeError) -> Void
  /// One for all processes.
  private let folder: JudgeFolder
  private var conversation: Conversation?
  /// What it said of itself; nil before it was started.
  private(set) var profile: JudgeProfile?
  private var isRestarted = false
  /// Wakes the thread that listens.
  private let bell: Bell

  /// - Throws: `JudgeError.unavailable` where the system has no pipe left.
  init(
    _ command: JudgeCommand, limits: Limits, folder: JudgeFolder,
    restarted: @escaping @Sendable (JudgeError) -> Void
  ) throws(JudgeError) {
    self.command = command
    self.limits = limits
    self.folder = folder
    self.restarted = restarted
    do throws(ChildProcess.Failure) { bell = try Bell() } catch {
      throw .unavailable(command, reason: error.reason)
    }
  }

  /// Has the thread that listens look for what is new.
  func ring() { bell.ring() }

  /// Asks it to end.
  func hangUp() { conversation?.hangUp() }

  /// Waits until it has ended, and kills it where that takes too long.
  func finish(within seconds: Int) {
    _ = conversation?.finish(within: seconds)
    conversation = nil
  }

  // MARK: - Starting

  /// Starts it where it is not running.
  ///
  /// - Parameter expected: what it should say of itself; nil where nothing is known of it.
  /// - Throws: `JudgeError`.
  @discardableResult
  func start(expecting expected: JudgeProfile?) throws(JudgeError) -> JudgeProfile {
    if conversation != nil, let profile { return profile }
    let conversation = try begin()
    conversation.say(Array("{\"format\":\"\(JudgeProfile.format)\"}\n".utf8))
    let deadline = SuspendingClock.now + .seconds(limits.start)
    let event = conversation.hear(until: deadline, limit: limits.line)
    guard case .line(let line) = event else {
      throw fault(event, of: conversation, at: .start, seconds: limits.start)
    }
    let profile = try read(line, of: conversation)
    if let expected, let member = expected.difference(from: profile) {
      throw .changed(command, member: member)
    }
    self.conversation = conversation
    self.profile = profile
    return profile
  }

  private func begin() throws(JudgeError) -> Conversation {
    let launch = JudgeLaunch(command, folder: folder.path)
    do throws(ChildProcess.Failure) {
      return try Conversation(launch.words, variables: launch.variables)
    } catch {
      throw error.isMissing
        ? .missing(command, program: launch.words[0])
        : .unavailable(command, reason: error.reason)
    }
  }

  private func read(
    _ line: [UInt8], of conversation: Conversation
  ) throws(JudgeError) -> JudgeProfile {
    do throws(JudgeAnswer.Fault) {
      return try JudgeProfile(line: line, limit: limits.line)
    } catch {
      throw .broke(
        command, .start, expected: error.expected, found: error.found,
        said: said(by: conversation))
    }
  }

  // MARK: - Judging

  /// Judges batches until there are no more, or something fails; the pipeline is told.
  ///
  /// - Parameter index: which of the pipeline's processes this is.
  func serve(_ pipeline: Pipeline, as index: Int, expecting expected: JudgeProfile) {
    do throws(JudgeError) {
      try start(expecting: expected)
      try judge(pipeline, as: index, expected)
    } catch {
      conversation = nil
      pipeline.fail(error)
    }
  }

  private func judge(
    _ pipeline: Pipeline, as index: Int, _ profile: JudgeProfile
  ) throws(JudgeError) {
    // How many of the batches are asked for, and since when it may be at the first.
    var asked = 0
    var since = SuspendingClock.now
    while let batches = pipeline.batches(for: index) {
      if asked == 0 { since = .now }
      for batch in batches[asked...] { conversation?.say(batch.message) }
      asked = batches.count
      let fault: JudgeError
      switch try hear(batches[0], until: since + .seconds(limits.batch), profile) {
      case .rung: continue
      case .judged(let judgements):
        pipeline.deliver(judgements, from: index)
        asked -= 1
        since = .now
        continue
      case .failed(let error): fault = error
      }
      conversation = nil
      guard !isRestarted else { throw fault }
      isRestarted = true
      restarted(fault)
      try start(expecting: profile)
      asked = 0
    }
    // What is asked for and not wanted any more would be answered to the next call.
    if asked > 0 { conversation = nil }
  }

  /// What came of listening for a batch.
  private enum Outcome {
    case judged([Judgement])
    case rung
    /// It may do better when it is started once more.
    case failed(JudgeError)
  }

  /// - Throws: `JudgeError.failed`.
  private func hear(
    _ batch: Batch, until deadline: SuspendingClock.Instant, _ profile: JudgeProfile
  ) throws(JudgeError) -> Outcome {
    guard let conversation else { preconditionFailure("it is running") }
    let event = conversation.hear(until: deadline, limit: limits.line, bell: bell.descriptor)
    switch event {
    case .line(let line):
      let answer: JudgeAnswer
      do throws(JudgeAnswer.Fault) {
        answer = try JudgeAnswer(line, to: batch.number, count: batch.count, of: profile)
      } catch {
        return .failed(
          .broke(
            command, .batch(batch.number), expected: error.expected, found: error.found,
            said: said(by: conversation)))
      }
      switch answer {
      case .judged(let judgements): return .judged(judgements)
      case .refused(let reason): throw .failed(command, reason: reason)
      }
    case .rung:
      bell.silence()
      return .rung
    default:
      return .failed(
        fault(event, of: conversation, at: .batch(batch.number), seconds: limits.batch))
    }
  }

  // MARK: - Faults

  /// What it means that no line came.
  private func fault(
    _ event: Conversation.Event, of conversation: Conversation, at stage: JudgeError.Stage,
    seconds: Int
  ) -> JudgeError {
    switch event {
    case .late: return .late(command, stage, seconds: seconds, said: said(by: conversation))
    case .tooLong:
      return .broke(
        command, stage, expected: "a line of at most \(limits.line) bytes", found: "a longer one",
        said: said(by: conversation))
    default:
      let status = conversation.finish(within: 2)
      return .ended(command, stage, status: status, said: said(by: conversation))
    }
  }

  /// The end of what it wrote to standard error, on one line.
  private func said(by conversation: Conversation) -> String {
    conversation.lastLines(3).map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }.filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
