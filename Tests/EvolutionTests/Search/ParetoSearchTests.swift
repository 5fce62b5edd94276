import Genomes
import TestNetworks
import Testing

@testable import Evolution

@Suite struct ParetoSearchTests {
  /// Three equals in the middle of a hollow front: by their crowding, 0.6, 0 and 1.4, they would
  /// change places each time that a run is taken up.
  @Test func `equals on a front stay in their order when a search goes on`() throws {
    let method = SearchMethod(.nsga2, fitness: fitness("entropy, symmetry"), population: 5)
    let context = SearchContext(
      method: method, plan: MeasurePlan(method), seed: 1, threads: 1)
    let values: [[Double]] = [[10, 0], [4, 2], [4, 2], [4, 2], [0, 10]]
    let individuals = values.indices.map { place in
      Individual(
        IndividualID(generation: 9, number: place + 1),
        Offspring(SampleNetworks.small, operation: "mutated"))
    }
    let members = zip(individuals, values).map {
      Member($0, Evaluation(values: $1), genes: nil)
    }
    let search = ParetoSearch(
      context, members, number: 9,
      saved: SavedSearch(individuals: individuals, memory: SearchMemory()))
    #expect(search.members.map(\.id?.number) == [1, 2, 3, 4, 5])
    #expect(search.frontCount == 5)
  }
}
