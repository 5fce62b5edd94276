import Evolution
import Files
import Genomes
import Populations
import Synchronization
import Threads

/// The same automatic run with several seeds, each in a lineage of its own: `NAME-1`, `NAME-2`, … by the
/// seed.
///
/// Lineages are bred side by side, each by one thread as long as there are as many of them as threads. Each is
/// byte for byte the one that its run alone would have bred, whatever was bred beside it or stopped in
/// between.
public struct SeedRuns: Sendable {
  /// The seeds, in order.
  public let seeds: [UInt64]
  /// The lineage of each.
  public let lineages: [LineageName]
  private let workshop: Workshop
  private let request: SearchRequest
  private let goal: Run.Goal
  private let last: Int?
  private let checkpoint: Int?
  private let recipe: (any Recipe)?
  /// The lineage of the last of all seeds, where these are a share of them.
  private let lastOfAll: LineageName?

  /// Runs with several seeds. Nothing is bred yet.
  ///
  /// - Parameters:
  ///   - name: what the lineages' names begin with.
  ///   - last, checkpoint, recipe: as of `Workshop.begin`.
  ///   - share: which of the seeds are bred with; the others are others' work.
  /// - Throws: `RequestError` for a name that may not be, and for what no run may have;
  ///   `ExperimentError.bredOtherwise` where a lineage of that name was bred otherwise, or
  ///   `RequestError.bredOtherwise`; where one cannot be read.
  public init(
    of seeds: SeedList, named name: String, _ request: SearchRequest, goal: Run.Goal = Run.Goal(),
    to last: Int? = nil, checkpoint: Int? = nil, recipe: (any Recipe)? = nil,
    share: Share = .whole, in workshop: Workshop
  ) throws {
    let range = share.range(of: seeds.seeds.count)
    self.seeds = Array(seeds.seeds[range])
    // What is so of all is told of the first.
    let told = OnceTold(workshop.tell)
    self.workshop = workshop.telling { told($0) }
    (self.request, self.goal, self.last) = (request, goal, last)
    (self.checkpoint, self.recipe) = (checkpoint, try recipe.map(self.workshop.reading))
    lineages = try self.seeds.map { try workshop.beginning("\(name)-\($0)") }
    lastOfAll =
      share == .whole ? nil : try seeds.seeds.last.map { try workshop.beginning("\(name)-\($0)") }
    // Before anything is bred, so that no experiment is mixed with another.
    for place in lineages.indices { _ = try isDone(place) }
  }

  private func wish(_ place: Int) -> RunWish {
    RunWish(
      request: request, goal: goal, last: last, checkpoint: checkpoint, seed: seeds[place])
  }

  /// Whether a lineage has reached its goal by such a run.
  ///
  /// - Throws: as `init`.
  private func isDone(_ place: Int) throws -> Bool {
    let (name, asked) = (lineages[place], wish(place))
    guard workshop.folder.has(name) else {
      if place == 0 { _ = try workshop.telling { _ in }.run(asked, in: nil) }
      return false
    }
    let lineage = try workshop.folder.open(name)
    let history = lineage.history
    try workshop.check(recipe, of: lineage)
    if history.runs.isEmpty {
      // Founded by a run that was killed before it logged its beginning, or by somebody else.
      guard history.count == 1, history.seed == seeds[place] else {
        throw ExperimentError.bredOtherwise(
          name,
          history.count > 1
            ? ["by eye, and by no fitness"]
            : ["seed \(seeds[place]) instead of \(history.seed)"])
      }
      return false
    }
    if let last {
      try asked.checkSame(as: history)
      try checkAsFresh(asked, lineage)
      return history.has(last) && history.unendedRun == nil
    }
    guard let before = history.lastRun() else {
      throw ExperimentError.bredOtherwise(name, ["by eye, and by no fitness"])
    }
    let run = try workshop.telling { _ in }.run(asked, in: lineage)
    var differences = run.differences(from: before)
    if !differences.isEmpty { throw ExperimentError.bredOtherwise(name, differences) }
    try checkAsFresh(asked, lineage)
    if history.openRun != nil, goal == Run.Goal() { return false }
    var same = run.goal
    if before.goal.targets.isEmpty { same.targets = [] }
    if same != before.goal { differences.append("it was to end by \(before.goal.words)") }
    if !differences.isEmpty { throw ExperimentError.bredOtherwise(name, differences) }
    if history.openRun != nil { return false }
    // Whoever undid or loaded something in between left the run.
    guard history.ends[history.runs.count - 1] != nil else {
      throw ExperimentError.bredOtherwise(
        name, ["its run was left, and is at generation \(history.now)"])
    }
    return true
  }

