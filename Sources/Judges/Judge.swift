import Files
import JSON
import Pictures
import Threads

/// One judge of a run: its processes, which are started when it is first asked and end with this value.
///
/// A process that ends, that does not answer in time, or that breaks the protocol is started once more and given
/// again what it had not answered; after the second failure nothing is asked of the judge any more.
///
/// It may be used from one thread at a time.
public final class Judge {
  /// How many processes a judge may have.
  public static let processCounts = 1...64
  /// How many seconds it may have for a batch, or to start.
  public static let secondCounts = 1...86_400

  /// What is run.
  public let command: JudgeCommand

  private let limits: JudgeProcess.Limits
  private let processCount: Int
  private let threads: Int
  private let restarted: @Sendable (JudgeError) -> Void
  /// Nil before it is started.
  private var folder: JudgeFolder?
  private var processes: [JudgeProcess] = []
  /// How many batches there were.
  private var batchCount = 0

  /// A judge that is not started yet.
  ///
  /// - Parameters:
  ///   - processes: how many of them judge at the same time, each a batch.
  ///   - seconds: how long one may take to start, and for each batch; 120 and 60 where nothing is given.
  ///   - threads: how many threads encode PNGs.
  ///   - restarted: is told why a process was started once more; called on any thread.
  /// - Precondition: `processes` and `seconds` are within `processCounts` and `secondCounts`.
  public convenience init(
    _ command: JudgeCommand, processes: Int = 1, seconds: Int? = nil,
    threads: Int = Parallel.processorCount,
    restarted: @escaping @Sendable (JudgeError) -> Void = { _ in }
  ) {
    var limits = JudgeProcess.Limits()
    if let seconds {
      precondition(Self.secondCounts ~= seconds, "expected \(Self.secondCounts) seconds")
      (limits.start, limits.batch) = (seconds, seconds)
    }
    self.init(command, processes, limits, threads: threads, restarted)
  }

  init(
    _ command: JudgeCommand, _ processCount: Int, _ limits: JudgeProcess.Limits, threads: Int = 1,
    _ restarted: @escaping @Sendable (JudgeError) -> Void = { _ in }
  ) {
    precondition(Self.processCounts ~= processCount, "expected \(Self.processCounts) processes")
    self.command = command
    self.processCount = processCount
    self.limits = limits
    self.threads = threads
    self.restarted = restarted
  }

  deinit {
    // All are asked to end before any is waited for.
    for process in processes { process.hangUp() }
    let end = SuspendingClock.now + .seconds(2)
    for process in processes { process.finish(within: SuspendingClock.now < end ? 2 : 0) }
  }

  /// What it says of itself; starts it where it is not started yet.
  ///
  /// - Throws: `JudgeError`, but not `.failed`.
  public func profile() throws(JudgeError) -> JudgeProfile {
    try process(0).start(expecting: processes.first?.profile)
  }

  /// Has pictures judged.
  ///
  /// A process has two batches under way, so that it never waits; meanwhile the next are painted. What it finds
  /// of a picture should not depend on what else is in the batch: batches are of equal sizes, as far as that
  /// goes, and at least one for each process.
  ///
  /// - Parameters:
  ///   - count: how many pictures there are.
  ///   - paint: paints those of a range, in the size that the judge wants; not called where it wants none. Ranges
  ///     come in ascending order, each once.
  ///   - genome: the genome of an index, as its JSON; not called where the judge wants none.
  ///   - advance: is told how many pictures are judged, of all, also while there is nothing new: ten times a
  ///     second, but for the time that painting takes. It may throw to stop the judge.
  ///   - take: is given what was found of a range, as soon as it is known; ranges come in ascending order, each
  ///     once.
  ///   All are called on the calling thread.
  /// - Throws: `JudgeError`, errors of the files for it, and what the closures throw.
  public func judge(
    _ count: Int, paint: (Range<Int>, PictureSize) throws -> [Picture],
    genome: (Int) throws -> JSONValue, advance: (Int) throws -> Void = { _ in },
    take: (Range<Int>, [Judgement]) throws -> Void
  ) throws {
    guard count > 0 else { return }
    let profile = try profile()
    let writer = BatchWriter(profile: profile, folder: try sharedFolder().path, threads: threads)
    let ranges = Batch.ranges(of: count, most: writer.most, processes: processCount)
    let (pipeline, workers) = try begin(profile, count: ranges.count)
    defer {
      pipeline.cancel()
      for worker in workers { worker.join() }
    }
    var taken = 0
    func takeAll() throws {
      while taken < ranges.count, let found = pipeline.judgements(of: taken) {
        try take(ranges[taken], found)
        taken += 1
      }
      try advance(pipeline.count)
    }
    for (place, range) in ranges.enumerated() {
      batchCount += 1
      let batch = try writer.batch(
        batchCount, place: place, count: range.count,
        pictures: profile.pictures == .none ? [] : paint(range, profile.size),
        genomes: profile.wantsGenomes ? range.map(genome) : [])
      while !(try lastly(takeAll, { () throws(JudgeError) in try pipeline.give(batch) })) {
        try takeAll()
      }
      try takeAll()
    }
    pipeline.complete()
    while taken < ranges.count {
      try lastly(takeAll) { () throws(JudgeError) in try pipeline.wait(for: taken) }
      try takeAll()
    }
  }

  /// Does something; where the judge fails, what it has judged before is taken first, so that it need not be
  /// judged again.
  private func lastly<Result>(
    _ takeAll: () throws -> Void, _ body: () throws(JudgeError) -> Result
  ) throws -> Result {
    do throws(JudgeError) { return try body() } catch {
      try takeAll()
      throw error
    }
  }

  // MARK: - Processes

  /// Has processes wait for batches, each on a thread of its own.
  ///
  /// - Throws: `JudgeError.unavailable` where the system has no thread left.
  private func begin(
    _ profile: JudgeProfile, count: Int
  ) throws(JudgeError) -> (Pipeline, [Thread]) {
    var used: [JudgeProcess] = []
    for index in 0..<min(processCount, count) { used.append(try process(index)) }
    let pipeline = Pipeline(used, count: count)
    var threads: [Thread] = []
    for (index, process) in used.enumerated() {
      let thread = Thread { process.serve(pipeline, as: index, expecting: profile) }
      guard thread.isStarted else {
        pipeline.cancel()
        for thread in threads { thread.join() }
        throw .unavailable(command, reason: "the system has no thread left")
      }
      threads.append(thread)
    }
    return (pipeline, threads)
  }

  /// A process of that index, which is made where it is not there yet.
  private func process(_ index: Int) throws(JudgeError) -> JudgeProcess {
    while processes.count <= index {
      processes.append(
        try JudgeProcess(command, limits: limits, folder: sharedFolder(), restarted: restarted))
    }
    return processes[index]
  }

  private func sharedFolder() throws(JudgeError) -> JudgeFolder {
    if let folder { return folder }
    do throws(FileError) {
      let made = try JudgeFolder(processes: processCount)
      folder = made
      return made
    } catch {
      throw .files(command, error)
    }
  }
}
