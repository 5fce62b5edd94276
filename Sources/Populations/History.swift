import Evolution
import Genomes

/// What a lineage's log tells: the tree of generations, the runs, and which generation is the
/// current one.
public struct History: Hashable, Sendable {
  /// The lineage's own seed.
  public private(set) var seed: UInt64 = 0
  /// Every generation; generation n at index n − 1.
  public private(set) var records: [Record] = []
  /// Every automatic run, in the order in which they began.
  public private(set) var runs: [Run] = []
  /// The current generation; 0 before the first.
  public private(set) var now = 0
  /// The run whose latest generation is the current one, where it has not reached its goal; its
  /// index in `runs`.
  public private(set) var openRun: Int?
  /// How the runs ended that reached their goal, by their index in `runs`.
  public private(set) var ends: [Int: End] = [:]
  /// The last generation whose picks no longer count for taste; 0 where all do.
  public private(set) var forgotten = 0
  /// The generations that redo goes to, the next one last.
  private var undone: [Int] = []
  private var isFounded = false
  /// What runs said of the generations that they began at and that no run bred.
  private var starts: [Int: Start] = [:]

  /// The most generations of a lineage: far more than anybody breeds, and so few that a wrong
  /// number in a log, whether by damage or by intent, cannot take all memory.
  public static let limit = 10_000_000

  /// What a run says of the generation that it began at.
  private struct Start: Hashable, Sendable {
    let summary: Run.Summary
    let run: Int
  }

  /// The end of a run that reached its goal.
  public struct End: Hashable, Sendable {
    /// Its last generation.
    public let generation: Int
    /// The first picture of that which fulfils the run's condition; nil where it ended otherwise, and in
    /// older logs.
    public let fulfilled: IndividualID?
  }

  /// What the log says of a generation.
  public struct Record: Hashable, Sendable {
    /// The generation that it was bred from.
    public let parent: Int?
    /// Whether it has a file. A generation without one can be bred again by its run.
    public let isSaved: Bool
    /// The run that bred it, by its index in `runs`.
    public let run: Int?
    /// What the run said of it.
    public let summary: Run.Summary?
    /// What the log says of its file; nil where there is none, and in a log of version 1.
    public let file: SavedFile?
  }

  /// How many generations were bred.
  public var count: Int { records.count }

  /// The generation that each was bred from; generation n at index n − 1.
  public var parents: [Int?] { records.map(\.parent) }

  /// Whether the lineage has a generation of that number.
  public func has(_ generation: Int) -> Bool { (1...max(1, count)) ~= generation && count > 0 }

  /// Whether the lineage has a generation of that number, and a file of it.
  func isSaved(_ generation: Int) -> Bool { has(generation) && self[generation].isSaved }

  /// What the log says of a generation.
  ///
  /// - Precondition: the lineage has it.
  public subscript(generation: Int) -> Record { records[generation - 1] }

  /// What a run said of a generation: the one that bred it, else the last that began at it. Nil where a
  /// fitness saw none of it.
  ///
  /// - Precondition: the lineage has it.
  public func summary(of generation: Int) -> Run.Summary? {
    self[generation].summary ?? starts[generation]?.summary
  }

  /// The run that said `summary(of:)` of a generation; nil where none is known.
  ///
  /// - Precondition: the lineage has it.
  public func summarizing(_ generation: Int) -> Run? {
    let record = self[generation]
    // The run that bred it may have lost what it said.
    let run = record.summary == nil ? starts[generation]?.run ?? record.run : record.run
    return run.map { runs[$0] }
  }

  /// The generation that undo goes to; nil at a first generation.
  public var undoTarget: Int? { now == 0 ? nil : self[now].parent }

  /// The generation that redo goes to; nil where nothing was undone.
  public var redoTarget: Int? { undone.last }

  /// The automatic run that bred a generation, or the last of those that it comes from; at the current
  /// generation, where none is given, the run that was stopped there. Nil where a fitness never chose.
  public func lastRun(before generation: Int? = nil) -> Run? {
    if generation == nil, let openRun { return runs[openRun] }
    var number = generation ?? now
    while has(number) {
      if let run = self[number].run { return runs[run] }
      number = self[number].parent ?? 0
    }
    return nil
  }

  /// How many generations a run has bred.
  ///
  /// - Parameter run: its index in `runs`.
  public func bred(by run: Int) -> Int { records.count { $0.run == run } }

  /// How many pictures a run has evaluated, as far as the log tells.
  ///
  /// - Parameter run: its index in `runs`.
  public func evaluated(by run: Int) -> Int {
    records.reduce(0) { $0 + ($1.run == run ? $1.summary?.evaluated ?? 0 : 0) }
  }

