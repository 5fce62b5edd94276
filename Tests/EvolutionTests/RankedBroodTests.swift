import Evolution
import Testing

@Suite struct RankedBroodTests {
  @Test func `the fittest come first, the earlier among equals`() {
    #expect(RankedBrood(fitness: [1, 3, 2, 3, -.infinity, 1]).ranking == [1, 3, 2, 0, 5, 4])
    #expect(RankedBrood(fitness: [0]).ranking == [0])
  }

  @Test func `the elite goes on as it is and draws no number`() {
    let brood = RankedBrood(fitness: [1, 3, 2, 3], elite: 3)
    var random = stream(1)
    #expect(
      (0..<3).map { brood.conception(place: $0, random: &random) }
        == [.kept(1), .kept(3), .kept(2)])
    var fresh = stream(1)
    #expect(random.bits32() == fresh.bits32())
    if case .kept = brood.conception(place: 3, random: &random) { Issue.record("a fourth") }
  }

  @Test func `an elite larger than the generation is all of it`() {
    let brood = RankedBrood(fitness: [1, 3], elite: 5)
    var random = stream(1)
    #expect((0..<2).map { brood.conception(place: $0, random: &random) } == [.kept(1), .kept(0)])
    if case .kept = brood.conception(place: 2, random: &random) { Issue.record("a third") }
  }

  /// The winner of t among n ranks k-th (from 0) with ((n − k)ᵗ − (n − k − 1)ᵗ) / nᵗ.
  @Test(arguments: [1, 2, 3, 5])
  func `parents win tournaments as often as their ranks say`(tournament: Int) {
    let brood = RankedBrood(
      fitness: [5, 1, 3, 4, 2], elite: 0, tournament: tournament, crossoverRate: 0)
    var counts = [Int](repeating: 0, count: 5)
    for seed in 0..<5_000 as Range<UInt64> {
      var random = stream(seed)
      let conception = brood.conception(place: 0, random: &random)
      guard case .mutated(let parent) = conception else {
        Issue.record("seed \(seed): \(conception)")
        return
      }
      counts[parent] += 1
    }
    func power(_ base: Int) -> Double {
      (0..<tournament).reduce(1) { product, _ in product * Double(base) }
    }
    for (rank, parent) in [0, 3, 2, 4, 1].enumerated() {
      let share = (power(5 - rank) - power(4 - rank)) / power(5)
      let deviation = (share * (1 - share) / 5_000).squareRoot()
      #expect(abs(Double(counts[parent]) / 5_000 - share) <= 5 * deviation, "rank \(rank)")
    }
  }

  /// Of two different winners; where one wins twice it is mutated.
  @Test(arguments: [(0.0, 0.0), (0.4, 0.3), (1, 0.75)])
  func `children have two parents as often as the rate says`(rate: Double, share: Double) {
    let brood = RankedBrood(
      fitness: [1, 1, 1, 1], elite: 0, tournament: 1, crossoverRate: rate)
    var crossed = 0
    for seed in 0..<5_000 as Range<UInt64> {
      var random = stream(seed)
      switch brood.conception(place: 3, random: &random) {
      case .kept: Issue.record("seed \(seed): kept")
      case .mutated: break
      case .crossed(let parents):
        #expect(parents.count == 2 && parents[0] != parents[1], "seed \(seed)")
        crossed += 1
      }
    }
    #expect(abs(Double(crossed) / 5_000 - share) <= 5 * (share * (1 - share) / 5_000).squareRoot())
  }
}
