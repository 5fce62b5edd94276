import Evolution
import Testing

@Suite struct ParetoRankingTests {
  /// A small case to check by hand:
  ///
  ///     y
  ///     5  a
  ///     4     d  b
  ///     2        e     c
  ///     1           f
  ///        1  2  3  4  5  x
  private static let hand: [[Double]] = [
    [1, 5], [3, 4], [5, 2], [2, 4], [3, 2], [4, 1],
  ]

  @Test func `a small population is sorted into its fronts`() {
    let ranking = ParetoRanking(objectives: Self.hand)
    // b dominates d and e, c dominates e and f.
    #expect(ranking.fronts == [[0, 1, 2], [3, 4, 5]])
    #expect(ranking.ranks == [0, 0, 0, 1, 1, 1])
  }

  @Test func `the largest numbers have distances too`() {
    let most = Double.greatestFiniteMagnitude
    let ranking = ParetoRanking(objectives: [[-most, 3], [0, 2], [most / 2, 1], [most, 0]])
    // (½ + 1)/2 + (3 − 1)/3, (1 − 0)/2 + (2 − 0)/3.
    #expect(ranking.crowding == [.infinity, 0.75 + 2.0 / 3, 0.5 + 2.0 / 3, .infinity])
  }

  @Test func `crowding distances are those by hand`() {
    let ranking = ParetoRanking(objectives: Self.hand)
    // b: (5 − 1)/4 + (5 − 2)/3; e: (4 − 2)/2 + (4 − 1)/3.
    #expect(ranking.crowding == [.infinity, 2, .infinity, .infinity, 2, .infinity])

    let line = ParetoRanking(objectives: [[0, 10], [1, 8], [2, 7], [6, 3], [10, 0]])
    // (2 − 0)/10 + (10 − 7)/10, (6 − 1)/10 + (8 − 3)/10, (10 − 2)/10 + (7 − 0)/10.
    #expect(line.crowding.map { $0.isInfinite ? -1 : ($0 * 10).rounded() } == [-1, 5, 10, 15, -1])
    #expect(line.order == [0, 4, 3, 2, 1])
  }

  @Test func `the order is front, then crowding, then place, and survivors come first in it`() {
    let ranking = ParetoRanking(objectives: Self.hand)
    #expect(ranking.order == [0, 2, 1, 3, 5, 4])
    #expect(ranking.survivors(4) == [0, 2, 1, 3])
    #expect(ranking.survivors(0) == [])
    #expect(ranking.survivors(99) == ranking.order)
  }

  @Test func `one objective makes a ladder, equals on one rung`() {
    let ranking = ParetoRanking(objectives: [[1], [3], [2], [3], [3]])
    #expect(ranking.fronts == [[1, 3, 4], [2], [0]])
    #expect(ranking.crowding[1] == 0 && ranking.crowding[3] == 0 && ranking.crowding[4] == 0)
    #expect(ranking.order == [1, 3, 4, 2, 0])
  }

  @Test func `where all are equal none dominates and none is less crowded`() {
    let ranking = ParetoRanking(objectives: [[Double]](repeating: [0.5, 0.5], count: 6))
    #expect(ranking.fronts == [[0, 1, 2, 3, 4, 5]])
    #expect(ranking.crowding == [0, 0, 0, 0, 0, 0])
    #expect(ranking.survivors(3) == [0, 1, 2])
  }

  @Test func `duplicates share a front, and crowd each other`() {
    let ranking = ParetoRanking(objectives: [[0, 4], [2, 2], [2, 2], [2, 2], [4, 0], [1, 1]])
    #expect(ranking.fronts == [[0, 1, 2, 3, 4], [5]])
    // The middle one of three equals has both neighbours where it is.
    #expect(ranking.crowding[2] == 0)
    #expect(ranking.crowding[1] == 1 && ranking.crowding[3] == 1)
  }

  @Test func `an objective that all share tells nothing`() {
    let some: [[Double]] = [[1, 5], [3, 4], [5, 2], [2, 4], [3, 2], [4, 1]]
    let ranking = ParetoRanking(objectives: some.map { [$0[0], 7, $0[1]] })
    #expect(ranking == ParetoRanking(objectives: some))
  }

