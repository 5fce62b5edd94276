import Evolution
import Populations

/// NSGA-II (Deb et al. 2002, doi:10.1109/4235.996017): of parents and children together those go on
/// that the fewest beat in every objective, the less crowded first.
///
/// A generation stands by front, within a front by the first objective, the best first, so that the
/// front that nothing beats comes first. An individual's score is its first objective.
struct ParetoSearch: Search {
  var standings: [Standing] = []
  private let context: SearchContext
  private var ranking = ParetoRanking(objectives: [])

  var memory: SearchMemory { SearchMemory() }
  var frontCount: Int? { ranking.fronts.first?.count }

  init(_ context: SearchContext, _ members: [Member], of generation: Generation) {
    self.context = context
    if generation.method == .auto(context.method) {
      // In the order that they have: equals could be ranked in another.
      stand(members.map(standing))
    } else {
      succeed(members, number: generation.number)
    }
  }

  func conception(place: Int, random: inout RandomStream) -> Conception {
    let first = ranking.winner(random: &random)
    if random.chance(context.method.settings.mutationOnly) { return .mutated(first) }
    let second = ranking.winner(random: &random)
    return first == second ? .mutated(first) : .crossed([first, second])
  }

  mutating func succeed(_ children: [Member], number: Int) {
    let all = standings + children.map(standing)
    let survivors = ParetoRanking(objectives: all.map(\.values))
      .survivors(context.method.population).map { all[$0] }
    let ranking = ParetoRanking(objectives: survivors.map(\.values))
    let order = survivors.indices.sorted {
      (ranking.ranks[$0], -survivors[$0].score, $0) < (ranking.ranks[$1], -survivors[$1].score, $1)
    }
    stand(order.map { survivors[$0] })
  }

  private mutating func stand(_ standings: [Standing]) {
    self.standings = standings
    ranking = ParetoRanking(objectives: standings.map(\.values))
  }

  private func standing(_ member: Member) -> Standing {
    let values = context.evaluator.objectives.map { $0.value(of: member.evaluation) }
    return Standing(member: member, score: values[0], values: values)
  }
}
