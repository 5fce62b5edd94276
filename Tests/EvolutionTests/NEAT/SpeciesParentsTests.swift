import Genomes
import Testing

@testable import Evolution

/// The brood of species whose members have this fitness, one species after the other; none is copied
/// but champions.
///
/// - Parameters:
///   - ages: how many turns ago each species got better; 0 for all where none is given.
///   - age: how many turns ago any did.
func brood(
  _ species: [[Double]], count: Int, ages: [Int]? = nil, age: Int = 0,
  set: (inout NEATSettings) -> Void = { _ in }
) -> SpeciesParents {
  var settings = NEATSettings()
  settings.elite = 0
  set(&settings)
  let turn = 100
  let speciation = Speciation(
    turn: turn, threshold: 1,
    species: species.indices.map { place in
      Species(
        id: 10 + place, founded: 1, representative: species[..<place].joined().count, best: 0,
        improved: turn - (ages?[place] ?? 0))
    }, founded: 20, best: 0, improved: turn - age)
  return SpeciesParents(
    speciation,
    membership: species.enumerated().flatMap { [Int](repeating: 10 + $0, count: $1.count) },
    fitness: Array(species.joined()), count: count, settings: settings)
}

/// Who has how many offspring.
@Suite struct SpeciesParentsTests {
  /// How many offspring each breeding species has beside copies.
  private func offspring(_ brood: SpeciesParents) -> [Int] {
    brood.parents.indices.map { species in
      brood.slots.count { $0 == .offspring(species: species) }
    }
  }

  @Test(
    arguments: [
      ([100, 200, 400, 800], 100, [7, 13, 27, 53]),  // SharpNEAT's: 6.67, 13.3, 26.7, 53.3
      ([1, 3], 40, [10, 30]),  // neat-python's
      ([0, 0, 0], 7, [3, 2, 2]), ([1, 1, 1], 8, [3, 3, 2]), ([0, 5], 3, [0, 3]), ([2], 0, [0]),
      ([.leastNonzeroMagnitude, .leastNonzeroMagnitude], 3, [2, 1]),
    ] as [([Double], Int, [Int])])
  func `offspring are shared by mean fitness`(means: [Double], count: Int, expected: [Int]) {
    #expect(SpeciesParents.allocation(means: means, count: count) == expected)
  }

  @Test func `a species shares the mean of its members' fitness`() {
    #expect(offspring(brood([[1, 3], [6], [0]], count: 8)) == [2, 6, 0])
  }

  @Test func `fitness that is negative counts from the least`() {
    // From −3: means of 1 and 4.
    #expect(offspring(brood([[-3, -1], [1]], count: 10)) == [2, 8])
  }

  @Test(arguments: [0, -2.5])
  func `where all have the least fitness species share alike`(fitness: Double) {
    let flat = [[fitness], [fitness, fitness], [fitness]]
    #expect(offspring(brood(flat, count: 9)) == [3, 3, 3])
  }

  @Test func `the largest numbers are shared too`() {
    let most = Double.greatestFiniteMagnitude
    #expect(offspring(brood([[most, most], [most]], count: 6)) == [3, 3])
    #expect(offspring(brood([[most, most], [-most]], count: 6)) == [6, 0])
    #expect(offspring(brood([[most], [-most, 0]], count: 5)) == [4, 1])
  }

  @Test func `a species that has not got better for long has no offspring`() {
    #expect(offspring(brood([[4], [4], [4]], count: 6, ages: [14, 15, 0])) == [3, 3])
    let parents = brood([[4], [4], [4]], count: 6, ages: [14, 15, 0]).parents
    #expect(parents == [[0], [2]])
  }

  @Test func `a stagnant species that has the fittest goes on`() {
    #expect(brood([[4], [9], [4]], count: 6, ages: [99, 99, 0]).parents == [[1], [2]])
    #expect(brood([[4], [9]], count: 6, ages: [99, 99]).parents == [[1]])
  }

  @Test func `where nothing got better for long the two best species go on`() {
    let species: [[Double]] = [[7, 7], [1, 9], [8], [2]]
    #expect(brood(species, count: 8, age: 20).parents.count == 4)
    let stagnant = brood(species, count: 8, age: 21)
    #expect(stagnant.parents == [[3], [4]])
    // Means of 5 and 8.
    #expect(offspring(stagnant) == [3, 5])
    #expect(brood([[1, 2]], count: 8, age: 21).parents == [[1]])
  }

  @Test func `the fittest of a species over the size of champions is copied`() {
    let five: [Double] = [1, 1, 1, 2, 1]
    let copies = brood([five, five + [1]], count: 10).slots.filter { $0 == .copy(8) }
    #expect(copies.count == 1)
    #expect(!brood([five, five + [1]], count: 10).slots.contains(.copy(3)))
    let none = brood([five, five + [1]], count: 10) { $0.championSize = 6 }
    #expect(!none.slots.contains { if case .copy = $0 { true } else { false } })
  }

  @Test func `the champion counts to its species, and goes before its offspring`() {
    let six = [Double](repeating: 1, count: 6)
    #expect(
      brood([six, six], count: 4).slots == [
        .copy(0), .offspring(species: 0), .copy(6), .offspring(species: 1),
      ])
    #expect(brood([six, six], count: 2).slots == [.copy(0), .copy(6)])
    #expect(brood([six, [0]], count: 1).slots == [.copy(0)])
  }

  @Test func `the fittest of all are copied first, and once`() {
    let species: [[Double]] = [[1, 1, 1, 1, 1, 3], [5, 2]]
    let slots = brood(species, count: 5) { $0.elite = 2 }.slots
    #expect(slots[..<2] == [.copy(6), .copy(5)])
    #expect(slots.count { if case .copy = $0 { true } else { false } } == 2)
    #expect(brood(species, count: 1) { $0.elite = 9 }.slots == [.copy(6)])
    #expect(brood(species, count: 9) { $0.elite = 9 }.slots.count == 9)
  }

  @Test(arguments: [(0.2, 2), (0.21, 3), (0, 1), (1, 10)])
  func `the fittest share of a species has offspring, at least one`(share: Double, count: Int) {
    let fitness: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
    let parents = brood([[100], fitness], count: 6) { $0.survival = share }.parents
    #expect(parents[0] == [0])
    #expect(parents[1] == Array([6, 8, 5, 9, 3, 1, 10, 7, 2, 4][..<count]))
  }
}
