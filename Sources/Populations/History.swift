/// What a lineage's log adds up to: its tree of generations, and where it is in it.
public struct History: Hashable, Sendable {
  /// The lineage's own seed.
  public private(set) var seed: UInt64 = 0
  /// The generation that each was bred from; generation n at place n − 1.
  public private(set) var parents: [Int?] = []
  /// The current generation; 0 before the first.
  public private(set) var now = 0
  /// What redo goes to, the next one last.
  private var undone: [Int] = []
  private var isFounded = false

  /// How many generations were bred.
  public var count: Int { parents.count }

  /// Whether the lineage has a generation of that number.
  public func has(_ generation: Int) -> Bool { (1...max(1, count)) ~= generation && count > 0 }

  /// The generation that undo goes to; nil at a first one.
  public var undoTarget: Int? { now == 0 ? nil : parents[now - 1] }

  /// The generation that redo goes to; nil where nothing was undone.
  public var redoTarget: Int? { undone.last }

  /// The history of no entry.
  init() {}

  /// What an entry that does not fit breaks.
  struct Contradiction: Error {
    let expected: String
    let found: String
  }

  /// Takes the next entry of the log.
  mutating func append(_ entry: LogEntry) throws(Contradiction) {
    if case .founded(let seed) = entry {
      guard !isFounded else { throw Contradiction(expected: "one founding", found: "another") }
      isFounded = true
      self.seed = seed
      return
    }
    guard isFounded else {
      throw Contradiction(expected: "the founding of the lineage", found: "another event")
    }
    switch entry {
    case .founded: break
    case .bred(let generation, let parent):
      guard generation == count + 1 else {
        throw Contradiction(expected: "generation \(count + 1)", found: "\(generation)")
      }
      if let parent { try require(parent) }
      parents.append(parent)
      now = generation
      undone = []
    case .undone(let target):
      guard target == undoTarget else {
        throw Contradiction(
          expected: undoTarget.map { "undo to generation \($0)" } ?? "nothing to undo",
          found: "\(target)")
      }
      undone.append(now)
      now = target
    case .redone(let target):
      guard target == redoTarget else {
        throw Contradiction(
          expected: redoTarget.map { "redo to generation \($0)" } ?? "nothing to redo",
          found: "\(target)")
      }
      undone.removeLast()
      now = target
    case .loaded(let target):
      try require(target)
      now = target
      undone = []
    }
  }

  private func require(_ generation: Int) throws(Contradiction) {
    guard has(generation) else {
      throw Contradiction(expected: "a generation of 1 to \(count)", found: "\(generation)")
    }
  }
}