  /// The run that bred all of its generations and was stopped before it noted its end; its index in
  /// `runs`.
  public var unendedRun: Int? {
    openRun.flatMap { runs[$0].goal.generations == bred(by: $0) ? $0 : nil }
  }

  /// A history without any entry.
  init() {}

  /// Adds the next entry of the log.
  mutating func append(_ entry: LogEntry) throws(Contradiction) {
    try check(entry)
    switch entry {
    case .founded(let seed):
      isFounded = true
      self.seed = seed
    case .bred(_, let parent, let summary, let file):
      add(parent: parent, isSaved: true, summary: summary, file: file)
    case .bredUnsaved(_, let parent, let summary):
      add(parent: parent, isSaved: false, summary: summary)
    case .run(let run, let start):
      runs.append(run)
      starts[now] = start.map { Start(summary: $0, run: runs.count - 1) }
      openRun = runs.count - 1
    case .ended(let fulfilled):
      if let openRun { ends[openRun] = End(generation: now, fulfilled: fulfilled) }
      openRun = nil
    case .undone(let target):
      undone.append(now)
      move(to: target)
    case .redone(let target):
      undone.removeLast()
      move(to: target)
    case .loaded(let target):
      undone = []
      move(to: target)
    case .forgotten(let last): forgotten = last
    }
  }

  /// Checks that an entry may come next.
  func check(_ entry: LogEntry) throws(Contradiction) {
    if case .founded = entry {
      guard !isFounded else { throw Contradiction(expected: "one founding", found: "another") }
      return
    }
    guard isFounded else {
      throw Contradiction(expected: "the founding of the lineage", found: "another event")
    }
    switch entry {
    case .founded: break
    case .bred(let generation, let parent, _, _):
      if let parent { try require(parent) }
      try requireNext(generation)
    case .bredUnsaved(let generation, let parent, _):
      try require(parent)
      guard parent == now, openRun != nil else {
        throw Contradiction(expected: "a run at generation \(parent)", found: "none")
      }
      try requireNext(generation)
    case .run(let run, _):
      try require(now)
      // A later one could be of what this run breeds, which would be bred from itself without end.
      if let last = run.method.taste?.through, last > count {
        throw Contradiction(
          expected: "a taste of picks up to generation \(count)", found: "\(last)")
      }
    case .ended(let fulfilled):
      guard openRun != nil else { throw Contradiction(expected: "a run", found: "none") }
      if let fulfilled, fulfilled.generation != now {
        throw Contradiction(
          expected: "a picture of generation \(now)", found: "\(fulfilled)")
      }
    case .undone(let target):
      guard target == undoTarget else {
        throw Contradiction(
          expected: undoTarget.map { "undo to generation \($0)" } ?? "nothing to undo",
          found: "\(target)")
      }
    case .redone(let target):
      guard target == redoTarget else {
        throw Contradiction(
          expected: redoTarget.map { "redo to generation \($0)" } ?? "nothing to redo",
          found: "\(target)")
      }
    case .loaded(let target): try require(target)
    case .forgotten(let last):
      guard last == count else {
        throw Contradiction(expected: "picks up to generation \(count)", found: "\(last)")
      }
    }
  }

  /// The run that the next generation is counted to; nil for none.
  private func runOfNext(parent: Int?, isSaved: Bool, summary: Run.Summary?) -> Int? {
    isSaved && summary == nil || parent != now ? nil : openRun
  }

  /// The method of the run that the next generation is counted to if it is saved; nil for none.
  func methodOfNext(parent: Int?, summary: Run.Summary?) -> SearchMethod? {
    runOfNext(parent: parent, isSaved: true, summary: summary).map { runs[$0].method }
  }

  private mutating func add(
    parent: Int?, isSaved: Bool, summary: Run.Summary?, file: SavedFile? = nil
  ) {
    openRun = runOfNext(parent: parent, isSaved: isSaved, summary: summary)
    records.append(
      Record(parent: parent, isSaved: isSaved, run: openRun, summary: summary, file: file))
    now = count
    undone = []
  }

  private mutating func move(to generation: Int) {
    now = generation
    openRun = nil
  }

  private func requireNext(_ generation: Int) throws(Contradiction) {
    guard generation <= Self.limit else {
      throw Contradiction(expected: "at most \(Self.limit) generations", found: "\(generation)")
    }
    guard generation == count + 1 else {
      throw Contradiction(expected: "generation \(count + 1)", found: "\(generation)")
    }
  }

  private func require(_ generation: Int) throws(Contradiction) {
    guard has(generation) else {
      throw Contradiction(
        expected: count == 0 ? "a first generation" : "a generation of 1 to \(count)",
        found: "\(generation)")
    }
  }
}
