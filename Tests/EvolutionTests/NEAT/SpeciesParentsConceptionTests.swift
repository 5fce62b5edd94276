import Testing

@testable import Evolution

/// Who breeds with whom.
@Suite struct SpeciesParentsConceptionTests {
  /// How the child at a place comes about, for so many seeds.
  private func conceptions(
    of brood: SpeciesParents, at place: Int, seeds: Range<UInt64> = 0..<4_000
  ) -> [Conception] {
    seeds.map { seed in
      var random = stream(seed)
      return brood.conception(index: place, random: &random)
    }
  }

  private func expect(
    _ count: Int, of all: Int, near share: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let deviation = (share * (1 - share) / Double(all)).squareRoot()
    #expect(
      abs(Double(count) / Double(all) - share) <= 5 * deviation, "\(count) of \(all)",
      sourceLocation: sourceLocation)
  }

  @Test func `a copy is kept`() {
    let brood = brood([[1, 1, 1, 1, 1, 4]], count: 3)
    #expect(conceptions(of: brood, at: 0, seeds: 0..<5) == Array(repeating: .kept(5), count: 5))
  }

  @Test func `a species of one has mutated children alone`() {
    let brood = brood([[3]], count: 2) { $0.interspecies = 1 }
    #expect(conceptions(of: brood, at: 1).allSatisfy { $0 == .mutated(0) })
  }

  @Test func `parents are of the species, and of its fittest`() {
    // Of ten and of five, a fifth: 0 and 1, and 10.
    let fitness = (0..<10).map { 10 - Double($0) }
    let brood = brood([fitness, [9, 1, 1, 1, 1]], count: 12) { $0.interspecies = 0 }
    for place in brood.slots.indices {
      let allowed = brood.slots[place] == .offspring(species: 1) ? [10] : [0, 1]
      for conception in conceptions(of: brood, at: place, seeds: 0..<200) {
        #expect(conception.parents.allSatisfy(allowed.contains), "\(conception)")
      }
    }
  }

  @Test(arguments: [0, 0.25, 1])
  func `a share of the offspring has one parent`(share: Double) {
    let many = [Double](repeating: 1, count: 100)
    let brood = brood([many], count: 2) {
      ($0.mutationOnly, $0.survival) = (share, 1)
    }
    let mutated = conceptions(of: brood, at: 1).count { $0.name == "mutated" }
    // Where both parents are the same it is mutated too.
    expect(mutated, of: 4_000, near: share + (1 - share) / 100)
  }

  @Test(arguments: [0, 0.001, 0.3, 1])
  func `a share of the crossovers is with another species, each alike`(share: Double) {
    let brood = brood([[2], [2], [2], [2]], count: 4) {
      ($0.mutationOnly, $0.interspecies) = (0, share)
    }
    let all = conceptions(of: brood, at: 2)
    #expect(all.allSatisfy { $0.parents[0] == 2 })
    for partner in [0, 1, 3] {
      expect(all.count { $0 == .crossed([2, partner]) }, of: 4_000, near: share / 3)
    }
    expect(all.count { $0 == .mutated(2) }, of: 4_000, near: 1 - share)
  }

  @Test func `parents are drawn alike, and so are their partners`() {
    let brood = brood([[1, 1, 1, 1, 1]], count: 1) {
      ($0.survival, $0.mutationOnly, $0.interspecies) = (1, 0, 0)
    }
    let all = conceptions(of: brood, at: 0)
    for first in 0..<5 {
      for second in 0..<5 {
        let wanted: Conception = first == second ? .mutated(first) : .crossed([first, second])
        expect(all.count { $0 == wanted }, of: 4_000, near: 1.0 / 25)
      }
    }
  }

  /// Populations, settings and fitness at random: every place has its child, and every child its
  /// parents.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `whatever the population, the places are as many as asked for`(seed: UInt64) {
    var random = stream(seed)
    for turn in 0..<300 {
      let species = (0...random.below(12)).map { _ in (0...random.below(20)).map { _ in 0.0 } }
      let scale = [0x1p-1060, 1e-9, 1, 1e9, 8e307][random.below(5)]
      let kind = random.below(4)
      let fitness = species.map { members in
        members.map { _ -> Double in
          switch kind {
          case 0: 0
          case 1: Double(random.below(3)) * scale
          case 2: (random.uniform() - 0.5) * scale
          default: random.uniform() * scale
          }
        }
      }
      let count = random.below(200)
      let ages = species.map { _ in random.below(30) }
      let age = random.below(30)
      var settings = NEATSettings()
      for setting in NEATSettings.all where random.chance(0.5) {
        let high = min(setting.range.upperBound, 40)
        let value = random.uniform(in: setting.range.lowerBound...high)
        settings[setting] = setting.isWhole ? value.rounded() : value
      }
      let brood = brood(fitness, count: count, ages: ages, age: age) { $0 = settings }
      let name: Comment = "seed \(seed) turn \(turn): \(fitness), \(settings)"
      #expect(brood.slots.count == count, name)
      let size = species.joined().count
      #expect(brood.parents.joined().allSatisfy { 0..<size ~= $0 }, name)
      #expect(brood.parents.allSatisfy { !$0.isEmpty }, name)
      for place in 0..<count {
        let parents = brood.conception(index: place, random: &random).parents
        if !parents.allSatisfy({ 0..<size ~= $0 }) { Issue.record(name) }
      }
      let copies = brood.slots.filter { if case .copy = $0 { true } else { false } }
      #expect(Set(copies).count == copies.count, name)
      if settings.elite > 0, count > 0 {
        let best = fitness.joined().max()
        if case .copy(let first) = brood.slots[0] {
          #expect(Array(fitness.joined())[first] == best, name)
        } else {
          Issue.record(name)
        }
      }
    }
  }
}
