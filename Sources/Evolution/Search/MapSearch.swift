/// MAP-Elites (Mouret & Clune 2015, arXiv:1504.04909): a generation is the map, with the best picture
/// found for each cell. Its children are mutations and crossovers of elites, each equally likely.
///
/// The first axis is a map's column, the second its row. Its elites are in the order of their cells; of
/// a map that is too large to be shown cell by cell those that are shown come first. Where the cells are a judge's
/// labels, as in the innovation engine of Nguyen, Yosinski & Clune 2015 (doi:10.1145/2739480.2754703), the
/// best elites come first. As the other searches, it has crossover; the paper of MAP-Elites has mutation alone.
struct MapSearch: SearchStrategy {
  static let layout = SearchLayout.map

  var members: [Member] = []
  private(set) var map: (coverage: Double, qdScore: Double)?
  private let context: SearchContext

  init(_ context: SearchContext, _ members: [Member], number: Int, saved: SavedSearch?) {
    self.context = context
    succeed(members, number: number)
  }

  func conception(index: Int, random: inout RandomStream) -> Conception {
    let first = random.below(members.count)
    if random.chance(context.method.settings.mutationOnly) { return .mutated(first) }
    let second = random.below(members.count)
    return first == second ? .mutated(first) : .crossed([first, second])
  }

  mutating func succeed(_ children: [Member], number: Int) {
    let (plan, fitness) = (context.plan, context.plan.objectives[0])
    let method = context.method
    var map = EliteMap<Member>(axes: method.axes.map(\.elites))
    for member in members + children {
      map.insert(
        member, score: fitness.value(of: member.evaluation),
        coordinates: plan.axes.map { $0.value(of: member.evaluation) })
    }
    self.map = (map.coverage, map.qdScore())
    func score(_ cell: Int) -> Double { map.cells[cell]?.score ?? -.infinity }
    let cells =
      method.isOfLabels
      ? map.occupied.sorted { (-score($0), $0) < (-score($1), $1) }
      : MapBlocks(method.axes).numbered(map.occupied, score: score)
    members = cells.compactMap { cell in
      map.cells[cell].map { occupant in
        var member = occupant.elite
        member.score = occupant.score
        member.cell = cell
        return member
      }
    }
  }

  static func check(_ saved: SavedGeneration) throws {
    try saved.expectNoMemory()
    var taken = Set<Int>()
    let count = saved.method.axes.reduce(1) { $0 * $1.bins }
    for (index, individual) in saved.individuals.enumerated() {
      guard let cell = individual.cell, cell < count, taken.insert(cell).inserted else {
        throw try saved.error(at: index, expected: "a cell of its own among \(count)")
      }
    }
  }
}

extension SearchMethod.Axis {
  /// The axis of the map: 0…1, or a part for each label, whose index is the coordinate.
  fileprivate var elites: EliteAxis {
    EliteAxis(range: 0...(isOfLabels ? Double(bins) : 1), bins: bins)
  }
}
