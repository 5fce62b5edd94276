import Evolution
import Fitness
import Populations

/// MAP-Elites (Mouret & Clune 2015, arXiv:1504.04909): a generation is the map, the best picture
/// that was found for each cell; its children are mutations and crossovers of elites drawn alike.
///
/// The first axis is a map's column, the second its row. Crossover is shared with the other
/// searches; the paper has mutation alone.
struct MapSearch: Search {
  private let context: SearchContext

  var standings: [Standing] = []
  var memory: SearchMemory { SearchMemory() }
  private(set) var map: (coverage: Double, qdScore: Double)? = nil

  init(_ context: SearchContext, _ members: [Member]) {
    self.context = context
    succeed(members, number: 0)
  }

  func conception(place: Int, random: inout RandomStream) -> Conception {
    let first = random.below(standings.count)
    if random.chance(context.method.settings.mutationOnly) { return .mutated(first) }
    let second = random.below(standings.count)
    return first == second ? .mutated(first) : .crossed([first, second])
  }

  mutating func succeed(_ children: [Member], number: Int) {
    let (evaluator, fitness) = (context.evaluator, context.evaluator.objectives[0])
    var map = EliteMap<Member>(axes: context.method.axes.map { EliteAxis(bins: $0.bins) })
    for member in standings.map(\.member) + children {
      map.insert(
        member, score: fitness.value(of: member.evaluation),
        coordinates: evaluator.axes.map { $0.value(of: member.evaluation) })
    }
    self.map = (map.coverage, map.qdScore())
    standings = map.occupied.compactMap { cell in
      map.cells[cell].map { Standing(member: $0.elite, score: $0.score, cell: cell) }
    }
  }
}