  @Test func `nobody, one and two have a front`() {
    #expect(ParetoRanking(objectives: []).order == [])
    #expect(ParetoRanking(objectives: [[1, 2]]).crowding == [.infinity])
    #expect(ParetoRanking(objectives: [[1, 2], [2, 1]]).crowding == [.infinity, .infinity])
  }

  @Test func `nothing dominates itself, and dominance needs a better objective and no worse`() {
    #expect(!ParetoRanking.dominates([1, 2], [1, 2]))
    #expect(ParetoRanking.dominates([1, 3], [1, 2]))
    #expect(!ParetoRanking.dominates([1, 2], [1, 3]))
    #expect(!ParetoRanking.dominates([2, 1], [1, 2]))
    #expect(ParetoRanking.dominates([2, 3], [1, 2]))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a random population's fronts are those of the definition`(seed: UInt64) {
    var random = stream(seed)
    let count = random.below(40) + 1
    let width = random.below(4) + 1
    // Few values, so that there are equals and duplicates.
    let values = random.below(8) + 2
    let objectives = (0..<count).map { _ in
      (0..<width).map { _ in Double(random.below(values)) - 3 }
    }
    let ranking = ParetoRanking(objectives: objectives)

    // Peel off those that no one left dominates.
    var left = Array(objectives.indices)
    for front in ranking.fronts {
      let best = left.filter { place in
        !left.contains { other in
          zip(objectives[other], objectives[place]).allSatisfy { $0 >= $1 }
            && objectives[other] != objectives[place]
        }
      }
      #expect(front == best, "seed \(seed)")
      left.removeAll(where: best.contains)
    }
    #expect(left.isEmpty, "seed \(seed)")
    #expect(ranking.order.sorted() == Array(objectives.indices), "seed \(seed)")
    for (one, next) in zip(ranking.order, ranking.order.dropFirst()) {
      #expect(!ranking.precedes(next, one), "seed \(seed)")
      #expect(ranking.precedes(one, next) || one < next, "seed \(seed)")
    }
    for front in ranking.fronts { expectPlainCrowding(ranking, front, objectives, seed) }
  }

  /// The crowding distance by the neighbours' ranks in each objective.
  private func expectPlainCrowding(
    _ ranking: ParetoRanking, _ front: [Int], _ objectives: [[Double]], _ seed: UInt64
  ) {
    for place in front where front.count > 2 {
      var sum = 0.0
      for objective in objectives[0].indices {
        func value(_ place: Int) -> Double { objectives[place][objective] }
        let extent = front.map(value).max()! - front.map(value).min()!
        if extent == 0 { continue }
        let below = front.filter { (value($0), $0) < (value(place), place) }
        let above = front.filter { (value($0), $0) > (value(place), place) }
        if below.isEmpty || above.isEmpty {
          sum = .infinity
        } else {
          sum += (above.map(value).min()! - below.map(value).max()!) / extent
        }
      }
      let found = ranking.crowding[place]
      #expect(found == sum || abs(found - sum) < 1e-12, "seed \(seed), place \(place)")
    }
  }

  @Test func `a tournament's winner precedes the other drawn`() {
    let ranking = ParetoRanking(objectives: Self.hand)
    var wins = [Int](repeating: 0, count: 6)
    for seed in 0..<3_600 as Range<UInt64> {
      var random = stream(seed)
      var copy = random
      let winner = ranking.winner(random: &random)
      let drawn = [copy.below(6), copy.below(6)]
      #expect(drawn.contains(winner), "seed \(seed)")
      #expect(drawn.allSatisfy { !ranking.precedes($0, winner) }, "seed \(seed)")
      wins[winner] += 1
    }
    // Of 36 pairs the places win: both of {0, 2} win against all four others.
    // 0 and 2: 2 · 4 + 2 = 10 each; 1: 2 · 3 + 1 = 7; 3 and 5: 2 + 2 = 4 each; 4: 1.
    for (place, share) in [10, 7, 10, 4, 1, 4].enumerated() {
      #expect(abs(wins[place] - 100 * share) < 5 * Int(Double(100 * share).squareRoot()))
    }
  }

  @Test func `a value that is not a number stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ParetoRanking(objectives: [[1, .nan]])
    }
  }
}
