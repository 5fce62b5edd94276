import Populations

/// A lineage's tree with long automatic runs folded: each is a few stretches, of which the last
/// generation is shown.
struct Stretches {
  /// Generations that led straight to the last.
  struct Stretch: Equatable {
    let generations: [Int]
    /// The place of the stretch that its first was bred from.
    let parent: Int?
    let column: Int
  }

  /// From top to bottom.
  let all: [Stretch]
  /// The generations whose sheets are shown; all of them are saved.
  let shown: Set<Int>

  /// The most sheets of a run that are shown.
  static let most = 6

  init(_ history: History) {
    var childCounts = [Int](repeating: 0, count: history.count + 1)
    for parent in history.parents { childCounts[parent ?? 0] += 1 }
    /// Whether a search bred it; those that bred before there were runs all saved theirs.
    func isOfRun(_ generation: Int) -> Bool { history[generation].summary != nil }

    var all: [Stretch] = []
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
        for generation in part { places[generation] = all.count }
        all.append(
          Stretch(
            generations: part, parent: history[part[0]].parent.flatMap { places[$0] },
            column: first.depth))
        part = []
      }
    }
    self.all = all
    self.shown = shown
  }

  /// The last of them and others in even steps before it.
  private static func chosen(of saved: [Int]) -> Set<Int> {
    let step = max(1, (saved.count + most - 1) / most)
    return Set(stride(from: saved.count - 1, through: 0, by: -step).map { saved[$0] })
  }
}
