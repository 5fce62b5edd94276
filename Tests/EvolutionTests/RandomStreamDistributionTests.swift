import Evolution
import Testing

/// Bounds that a right generator passes with all but one seed in a million; seeds are fixed.
@Suite struct RandomStreamDistributionTests {
  private static let seeds: [UInt64] = [1, 2, 3]

  /// Σ (count − expected)² / expected.
  private func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  @Test(arguments: seeds)
  func `uniform numbers fill 0 ..< 1 evenly`(seed: UInt64) {
    var random = RandomStream(seed: seed, generation: 1, child: 1)
    var counts = [Int](repeating: 0, count: 100)
    var pairs = [Int](repeating: 0, count: 100)
    for _ in 0..<50_000 {
      let (first, second) = (random.uniform(), random.uniform())
      counts[Int(first * 100)] += 1
      pairs[Int(first * 10) * 10 + Int(second * 10)] += 1
    }
    #expect(chiSquare(counts) < 178, "seed \(seed)")
    #expect(chiSquare(pairs) < 178, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `uniform numbers keep to their range`(seed: UInt64) {
    var random = RandomStream(seed: seed, generation: 1, child: 2)
    let numbers = (0..<20_000).map { _ in random.uniform(in: -3...5) }
    #expect(numbers.allSatisfy { (-3...5).contains($0) }, "seed \(seed)")
    #expect(abs(numbers.reduce(0, +) / 20_000 - 1) < 0.09, "seed \(seed)")
    #expect((numbers.min() ?? 0) < -2.99 && (numbers.max() ?? 0) > 4.99, "seed \(seed)")
  }

  @Test(arguments: [(2, 26.0), (3, 29.0), (7, 41.0), (25, 78.0), (100, 178.0)])
  func `integers below a bound are equally likely`(bound: Int, limit: Double) {
    for seed in Self.seeds {
      var random = RandomStream(seed: seed, generation: 2, child: 1)
      var counts = [Int](repeating: 0, count: bound)
      for _ in 0..<20_000 { counts[random.below(bound)] += 1 }
      #expect(chiSquare(counts) < limit, "seed \(seed)")
    }
  }

  /// Of ¾ of all 32-bit numbers: scaled without rejection, every third would be twice as likely.
  @Test(arguments: seeds)
  func `integers below a great bound are equally likely`(seed: UInt64) {
    var random = RandomStream(seed: seed, generation: 2, child: 2)
    var counts = [0, 0, 0]
    for _ in 0..<20_000 { counts[random.below(3 << 30) % 3] += 1 }
    #expect(chiSquare(counts) < 29, "seed \(seed): \(counts)")
  }

  @Test(arguments: seeds)
  func `gaussian numbers have the moments and tails of N(0, 1)`(seed: UInt64) {
    var random = RandomStream(seed: seed, generation: 3, child: 1)
    let count = 100_000.0
    var sums = [0.0, 0, 0, 0]
    var (within, beyond) = (0.0, 0.0)
    for _ in 0..<100_000 {
      let x = random.gaussian()
      var power = 1.0
      for order in 0..<4 {
        power *= x
        sums[order] += power
      }
      if abs(x) < 1 { within += 1 }
      if abs(x) > 3 { beyond += 1 }
    }
    #expect(abs(sums[0] / count) < 0.016, "seed \(seed)")
    #expect(abs(sums[1] / count - 1) < 0.022, "seed \(seed)")
    #expect(abs(sums[2] / count) < 0.061, "seed \(seed)")
    #expect(abs(sums[3] / count - 3) < 0.155, "seed \(seed)")
    #expect(abs(within / count - 0.6827) < 0.0074, "seed \(seed)")
    #expect(abs(beyond / count - 0.0027) < 0.0008, "seed \(seed)")
  }

  @Test(arguments: [0, 0.1, 0.75, 1])
  func `chances come true as often as they say`(probability: Double) {
    for seed in Self.seeds {
      var random = RandomStream(seed: seed, generation: 4, child: 1)
      let count = (0..<20_000).count { _ in random.chance(probability) }
      let deviation = (20_000 * probability * (1 - probability)).squareRoot()
      #expect(abs(Double(count) - 20_000 * probability) <= 5 * deviation, "seed \(seed)")
    }
  }
}