  /// Checks that a lineage is what would be bred anew, so that what is left out is not one thing for those
  /// that are there and another for those that are not.
  private func checkAsFresh(_ asked: RunWish, _ lineage: Lineage) throws {
    guard let before = lineage.history.lastRun() else { return }
    var fresh = try asked.run(in: nil)
    (fresh.method.targets, fresh.method.taste) = (before.method.targets, before.method.taste)
    fresh.checkpoint = before.checkpoint
    fresh.method.takeJudges(of: before.method)
    var differences = fresh.differences(from: before)
    if recipe == nil {
      let drawn = try workshop.recipe(for: request).name
      if case .new(let first) = try lineage.outline(of: 1).method, first.recipe != drawn {
        differences.append("drawn by \(drawn) instead of \(first.recipe)")
      }
    }
    if !differences.isEmpty { throw ExperimentError.bredOtherwise(lineage.name, differences) }
  }

  /// A lineage, as it is when its run has ended or was stopped.
  public struct Bred: Sendable {
    /// Its place among the seeds.
    public let place: Int
    /// Its current generation.
    public let shown: ShownGeneration
    /// What of its goal is reached; nothing where it was stopped.
    public let reached: [Run.Goal.Part]
    /// The picture that fulfils its condition, with what it has of the condition's sides.
    public let fulfilment: (id: IndividualID, sides: [(text: String, value: Double)])?
    /// Whether it had reached its goal before, so that nothing was bred.
    public let wasDone: Bool
  }

  /// What happens while they are bred, told by the thread on which it does.
  public enum Event: Sendable {
    /// A lineage has another generation: what share of its goal is reached, and in words where it is.
    case advanced(place: Int, share: Double, generation: Int, best: Double?)
    /// A lineage has ended or was stopped.
    case ended(Bred)
  }

