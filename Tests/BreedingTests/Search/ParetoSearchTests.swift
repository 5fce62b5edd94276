import Breeding
import Evolution
import Genomes
import Populations
import Testing

@Suite struct ParetoSearchTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `nothing on a front is lost but to what beats it`(seed: UInt64) throws {
    let bred = try Runs.auto(
      from: Runs.new(seed: seed), generations: 10,
      Runs.method(.nsga2, "entropy, symmetry", population: 40), seed: seed)
    for (before, after) in zip(bred, bred.dropFirst()) {
      let values = after.individuals.map(\.values)
      for individual in before.individuals[..<Self.frontCount(of: before)] {
        #expect(
          values.contains(individual.values)
            || values.contains { ParetoRanking.dominates($0, individual.values) }
            || Self.frontCount(of: after) == 40)
      }
    }
  }

  @Test func `the front comes first, by its first objective, and is the sheet`() throws {
    let generation = try Runs.auto(
      from: Runs.new(seed: 8), generations: 5,
      Runs.method(.nsga2, "entropy, symmetry", population: 30), seed: 8)[4]
    let ranking = ParetoRanking(objectives: generation.individuals.map(\.values))
    let front = Self.frontCount(of: generation)
    #expect(ranking.fronts[0] == Array(0..<front))
    #expect(ranking.ranks == ranking.ranks.sorted())
    let first = generation.individuals[..<front].map { $0.values[0] }
    #expect(first == first.sorted(by: >))
    #expect(Arrangement(generation).shown == Array(0..<front))
    #expect(generation.individuals.count == 30)
    #expect(generation.individuals.allSatisfy { $0.score == $0.values[0] })
  }

  private static func frontCount(of generation: Generation) -> Int {
    ParetoRanking(objectives: generation.individuals.map(\.values)).fronts[0].count
  }
}
