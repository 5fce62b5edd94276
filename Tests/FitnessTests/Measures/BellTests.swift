import Fitness
import Foundation
import Pictures
import Rendering
import TestSupport
import Testing

/// Ross's, Ralph's and Zong's bell curve.
@Suite struct BellTests {
  private func score(_ picture: Picture) -> Double { Bell().score(picture) }

  @Test func `no change, or one change alone, scores 0`() {
    #expect(score(Picture(width: 64, height: 64, filledWith: 200)) == 0)
    // A slope of one steepness.
    #expect(score(Picture(64, 64, grey: { x, _ in UInt8(x * 3) })) == 0)
    #expect(score(Picture(1, 64, grey: { _, y in UInt8(y) })) == 0)
  }

  /// Two responses, R₁ and R₂, n₁ and n₂ times: weights w = n·R.
  @Test func `two responses by hand`() {
    // Columns 0…31 rise by 1, the next 31 by 40, which along both diagonals is 2·(3·s²).
    let picture = Picture(
      64, 64,
      grey: { x, _ in
        x <= 32 ? UInt8(x) : UInt8(truncatingIfNeeded: 32 + (x % 2 == 1 ? 40 : 0))
      })
    let threshold = log(sqrt(64.0 * 64 * 2) / 1_000)
    let responses = [1.0, 40].map { 0.5 * log(6 * $0 * $0) - threshold }
    let weights = [32 * responses[0], 31 * responses[1]]
    let sum = weights[0] + weights[1]
    let mean = (weights[0] * responses[0] + weights[1] * responses[1]) / sum
    let deviation = sqrt(
      (weights[0] * pow(responses[0] - mean, 2) + weights[1] * pow(responses[1] - mean, 2)) / sum)
    var divergence = 0.0
    for (weight, response) in zip(weights, responses) {
      let bin = ((response - mean) / deviation * 4).rounded(.down) / 4
      let expected = 0.5 * (erf((bin + 0.25) / 2.0.squareRoot()) - erf(bin / 2.0.squareRoot()))
      divergence += weight / sum * log(weight / sum / expected)
    }
    #expect(abs(score(picture) - 1 / (1 + 10 * divergence)) < 1e-3)
  }

  @Test func `changes spread as a bell curve score near 1, others less`() {
    // Steps from row to row whose responses are about normal: e to the power of normal numbers.
    var random = SplitMix64(state: 9)
    func normal() -> Double {
      (0..<12).map { _ in Double.random(in: 0..<1, using: &random) }.reduce(-6, +)
    }
    let picture = Picture(64, 64, grey: { _, _ in UInt8(max(0, min(255, 128 + 30 * normal()))) })
    #expect(score(picture) > 0.5)
    #expect(score(.board) == 0)
    let mixed = Picture(64, 64, grey: { x, y in y < 32 ? (x % 2 == 0 ? 0 : 255) : UInt8(x) })
    #expect(score(mixed) < score(picture))
  }

  @Test func `it is between 0 and 1 for any noise`() {
    for seed in 1...30 as ClosedRange<UInt64> {
      let found = score(.noise(Int(seed) + 1, 17, seed: seed))
      #expect(0...1 ~= found, "seed \(seed)")
    }
  }
}
