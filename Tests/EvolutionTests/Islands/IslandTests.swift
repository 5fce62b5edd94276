import Evolution
import Genomes
import Testing

/// Which of several islands a search is.
@Suite struct IslandTests {
  private static let name = LineageName("xor")!

  @Test func `its lineage has as many digits as the last one's`() {
    #expect(Island(3, of: 9, named: Self.name, seed: 1).lineage()?.description == "xor-island-03")
    let many = Island(3, of: 512, named: Self.name, seed: 1)
    #expect(many.lineage()?.description == "xor-island-003")
    #expect(many.lineage(of: 512)?.description == "xor-island-512")
    let long = LineageName(String(repeating: "a", count: 60))!
    #expect(Island(1, of: 2, named: long, seed: 1).lineage() == nil)
  }

  @Test func `each has a seed of its own, by the seed of all`() {
    let seeds = (1...100).map { Island($0, of: 100, named: Self.name, seed: 1).ownSeed }
    #expect(Set(seeds).count == 100 && seeds.allSatisfy { $0 < 1 << 52 })
    #expect(seeds[0] != Island(1, of: 100, named: Self.name, seed: 2).ownSeed)
    #expect(seeds[0] == Island(1, of: 7, named: LineageName("b")!, seed: 1).ownSeed)
  }

  @Test func `the best come in after every so many generations, never the first ones`() {
    let island = Island(1, of: 3, named: Self.name, seed: 1, every: 3)
    #expect((1...10).filter { !island.sources(into: $0).isEmpty } == [4, 7, 10])
    #expect((1...10).filter(island.sends) == [3, 6, 9])
    let each = Island(1, of: 3, named: Self.name, seed: 1, every: 1)
    #expect((1...5).filter { !each.sources(into: $0).isEmpty } == [3, 4, 5])
  }

  @Test func `those beside it differ in their number alone`() {
    let island = Island(1, of: 3, named: Self.name, seed: 1)
    #expect(island.isBeside(Island(2, of: 3, named: Self.name, seed: 1)))
    #expect(!island.isBeside(Island(2, of: 3, named: Self.name, seed: 2)))
    #expect(!island.isBeside(Island(2, of: 3, named: Self.name, seed: 1, migrants: 1)))
  }
}
