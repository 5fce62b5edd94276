import Evolution
import Files
import Genomes
import Populations
import Synchronization
import Threads

/// One automatic run on several islands, each a lineage of its own: `NAME-island-01`, `NAME-island-02`, …
/// Now and then each takes in the best of others; see `Island`.
///
/// Islands are bred side by side, on as many threads as there are, by one process or several. What each
/// breeds is a function of the seed and the settings: it waits for the generations that it takes in, and
/// never for a time. So islands that were stopped, at any moment and in any way, go on to the same bytes.
public struct IslandRuns: Sendable {
  /// The islands, in order.
  public let islands: [Island]
  /// The lineage of each.
  public let lineages: [LineageName]
  /// What the best of all are gathered in.
  public let name: LineageName
  var workshop: Workshop
  private let runs: [RunOfSeveral]

  /// Islands. Nothing is bred yet.
  ///
  /// - Parameters:
  ///   - name: what the lineages' names begin with.
  ///   - seed: of all; where none is given, that of the islands that are there, else one is drawn.
  ///   - last, checkpoint, recipe: as of `Workshop.begin`. Each goal is every island's own.
  ///   - isChecked: whether another process of the same job has checked what lies there already.
  /// - Throws: `IslandError`; `RequestError` for a name that may not be, and for what no run may have;
  ///   `ExperimentError.bredOtherwise` where a lineage of that name was bred otherwise, or
  ///   `RequestError.bredOtherwise`; where one cannot be read.
  public init(
    _ settings: IslandSettings, named text: String, _ request: SearchRequest,
    goal: Run.Goal = Run.Goal(), to last: Int? = nil, checkpoint: Int? = nil,
    recipe: (any Recipe)? = nil, seed: UInt64? = nil, in workshop: Workshop,
    isChecked: Bool = false
  ) throws {
    try settings.check()
    if goal.seconds != nil { throw IslandError.seconds }
    let told = OnceTold(workshop.tell)
    self.workshop = workshop.telling { told($0) }
    let name = try workshop.beginning(text)
    let first = try workshop.folder.firstIsland(named: name, of: settings.count)
    let seed = try seed ?? first?.seed ?? workshop.drawn(nil)
    try RequestError.check(seed: seed)
    let islands = settings.islands(named: name, seed: seed)
    lineages = try islands.map { island in
      guard let lineage = island.lineage() else { throw IslandError.longName(name) }
      return lineage
    }
    (self.name, self.islands) = (name, islands)
    let drawing = try recipe.map(self.workshop.reading)
    runs = zip(islands, lineages).map { island, lineage in
      RunOfSeveral(
        lineage: lineage, request: settings.request(request, for: island), seed: island.ownSeed,
        goal: goal, last: last, checkpoint: checkpoint, recipe: drawing)
    }
    let population = request.population ?? SearchRequest.defaultPopulation
    let sources = settings.topology.mostSources(among: settings.count)
    guard settings.migrants * sources < population else {
      throw IslandError.tooManyMigrants(
        settings.migrants, sources: sources, population: population)
    }
    if isChecked { return }
    _ = try self.workshop.gathered(of: self)
    // Before anything is bred, so that no experiment is mixed with another; each search once.
    for (place, run) in runs.enumerated() {
      _ = try run.isDone(
        checkingRequest: place < max(1, settings.searches.count), in: self.workshop)
    }
  }

  /// Breeds them, as many side by side as there are threads; those that have reached their goal are passed
  /// over.
  ///
  /// - Parameters:
  ///   - share: what has other processes breed some of them; nil for none.
  ///   - isWanted: asked before each generation; false to stop all.
  ///   - tell: is given what happens.
  /// - Returns: the islands that were bred or passed over, in their order.
  /// - Throws: what went wrong first in the islands' order, with the lineage's name where the error has
  ///   none; all others are stopped then, each with its lineage whole.
  public func go(
    sharedBy share: IslandShare? = nil, while isWanted: @escaping @Sendable () -> Bool = { true },
    tell: @escaping @Sendable (SeedRuns.Event) -> Void = { _ in }
  ) throws -> [SeedRuns.Bred] {
    guard let share else {
      return try go(Array(islands.indices), by: OwnExchange(), while: isWanted, tell: tell)
    }
    let threads = workshop.breeder.renderer.threads
    return try share.go(self, threads: threads, while: isWanted, tell: tell)
  }

  /// The same islands, of which other processes breed some.
  func besideOthers() -> IslandRuns {
    var runs = self
    runs.workshop = workshop.besideOthers()
    return runs
  }

  /// Tells a person a line, once.
  func tell(_ line: String) { workshop.tell(line) }

  /// An island as it lies there, which another process has bred.
  func bredElsewhere(_ ending: RunWord.Ending) throws -> SeedRuns.Bred {
    try runs[ending.place].bredElsewhere(ending, in: workshop)
  }

  /// Breeds some of them.
  ///
  /// - Parameters:
  ///   - places: of the islands that this process breeds, from 0. Others breed the rest meanwhile.
  ///   - exchange: by which processes tell each other how far they are.
  func go(
    _ places: [Int], by exchange: any MigrantExchange,
    while isWanted: @escaping @Sendable () -> Bool = { true },
    tell: @escaping @Sendable (SeedRuns.Event) -> Void = { _ in }
  ) throws -> [SeedRuns.Bred] {
    let threads = workshop.breeder.renderer.threads
    var workshop = workshop
    // Where this process breeds all of them, the others may measure.
    let crew = places.count == islands.count ? workshop.breeder.renderer.crew : nil
    workshop.breeder = workshop.breeder.onThreads(
      max(1, threads / max(1, places.count)), by: crew)
    let schedule = IslandSchedule(places.map { islands[$0] }, exchange)
    exchange.listen(schedule.hear)
    // What is there already; of others' islands, after listening, so that nothing is missed.
    for place in islands.indices {
      if let notice = try notice(of: place, in: workshop) {
        places.contains(place) ? schedule.post(notice) : schedule.hear(notice)
      }
    }
    let breeding = places.map {
      IslandBreeding(place: $0, islands[$0], runs[$0], in: workshop, by: schedule)
    }
    let workers = max(1, min(threads, places.count))
    Parallel.run(count: workers, threads: workers) { _ in
      while let index = schedule.next(while: isWanted) {
        let hasEnded = breeding[index].goOn(while: isWanted, tell: tell)
        schedule.put(index, hasEnded: hasEnded)
      }
    }
    return try breeding.compactMap { try $0.finish(tell: tell) }
  }

  /// How far an island is by its lineage; nil where there is none, or it is at its first generation.
  private func notice(of place: Int, in workshop: Workshop) throws -> IslandNotice? {
    guard workshop.folder.has(lineages[place]) else { return nil }
    let generation = try workshop.folder.open(lineages[place]).history.count
    return IslandNotice(
      island: islands[place].number, generation: generation,
      isLast: try runs[place].isDone(in: workshop))
  }
}

extension PopulationFolder {
  /// The first of islands of that name that is there, as its lineage was bred last; nil where there is none.
  fileprivate func firstIsland(named name: LineageName, of count: Int) throws -> Island? {
    for number in 1...count {
      guard let lineage = Island(number, of: count, named: name, seed: 0).lineage(), has(lineage)
      else { continue }
      if let island = try open(lineage).history.lastRun()?.method.island { return island }
    }
    return nil
  }
}
