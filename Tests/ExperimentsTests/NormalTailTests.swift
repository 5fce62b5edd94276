import Foundation
import Testing

@testable import Experiments

@Suite struct NormalTailTests {
  @Test func `the complement of erf is as close to libm as stated`() {
    for hundredths in 0...2_600 {
      let x = Double(hundredths) / 100
      let expected = erfc(x)
      #expect(abs(NormalTail.complement(x) - expected) <= 1e-12 * expected, "\(x)")
    }
  }

  @Test(arguments: [
    // Abramowitz & Stegun 1964, table 26.1, doubled tails.
    (0, 1), (1, 0.3173105079), (1.96, 0.0499957903), (2.576, 0.0099950648), (3, 0.0026997961),
    (5, 5.7330314e-7),
  ])
  func `tails are those of tables`(deviations: Double, share: Double) {
    #expect(abs(NormalTail.twoSided(deviations) - share) < 1e-9)
  }
}
