import Files
import Testing

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
}
