import Arithmetic
import Foundation
import TestSupport
import Testing

@Suite struct LogarithmTests {
  /// 10⁻¹⁵ of the larger of the logarithm's size and 1, as `Logarithm` states.
  private static func bound(_ logarithm: Double) -> Double { 1e-15 * max(abs(logarithm), 1) }

  @Test(arguments: [1, 2] as [UInt64])
  func `100,000 normal numbers of every size are as close to libm as stated`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var failures: [Double] = []
    for _ in 0..<100_000 {
      let x = Double(bitPattern: random.next() & 0x7FFF_FFFF_FFFF_FFFF)
      guard x.isNormal else { continue }
      if abs(Logarithm.natural(x) - log(x)) > Self.bound(log(x)) { failures.append(x) }
      if abs(Logarithm.base2(x) - log2(x)) > Self.bound(log2(x)) { failures.append(x) }
    }
    #expect(failures.isEmpty, "seed \(seed)")
  }

  @Test(arguments: [3] as [UInt64])
  func `100,000 numbers in 0…2 are as close to libm as stated`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var failures: [Double] = []
    for _ in 0..<100_000 {
      let x = Double.random(in: 0x1p-60...2, using: &random)
      if abs(Logarithm.natural(x) - log(x)) > Self.bound(log(x)) { failures.append(x) }
      if abs(Logarithm.base2(x) - log2(x)) > Self.bound(log2(x)) { failures.append(x) }
    }
    #expect(failures.isEmpty, "seed \(seed)")
  }

  @Test func `numbers around 1 and √2 are as close to libm as stated`() {
    for centre in [1, 2.0.squareRoot(), 0.5.squareRoot()] {
      var x = centre - 50 * centre.ulp
      for _ in 0..<100 {
        #expect(abs(Logarithm.natural(x) - log(x)) <= Self.bound(0))
        x = x.nextUp
      }
    }
  }

  @Test(arguments: -1022...1023)
  func `powers of two have exact logarithms of base 2`(exponent: Int) {
    let power = Double(sign: .plus, exponent: exponent, significand: 1)
    #expect(Logarithm.base2(power) == Double(exponent))
  }

  @Test func `1 has the logarithm 0`() {
    #expect(Logarithm.natural(1) == 0)
  }
}
