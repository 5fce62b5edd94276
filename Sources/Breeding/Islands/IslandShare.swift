import Crews
import Populations
import Threads

/// How several processes breed the islands of one run: each its own ones, in the folder that all share.
public struct IslandShare: Sendable {
  private let job: any CrewJob
  private let threads: [Int]

  /// A share for those who were given the job.
  ///
  /// - Parameter threads: how many threads each member works on.
  package init(_ job: any CrewJob, threads: [Int]) { (self.job, self.threads) = (job, threads) }

  /// Breeds all islands; they are dealt out so that all threads have about as many.
  ///
  /// - Parameter own: how many threads this process works on.
  /// - Returns: the islands that were bred or passed over, in their order.
  /// - Throws: as `IslandRuns.go`; `CrewError`.
  func go(
    _ runs: IslandRuns, threads own: Int, while isWanted: @escaping @Sendable () -> Bool,
    tell: @escaping @Sendable (SeedRuns.Event) -> Void
  ) throws -> [SeedRuns.Bred] {
    let places = Deal.pieces(weighing: runs.islands.map { _ in 1 }, to: [own] + threads)
    let members = threads.indices.filter { !places[$0 + 1].isEmpty }
    // Where this fails the way is broken: the job ends, and whoever was asked stops.
    for member in members {
      var writer = ByteWriter()
      writer.put(each: places[member + 1]) { $0.put(count: $1) }
      try job.ask(member, writer.bytes, number: member)
    }
    try job.flush()
    let post = IslandPost(job, of: members, runs, tell: tell)
    let reading = Thread { post.read() }
    let goesOn: @Sendable () -> Bool = { isWanted() && !post.hasFailed }
    let bred = Result {
      guard reading.isStarted else { throw CrewError.way(reason: "the system has no thread left") }
      let bred = try runs.besideOthers().go(places[0], by: post, while: goesOn, tell: tell)
      while goesOn(), !post.isDone(withinSeconds: 0.2) {}
      return bred
    }
    if case .success = bred, goesOn() {} else { try? job.stop() }
    reading.join()
    return try (bred.get() + post.result()).sorted { $0.place < $1.place }
  }
}

/// Where it is read what others say of their islands, and from where it is passed on to all who breed some.
private final class IslandPost: MigrantExchange, @unchecked Sendable {
  private let job: any CrewJob
  private let members: [Int]
  private let runs: IslandRuns
  private let tell: @Sendable (SeedRuns.Event) -> Void
  private let board = NoticeBoard()
  private let monitor = Monitor()
  // guarded by the monitor
  private var bred: [SeedRuns.Bred] = []
  private var failure: (any Error)?
  private var isDone = false

  init(
    _ job: any CrewJob, of members: [Int], _ runs: IslandRuns,
    tell: @escaping @Sendable (SeedRuns.Event) -> Void
  ) {
    (self.job, self.members, self.runs, self.tell) = (job, members, runs, tell)
  }

  func listen(_ hear: @escaping @Sendable (IslandNotice) -> Void) { board.listen(hear) }

  func post(_ notice: IslandNotice) { pass(on: notice, from: nil) }

  private func pass(on notice: IslandNotice, from source: Int?) {
    let word = IslandWord.notice(notice).bytes
    // Where the way is broken, whoever reads finds out.
    for member in members where member != source { try? job.tell(member, word) }
  }

  /// Reads until all members have answered.
  func read() {
    var left = members.count
    while left > 0 {
      do throws(CrewError) {
        _ = try job.answer(keenly: false) { member, bytes in take(bytes, from: member) }
      } catch {
        fail(error)
        // A broken way brings no more answers.
        guard case .member = error else { break }
      }
      left -= 1
    }
    locked { isDone = true }
  }

  private func take(_ bytes: [UInt8], from member: Int) {
    do {
      switch try IslandWord(bytes) {
      case .notice(let notice):
        board.put(notice)
        pass(on: notice, from: member)
      case .run(let place, .advanced(let share, let generation, let best)):
        tell(.advanced(place: place, share: share, generation: generation, best: best))
      case .run(_, .told(let line)): runs.tell(line)
      case .run(_, .ended(let ending)):
        let bred = try runs.bredElsewhere(ending)
        locked { self.bred.append(bred) }
        tell(.ended(bred))
      case .run: break
      }
    } catch { fail(error) }
  }

  private func fail(_ error: any Error) { locked { failure = failure ?? error } }

  /// Whether something went wrong with others' islands, so that all are to stop.
  var hasFailed: Bool { locked { failure != nil } }

  /// Waits until all members have answered, but not for longer than so many seconds.
  ///
  /// - Returns: whether they have.
  func isDone(withinSeconds seconds: Double) -> Bool {
    locked {
      if !isDone { monitor.wait(seconds: seconds) }
      return isDone
    }
  }

  /// The islands that others bred, in any order.
  ///
  /// - Throws: what went wrong first.
  func result() throws -> [SeedRuns.Bred] {
    try locked {
      if let failure { throw failure }
      return bred
    }
  }

  private func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    monitor.lock()
    defer {
      monitor.announce()
      monitor.unlock()
    }
    return try body()
  }
}
