import Arithmetic
import Testing

@Suite struct QuantileTests {
  @Test(
    arguments: [
      // By numpy.quantile of NumPy 2.
      ([1, 2, 3, 4], 0.25, 1.75), ([1, 2, 3, 4], 0.75, 3.25), ([1, 2, 3, 4, 10], 0.25, 2),
      ([1, 2, 3, 4, 10], 0.5, 3), ([5], 0.25, 5), ([1, 2], 0, 1), ([1, 2], 1, 2),
      ([-3, 0, 9], 0.75, 4.5),
    ] as [([Double], Double, Double)])
  func `it lies between the two nearest values`(values: [Double], share: Double, quantile: Double) {
    #expect(Quantile.of(values, share) == quantile)
  }

  @Test func `of infinite values it is infinite, and never no number`() {
    let values = [1, 2, .infinity, .infinity]
    #expect(Quantile.of(values, 0.25) == 1.75 && Quantile.of(values, 0.5) == .infinity)
    #expect(Quantile.of(values, 0.75) == .infinity)
    #expect(Quantile.of([1, .infinity, .infinity], 0.5) == .infinity)
    #expect(Quantile.of([1, 3, .infinity], 0.5) == 3)
  }

  @Test func `of the greatest numbers it is finite`() {
    let most = Double.greatestFiniteMagnitude
    #expect(Quantile.of([-most, most], 0.25).isFinite)
  }
}
