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
  private var workshop: Workshop
  private let runs: [RunOfSeveral]
  /// The lineage of the last of all seeds, where these are a share of them.
  private let lastOfAll: LineageName?

  /// Runs with several seeds. Nothing is bred yet.
  ///
  /// - Parameters:
  ///   - name: what the lineages' names begin with.
  ///   - last, checkpoint, recipe: as of `Workshop.begin`.
  ///   - share: which of the seeds are bred with; the others are others' work.
  ///   - isChecked: whether another process of the same job has checked what lies there already.
  /// - Throws: `RequestError` for a name that may not be, and for what no run may have;
  ///   `ExperimentError.bredOtherwise` where a lineage of that name was bred otherwise, or
  ///   `RequestError.bredOtherwise`; where one cannot be read.
  public init(
    of seeds: SeedList, named name: String, _ request: SearchRequest, goal: Run.Goal = Run.Goal(),
    to last: Int? = nil, checkpoint: Int? = nil, recipe: (any Recipe)? = nil,
    share: Share = .whole, in workshop: Workshop, isChecked: Bool = false
  ) throws {
    let range = share.range(of: seeds.seeds.count)
    self.seeds = Array(seeds.seeds[range])
    // What is so of all is told of the first.
    let told = OnceTold(workshop.tell)
    self.workshop = workshop.telling { told($0) }
    lineages = try self.seeds.map { try workshop.beginning("\(name)-\($0)") }
    lastOfAll =
      share == .whole ? nil : try seeds.seeds.last.map { try workshop.beginning("\(name)-\($0)") }
    let drawing = try recipe.map(self.workshop.reading)
    runs = zip(lineages, self.seeds).map { lineage, seed in
      RunOfSeveral(
        lineage: lineage, request: request, seed: seed, goal: goal, last: last,
        checkpoint: checkpoint, recipe: drawing)
    }
    if isChecked { return }
    // Before anything is bred, so that no experiment is mixed with another.
    for (place, run) in runs.enumerated() {
      _ = try run.isDone(checkingRequest: place == 0, in: self.workshop)
    }
  }

  /// Tells a person a line, once.
  func tell(_ line: String) { workshop.tell(line) }

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
  ///   - share: what has other processes breed some of them; nil for none.
  ///   - tell: is given what happens.
  /// - Returns: the lineages that were bred or passed over, in the seeds' order.
  /// - Throws: what went wrong first in the seeds' order, with the lineage's name where the error has none;
  ///   all others are stopped then, each with its lineage whole.
  public func go(
    while isWanted: @escaping @Sendable () -> Bool = { true }, sharedBy share: SeedShare? = nil,
    tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws -> [Bred] {
    if seeds.isEmpty { return [] }
    var results: [Int: Result<Bred?, any Error>] = [:]
    let hasFailed = Atomic(false)
    let threads = workshop.breeder.renderer.threads
    let goesOn: @Sendable () -> Bool = { isWanted() && !hasFailed.load(ordering: .relaxed) }
    let own = share == nil ? self : besideOthers()
    let helpers = share.map { share in
      share.helpers(for: self, while: goesOn, tell: tell) {
        hasFailed.store(true, ordering: .relaxed)
      }
    }
    try Parallel.inOrder(
      count: seeds.count, threads: threads, ahead: seeds.count, helpers: helpers, state: {},
      make: { (place, _) throws(any Error) -> Result<Bred?, any Error> in
        guard goesOn() else { return .success(nil) }
        // Of the last ones each has several threads.
        let beside = max(1, min(threads, seeds.count - place))
        let result = Result<Bred?, any Error> {
          try own.breed(place, threads: max(1, threads / beside), tell: tell, while: goesOn)
        }
        if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
        return result
      },
      take: { (place, result) throws(any Error) in results[place] = result })
    let bred = try seeds.indices.compactMap { try results[$0]?.get() }
    if let lastOfAll {
      // Whichever share ends last, all of them leave the same behind.
      if workshop.folder.has(lastOfAll) { try workshop.folder.makeCurrent(lastOfAll) }
    } else if let last = bred.last {
      try workshop.folder.makeCurrent(lineages[last.place])
    }
    return bred
  }

  /// The same runs, where other processes breed some of them.
  private func besideOthers() -> SeedRuns {
    var runs = self
    runs.workshop = workshop.besideOthers()
    return runs
  }

  /// Breeds a lineage as a member of a crew does: the others breed theirs meanwhile.
  package func breedForOthers(
    _ place: Int, threads: Int, tell: (Event) -> Void, while isWanted: () -> Bool
  ) throws -> Bred? {
    try besideOthers().breed(place, threads: threads, tell: tell, while: isWanted)
  }

  /// A lineage as it lies there, which another process has bred.
  func bredElsewhere(_ ending: RunWord.Ending) throws -> Bred {
    try runs[ending.place].bredElsewhere(ending, in: workshop)
  }

  private func breed(
    _ place: Int, threads: Int, tell: (Event) -> Void, while isWanted: () -> Bool
  ) throws -> Bred? {
    var workshop = workshop
    workshop.breeder = workshop.breeder.onThreads(threads)
    let name = lineages[place]
    do {
      if try runs[place].isDone(in: workshop) {
        let bred = try runs[place].passedOver(place, in: workshop)
        tell(.ended(bred))
        return bred
      }
      var run = try runs[place].begin(in: workshop)
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

/// Tells each line once, on whatever thread it comes.
final class OnceTold: Sendable {
  private let known = Mutex<Set<String>>([])
  private let tell: @Sendable (String) -> Void

  init(_ tell: @escaping @Sendable (String) -> Void) { self.tell = tell }

  func callAsFunction(_ line: String) {
    if known.withLock({ $0.insert(line).inserted }) { tell(line) }
  }
}

extension AutomaticRun {
  /// How much of the goal is reached, 0…1; 0 where that cannot be told.
  var share: Double { run.goal.share(bred: bred, evaluated: evaluated) }
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
}
