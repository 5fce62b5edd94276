import Evolution
import Testing

/// Who takes in whose.
@Suite struct IslandTopologyTests {
  private func sources(
    _ topology: IslandTopology, among count: Int, seed: UInt64 = 1, generation: Int = 10
  ) -> [[Int]] {
    (1...count).map {
      topology.sources(of: $0, among: count, seed: seed, generation: generation)
    }
  }

  @Test(arguments: IslandTopology.allCases, [2, 3, 4, 7, 12, 16, 100])
  func `each takes in of others that there are, and is taken in as often`(
    topology: IslandTopology, count: Int
  ) {
    let sources = sources(topology, among: count)
    let most = topology.mostSources(among: count)
    for (place, own) in sources.enumerated() {
      #expect(own.count == most && Set(own).count == own.count)
      #expect(own.allSatisfy { 1...count ~= $0 && $0 != place + 1 }, "\(place + 1): \(own)")
    }
    for island in 1...count {
      #expect(sources.count { $0.contains(island) } == most, "\(island)")
    }
  }

  @Test func `a ring goes round, and all are all`() {
    #expect(sources(.ring, among: 4) == [[4], [1], [2], [3]])
    #expect(sources(.full, among: 3) == [[2, 3], [1, 3], [1, 2]])
  }

  @Test func `a torus is as near to a square as may be`() {
    // 3 rows of 4: above, below, to the left, to the right.
    let grid = sources(.torus, among: 12)
    #expect(grid[5] == [2, 10, 5, 7] && grid[0] == [9, 5, 4, 2])
    // Four in a square have two neighbours each, seven stand in a row.
    #expect(sources(.torus, among: 4) == [[3, 2], [4, 1], [1, 4], [2, 3]])
    #expect(sources(.torus, among: 7)[0] == [7, 2])
  }

  @Test func `a random one is one cycle, by seed and generation alone`() {
    for generation in [10, 20, 30] {
      let next = sources(.random, among: 9, seed: 4, generation: generation).map { $0[0] }
      var (island, seen) = (1, Set<Int>())
      while seen.insert(island).inserted { island = next[island - 1] }
      #expect(seen.count == 9)
    }
    let first = sources(.random, among: 9, seed: 4)
    #expect(first == sources(.random, among: 9, seed: 4))
    #expect(first != sources(.random, among: 9, seed: 5))
    #expect(first != sources(.random, among: 9, seed: 4, generation: 20))
  }
}
