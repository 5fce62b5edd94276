import Breeding
import Synchronization
import Threads

/// The automatic runs that this server has going, each on a thread of its own. A run goes on when the
/// page is closed; it stops when it is told to, or with the server, and can go on then.
final class Runs: Sendable {
  private let workshop: Workshop
  private let news: News
  private let state = Mutex(State())

  private struct State {
    var going: [LineageName: Going] = [:]
    /// What was told last of those that are over.
    var last: [LineageName: RunReport] = [:]
    var isStopped = false
  }

  /// Runs at once, at most: each takes all processors.
  static let most = 4
  /// How often pages are told how far a run is.
  private static let interval = Duration.milliseconds(200)

  init(_ workshop: Workshop, news: News) {
    self.workshop = workshop
    self.news = news
  }

  /// A run's own state, as far as others may see it.
  private final class Going: Sendable {
    let id = UInt32.random(in: 1...UInt32.max)
    let isWanted = Atomic(true)
    let report = Mutex<RunReport?>(nil)
    /// How it began.
    let beginning = Awaited<Result<RunReport, any Error>>()
    let end = Awaited<Void>()

    func stop() { isWanted.store(false, ordering: .relaxed) }
  }

  /// Begins or goes on with a run and returns once it is going.
  ///
  /// - Parameter begin: begins it, on the run's own thread.
  /// - Throws: what `begin` throws; where the lineage has one that is going, or there are too many.
  func start(
    _ lineage: LineageName, _ begin: @escaping @Sendable (Workshop) throws -> AutomaticRun
  ) throws -> RunReport {
    let run = Going()
    try state.withLock { state in
      guard !state.isStopped else {
        throw PageError.ending
      }
      guard state.going[lineage] == nil else {
        throw PageError(status: 409, message: "\(lineage): a run is going there already")
      }
      guard state.going.count < Self.most else {
        throw PageError(
          status: 409, message: "\(Self.most) runs are going already; stop one of them first")
      }
      state.going[lineage] = run
    }
    let thread = Thread(isJoined: false) { self.carryOut(run, in: lineage, begin) }
    if !thread.isStarted {
      state.withLock { $0.going[lineage] = nil }
      run.beginning.set(
        .failure(PageError(status: 500, message: "the system has no thread left for a run")))
      run.end.set(())
    }
    return try run.beginning.wait().get()
  }

  /// Asks the run of a lineage to stop, and waits until it has: at most a generation long.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  func stop(_ lineage: LineageName) -> Bool {
    guard let run = state.withLock({ $0.going[lineage] }) else { return false }
    run.stop()
    run.end.wait()
    return true
  }

  /// Stops all runs, and lets no other begin.
  func stopAll() {
    let all = state.withLock { state in
      state.isStopped = true
      return Array(state.going.values)
    }
    for run in all { run.stop() }
    for run in all { run.end.wait() }
  }

  /// The runs that are going.
  var reports: [RunReport] {
    state.withLock { state in state.going.values.compactMap { $0.report.withLock { $0 } } }
      .sorted { $0.lineage < $1.lineage }
  }

  /// The last that is known of a lineage's run, which may be over; nil where none was going here.
  func report(of lineage: LineageName) -> RunReport? {
    state.withLock { $0.going[lineage]?.report.withLock { $0 } ?? $0.last[lineage] }
  }

  private func carryOut(
    _ state: Going, in lineage: LineageName, _ begin: (Workshop) throws -> AutomaticRun
  ) {
    var (failure, isReached): (String?, Bool) = (nil, false)
    do {
      var run = try begin(workshop)
      let clock = ContinuousClock()
      let began = clock.now
      var told = began
      let first = RunReport(run, id: state.id, seconds: 0)
      state.report.withLock { $0 = first }
      state.beginning.set(.success(first))
      let ending = try run.goOn(while: { _ in state.isWanted.load(ordering: .relaxed) }) { run in
        let report = RunReport(run, id: state.id, seconds: (clock.now - began) / .seconds(1))
        state.report.withLock { $0 = report }
        // Generations may come faster than a page can show them.
        guard clock.now - told >= Self.interval else { return }
        told = clock.now
        news.tell("run", report.json)
      }
      isReached = ending == .goal
      _ = try workshop.draw(run)
    } catch {
      failure = PageError(error).message
      state.beginning.set(.failure(error))
    }
    // Nil where it did not begin.
    let last = state.report.withLock { $0 }?.over(failure, isReached: isReached)
    self.state.withLock {
      $0.going[lineage] = nil
      if let last { $0.last[lineage] = last }
    }
    state.end.set(())
    if let last { news.tell("run", last.json) }
    news.look()
  }
}

/// How far a run is.
struct RunReport: Sendable {
  let lineage: LineageName
  /// By which what is told of one run is known from what is told of another.
  private let id: UInt32
  private let aim: String
  private let number: Int
  private let bred: Int
  private let evaluated: Int
  private let seconds: Double
  private let goal: Run.Goal
  private let summary: Run.Summary?
  private let coverage: Double?
  private let qdScore: Double?
  private var isGoing = true
  private var isReached = false
  private var failure: String?

  init(_ run: AutomaticRun, id: UInt32, seconds: Double) {
    lineage = run.lineage.name
    self.id = id
    aim = run.run.method.aim
    number = run.generation.number
    bred = run.bred
    evaluated = run.evaluated
    goal = run.run.goal
    summary = run.summary
    (coverage, qdScore) = (run.map?.coverage, run.map?.qdScore)
    self.seconds = seconds
  }

  /// The same once it is over.
  ///
  /// - Parameters:
  ///   - failure: why it failed; nil where it stopped or reached its goal.
  ///   - isReached: whether it reached its goal.
  func over(_ failure: String?, isReached: Bool) -> RunReport {
    var report = self
    report.isGoing = false
    report.isReached = isReached
    report.failure = failure
    return report
  }

  var json: JSONValue {
    func number(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
    return .object([
      ("lineage", .string(lineage.description)), ("id", .integer(Int(id))), ("aim", .string(aim)),
      ("going", .bool(isGoing)),
      ("reached", .bool(isReached)),
      ("failure", failure.map(JSONValue.string) ?? .null), ("generation", .integer(self.number)),
      ("bred", .integer(bred)), ("evaluated", .integer(evaluated)), ("seconds", .double(seconds)),
      (
        "goal",
        .object([
          ("generations", number(goal.generations)), ("evaluations", number(goal.evaluations)),
          ("seconds", number(goal.seconds)),
          ("until", goal.until.map { .string("\($0)") } ?? .null),
        ])
      ),
      ("best", number(summary?.best)), ("mean", number(summary?.mean)),
      ("species", number(summary?.species)), ("cells", number(summary?.cells)),
      ("front", number(summary?.front)), ("coverage", number(coverage)),
      ("qdScore", number(qdScore)),
    ])
  }
}