  /// Breeds them, as many side by side as there are threads; those that have reached their goal are passed
  /// over. The last becomes the current lineage; of a share that of the last of all seeds, once it is there.
  ///
  /// - Parameters:
  ///   - isWanted: asked before each generation; false to stop all, and to begin no more.
  ///   - tell: is given what happens.
  /// - Returns: the lineages that were bred or passed over, in the seeds' order.
  /// - Throws: what went wrong first in the seeds' order, with the lineage's name where the error has none;
  ///   all others are stopped then, each with its lineage whole.
  public func go(
    while isWanted: @escaping @Sendable () -> Bool = { true },
    tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws -> [Bred] {
    let results = Mutex<[Int: Result<Bred?, any Error>]>([:])
    let hasFailed = Atomic(false)
    let threads = workshop.breeder.renderer.threads
    Parallel.run(count: seeds.count, threads: threads) { place in
      guard isWanted(), !hasFailed.load(ordering: .relaxed) else { return }
      // Of the last ones each has several threads.
      let beside = max(1, min(threads, seeds.count - place))
      let result = Result {
        try breed(place, threads: max(1, threads / beside), tell: tell) {
          isWanted() && !hasFailed.load(ordering: .relaxed)
        }
      }
      if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
      results.withLock { $0[place] = result }
    }
    let found = results.withLock { $0 }
    let bred = try seeds.indices.compactMap { try found[$0]?.get() }
    if let lastOfAll {
      // Whichever share ends last, all of them leave the same behind.
      if workshop.folder.has(lastOfAll) { try workshop.folder.makeCurrent(lastOfAll) }
    } else if let last = bred.last {
      try workshop.folder.makeCurrent(lineages[last.place])
    }
    return bred
  }

  private func breed(
    _ place: Int, threads: Int, tell: (Event) -> Void, while isWanted: () -> Bool
  ) throws -> Bred? {
    var workshop = workshop
    workshop.breeder = workshop.breeder.onThreads(threads)
    let name = lineages[place]
    do {
      if try isDone(place) {
        let bred = try passedOver(place, in: workshop)
        tell(.ended(bred))
        return bred
      }
      var run = try workshop.begin(
        request, in: name.description, goal: goal, to: last, checkpoint: checkpoint,
        recipe: recipe, seed: seeds[place])
      try run.goOn(while: { _ in isWanted() }) { run in
        tell(
          .advanced(
            place: place, share: run.share, generation: run.generation.number,
            best: run.summary?.best))
      }
      let bred = Bred(
        place: place, shown: try workshop.draw(run), reached: run.reached,
        fulfilment: run.fulfilment, wasDone: false)
      tell(.ended(bred))
      return bred
    } catch let error as RequestError {
      throw SeedRunError(lineage: name, error: error)
    }
  }

  /// A lineage that has reached its goal before.
  private func passedOver(_ place: Int, in workshop: Workshop) throws -> Bred {
    let lineage = try workshop.folder.open(lineages[place])
    let generation = try workshop.generation(of: lineage)
    return Bred(
      place: place, shown: try workshop.drawn(generation, of: lineage, redrawing: false),
      reached: last == nil ? lineage.history.lastReached : [.generations], fulfilment: nil,
      wasDone: true)
  }
}

/// What is wrong with a request for one of several runs.
public struct SeedRunError: Error, CustomStringConvertible {
  /// The run's lineage.
  public let lineage: LineageName
  /// What is wrong.
  public let error: RequestError

  /// The lineage, and what is wrong with what was asked for.
  public var description: String { "\(lineage): \(error)" }
}

extension History {
  /// What of its goal the last run that ended had reached.
  fileprivate var lastReached: [Run.Goal.Part] {
    guard let index = ends.keys.max(), let end = ends[index] else { return [] }
    let goal = runs[index].goal
    var parts: [Run.Goal.Part] = []
    if end.fulfilled != nil { parts.append(.until) }
    if bred(by: index) >= goal.generations ?? .max { parts.append(.generations) }
    if evaluated(by: index) >= goal.evaluations ?? .max { parts.append(.evaluations) }
    return parts
  }
}

/// Tells each line once, on whatever thread it comes.
private final class OnceTold: Sendable {
  private let known = Mutex<Set<String>>([])
  private let tell: @Sendable (String) -> Void

  init(_ tell: @escaping @Sendable (String) -> Void) { self.tell = tell }

  func callAsFunction(_ line: String) {
    if known.withLock({ $0.insert(line).inserted }) { tell(line) }
  }
}

extension AutomaticRun {
  /// How much of the goal is reached, 0…1; 0 where that cannot be told.
  fileprivate var share: Double { run.goal.share(bred: bred, evaluated: evaluated) }
}

extension Run.Goal {
  /// How much of it is reached, 0…1; 0 where that cannot be told.
  public func share(bred: Int, evaluated: Int, elapsed: Duration = .zero) -> Double {
    var share = 0.0
    if let generations { share = max(share, Double(bred) / Double(generations)) }
    if let evaluations { share = max(share, Double(evaluated) / Double(evaluations)) }
    if let seconds { share = max(share, elapsed / .seconds(seconds)) }
    return min(1, share)
  }

  /// When it is reached, in words.
  fileprivate var words: String {
    [
      generations.map { "\($0) generations" }, evaluations.map { "\($0) evaluations" },
      until.map { "until \($0)" }, seconds.map { "\($0) seconds" },
    ].compactMap(\.self).joined(separator: " or ")
  }
}
