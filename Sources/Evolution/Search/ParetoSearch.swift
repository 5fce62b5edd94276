/// NSGA-II (Deb et al. 2002, doi:10.1109/4235.996017): of parents and children together, the best
/// fronts survive; of a front for which there is not enough room, the least crowded.
///
/// A generation is in the order of its fronts, and within a front in the order of the first objective,
/// the best first. So the front that nothing beats comes first. An individual's score is its first
/// objective.
struct ParetoSearch: SearchStrategy {
  static let hasSeveralObjectives = true
  static let layout = SearchLayout.front

  var members: [Member] = []
  private let context: SearchContext
  private var ranking = ParetoRanking(objectives: [])

  var frontCount: Int? { ranking.fronts.first?.count }

  init(_ context: SearchContext, _ members: [Member], number: Int, saved: SavedSearch?) {
    self.context = context
    if saved != nil {
      // They keep their order, since a new ranking could order equals differently.
      stand(members.map(scored))
    } else {
      succeed(members, number: number)
    }
  }

  func conception(index: Int, random: inout RandomStream) -> Conception {
    let first = ranking.winner(random: &random)
    if random.chance(context.method.settings.mutationOnly) { return .mutated(first) }
    let second = ranking.winner(random: &random)
    return first == second ? .mutated(first) : .crossed([first, second])
  }

  mutating func succeed(_ children: [Member], number: Int) {
    let all = (members + children).map(scored)
    let survivors = ParetoRanking(objectives: all.map(\.values))
      .survivors(context.method.population).map { all[$0] }
    let ranking = ParetoRanking(objectives: survivors.map(\.values))
    let order = survivors.indices.sorted {
      (ranking.ranks[$0], -survivors[$0].score, $0) < (ranking.ranks[$1], -survivors[$1].score, $1)
    }
    stand(order.map { survivors[$0] })
  }

  private mutating func stand(_ members: [Member]) {
    self.members = members
    ranking = ParetoRanking(objectives: members.map(\.values))
  }

  private func scored(_ member: Member) -> Member {
    var member = member
    member.values = context.plan.objectives.map { $0.value(of: member.evaluation) }
    member.score = member.values[0]
    return member
  }

  /// The first fronts, and of one that has more the least crowded.
  static func best(_ count: Int, of individuals: [Individual]) -> [Int] {
    ParetoRanking(objectives: individuals.map(\.values)).survivors(count)
  }

  static func check(_ saved: SavedGeneration) throws {
    try saved.expectNoMemory()
    let count = max(1, saved.individuals.first?.values.count ?? 0)
    for (index, individual) in saved.individuals.enumerated()
    where individual.values.count != count {
      throw try saved.error(at: index, expected: "\(count) values, one an objective")
    }
  }
}
