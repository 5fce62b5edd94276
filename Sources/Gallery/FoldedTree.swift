import Populations

/// A lineage's tree as its page draws it: long automatic runs are folded into a few rows, and the
/// sheet of a row's last generation is shown.
public struct FoldedTree: Sendable {
  /// A row of the tree: a generation, or several of a run that led straight to the last of them.
  public struct Row: Hashable, Sendable {
    /// Their numbers, in their order.
    public let generations: [Int]
    /// The place of the row that holds what the first was bred from; nil at a first generation.
    public let parent: Int?
    /// How far to the right, from 0.
    public let column: Int
    /// How they came about, in a few words.
    public let words: String
    /// Whether the current generation is among them.
    public let isCurrent: Bool
    /// Whether the page shows the sheet of the last.
    public let hasSheet: Bool

    /// A row of the values given.
    public init(
      generations: [Int], parent: Int?, column: Int, words: String, isCurrent: Bool, hasSheet: Bool
    ) {
      self.generations = generations
      self.parent = parent
      self.column = column
      self.words = words
      self.isCurrent = isCurrent
      self.hasSheet = hasSheet
    }
  }

  /// The rows from top to bottom.
  public let rows: [Row]
  /// The generations whose sheets are shown, in their order; all of them are saved.
  public let shown: [Int]

  /// The most sheets of a run that are shown.
  public static let mostSheetsOfRun = 6

  /// The tree of a lineage.
  ///
  /// - Parameter words: how a saved generation came about, in a few words.
  public init(_ history: History, words: (Int) throws -> String) rethrows {
    var childCounts = [Int](repeating: 0, count: history.count + 1)
    for parent in history.parents { childCounts[parent ?? 0] += 1 }
    /// Whether a search bred it; those that bred before there were runs all saved theirs.
    func isOfRun(_ generation: Int) -> Bool { history[generation].summary != nil }

    var rows: [Row] = []
    var shown: Set<Int> = []
    var places: [Int: Int] = [:]
    var lines = GenerationTree(parents: history.parents).lines[...]
    while let first = lines.popFirst() {
      var run = [first.generation]
      while let next = lines.first, let last = run.last, isOfRun(last), isOfRun(next.generation),
        history[next.generation].parent == last, childCounts[last] == 1, last != history.now
      {
        run.append(next.generation)
        lines.removeFirst()
      }
      let chosen = Self.chosen(of: run.filter { history[$0].isSaved })
      shown.formUnion(chosen)
      var part: [Int] = []
      for generation in run {
        part.append(generation)
        guard chosen.contains(generation) || generation == run.last else { continue }
        for generation in part { places[generation] = rows.count }
        rows.append(
          Row(
            generations: part, parent: history[part[0]].parent.flatMap { places[$0] },
            column: first.depth,
            words: try part.last { history[$0].isSaved }.map(words) ?? "auto",
            isCurrent: part.contains(history.now), hasSheet: chosen.contains(generation)))
        part = []
      }
    }
    self.rows = rows
    self.shown = shown.sorted()
  }

  /// The last of them and others in even steps before it.
  private static func chosen(of saved: [Int]) -> Set<Int> {
    let step = max(1, (saved.count + mostSheetsOfRun - 1) / mostSheetsOfRun)
    return Set(stride(from: saved.count - 1, through: 0, by: -step).map { saved[$0] })
  }
}
