/// Who the parents are in NEAT (Stanley & Miikkulainen 2002, doi:10.1162/106365602320169811,
/// sections 3.3 and 4.1): species share their fitness, have offspring in proportion to it, and
/// breed within themselves.
///
/// The fitness of a genome is divided by the size of its species, so a species' share of the offspring
/// is the share of its mean fitness in the sum of all species' means. Where fitness is negative, the
/// least of the generation counts as 0. Children come in this order: copies of the fittest of all, then
/// species by species, the oldest first; the copy of a large species' champion before its offspring.
public struct SpeciesParents: Sendable {
  /// How a child is made, as far as it is known before any random number is drawn.
  enum Slot: Hashable, Sendable {
    case copy(Int)
    case offspring(species: Int)
  }

  let slots: [Slot]
  /// The parents that each species has, fittest first.
  let parents: [[Int]]
  private let settings: NEATSettings

  /// The parents of the generation after this one.
  ///
  /// - Parameters:
  ///   - speciation: its species.
  ///   - membership: the id of each genome's species.
  ///   - fitness: one number a genome, finite; larger is fitter.
  ///   - count: how many children there will be.
  /// - Precondition: there is a genome, and each belongs to one of the species.
  public init(
    _ speciation: Speciation, membership: [Int], fitness: [Double], count: Int,
    settings: NEATSettings
  ) {
    precondition(!fitness.isEmpty && fitness.count == membership.count, "expected a genome")
    self.settings = settings
    let ranking = fitness.indices.sorted { (-fitness[$0], $0) < (-fitness[$1], $1) }
    let all = speciation.species.map { species in
      ranking.filter { membership[$0] == species.id }
    }
    let breeding = Self.breeding(speciation, members: all, fitness: fitness, settings: settings)
    let floor = min(0, fitness.min() ?? 0)
    // Sums of the largest numbers would be infinite. Multiplying by a power of two rounds nothing.
    let isLarge = fitness.contains { $0.magnitude > 0x1p900 }
    let unit = isLarge ? 0x1p-100 : 1
    let means = breeding.map { home -> Double in
      let sum = all[home].reduce(0.0) { $0 + (fitness[$1] * unit - floor * unit) }
      return sum / Double(all[home].count)
    }
    let elite = Array(ranking.prefix(min(settings.elite, count)))
    let allocation = Self.allocation(means: means, count: count - elite.count)

    parents = breeding.map { home in
      let share = settings.survival * Double(all[home].count)
      return Array(all[home].prefix(max(1, Int(share.rounded(.up)))))
    }
    var slots = elite.map(Slot.copy)
    for (index, home) in breeding.enumerated() where allocation[index] > 0 {
      let champion = all[home][0]
      let isCopied = all[home].count > settings.championSize && !elite.contains(champion)
      if isCopied { slots.append(.copy(champion)) }
      let rest = allocation[index] - (isCopied ? 1 : 0)
      slots += Array(repeating: .offspring(species: index), count: rest)
    }
    self.slots = slots
  }

  /// How the child of that index is made.
  public func conception(index: Int, random: inout RandomStream) -> Conception {
    guard case .offspring(let species) = slots[index] else {
      if case .copy(let parent) = slots[index] { return .kept(parent) }
      preconditionFailure("a slot is a copy or an offspring")
    }
    let first = parents[species][random.below(parents[species].count)]
    if random.chance(settings.mutationOnly) { return .mutated(first) }
    var partners = parents[species]
    if parents.count > 1, random.chance(settings.interspecies) {
      let other = random.below(parents.count - 1)
      partners = parents[other < species ? other : other + 1]
    }
    let second = partners[random.below(partners.count)]
    return first == second ? .mutated(first) : .crossed([first, second])
  }

  /// The species that have offspring: those that have become better lately, and that of the fittest.
  /// Where none has become better for long, the two whose members are fittest.
  private static func breeding(
    _ speciation: Speciation, members: [[Int]], fitness: [Double], settings: NEATSettings
  ) -> [Int] {
    let order = members.indices.sorted {
      (-fitness[members[$0][0]], $0) < (-fitness[members[$1][0]], $1)
    }
    if speciation.turn - speciation.improved > settings.populationStagnation {
      return order.prefix(2).sorted()
    }
    return members.indices.filter {
      $0 == order[0] || speciation.turn - speciation.species[$0].improved < settings.stagnation
    }
  }

  /// How many of `count` children each species has: its share by mean fitness, rounded down. The
  /// children that are left over go to the largest remainders; among equals to the earlier species.
  ///
  /// - Parameter means: not negative; where all are 0, all species have equal shares.
  static func allocation(means: [Double], count: Int) -> [Int] {
    let total = means.reduce(0, +)
    let shares = means.map { mean in
      total > 0 ? mean / total * Double(count) : Double(count) / Double(means.count)
    }
    var allocation = shares.map { Int($0) }
    let remainders = shares.indices.sorted {
      (Double(allocation[$0]) - shares[$0], $0) < (Double(allocation[$1]) - shares[$1], $1)
    }
    var turn = 0
    while allocation.reduce(0, +) < count {
      allocation[remainders[turn % remainders.count]] += 1
      turn += 1
    }
    return allocation
  }
}
