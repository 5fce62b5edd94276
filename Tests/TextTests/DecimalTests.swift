import Testing
import Text

@Suite struct DecimalTests {
  @Test(
    arguments: [
      (0, 2, "0.00"), (-0.0, 2, "0.00"), (1.5, 2, "1.50"), (-1.25, 1, "-1.3"), (0.125, 2, "0.13"),
      (-0.004, 2, "0.00"), (0.996, 2, "1.00"), (123.5, 0, "124"), (7, 3, "7.000"),
      (1e10, 2, "1e+10"), (-.infinity, 2, "-inf"), (.nan, 2, "nan"),
    ] as [(Float, Int, String)])
  func `a number has so many decimals`(value: Float, places: Int, text: String) {
    #expect(Decimal.text(value, places: places) == text)
  }

  @Test(
    arguments: [
      (1, 2, 1, "0.5"), (7, 20, 1, "0.4"), (1, 3, 2, "0.33"), (0, 9, 1, "0.0"), (25, 1, 0, "25"),
      (100, 100, 1, "1.0"),
    ])
  func `a quotient is rounded half up`(dividend: Int, divisor: Int, places: Int, text: String) {
    #expect(Decimal.text(dividend, by: divisor, places: places) == text)
  }

  @Test(
    arguments: [
      (1, "1"), (0.000_001, "0.000001"), (-0.000_02, "-0.00002"), (1_000_000, "1000000"),
      (-0.5, "-0.5"), (1.25e-7, "0.000000125"),
    ] as [(Double, String)])
  func `a number is written as it is typed`(value: Double, text: String) {
    #expect(Decimal.short(value) == text)
  }

  @Test(
    arguments: [
      (1, "1"), (-0.0, "-0"), (0.1, "0.1"), (1e-7, "1e-07"), (1e16, "1e+16"), (-2.5, "-2.5"),
    ] as [(Double, String)])
  func `the shortest text has no needless decimal`(value: Double, text: String) {
    #expect(Decimal.shortest(value) == text)
    #expect(Double(text) == value)
  }
}
