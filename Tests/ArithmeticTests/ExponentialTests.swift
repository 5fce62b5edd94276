import Arithmetic
import Foundation
import TestSupport
import Testing

@Suite struct ExponentialTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `100,000 powers are as close to libm as stated`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var failures: [Double] = []
    for _ in 0..<100_000 {
      let x = Double.random(in: -700...700, using: &random)
      let expected = exp(x)
      if abs(Exponential.natural(x) - expected) > 1e-15 * expected { failures.append(x) }
    }
    #expect(failures.isEmpty, "seed \(seed)")
  }

  @Test func `beyond the least and the greatest number it is 0 and infinite`() {
    #expect(Exponential.natural(-1_000) == 0 && Exponential.natural(-.infinity) == 0)
    #expect(Exponential.natural(1_000) == .infinity)
    #expect(Exponential.natural(0) == 1)
    #expect(Exponential.natural(-740) > 0, "a number that is not normal")
  }
}
