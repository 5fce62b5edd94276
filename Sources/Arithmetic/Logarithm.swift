/// Logarithms made of arithmetic alone, so that they are the same on every machine; what a system's
/// library gives may differ in the last bit.
package enum Logarithm {
  /// ln x for a positive normal x, within 10⁻¹⁵ of the larger of its size and 1.
  package static func natural(_ x: Double) -> Double {
    let (exponent, remainder) = split(x)
    return exponent * 0.6931471805599453 + remainder
  }

  /// log₂ x for a positive normal x, within 10⁻¹⁵ of the larger of its size and 1; exact for powers
  /// of two.
  package static func base2(_ x: Double) -> Double {
    let (exponent, remainder) = split(x)
    return exponent + remainder * 1.4426950408889634
  }

  /// 1/25, 1/23, … 1/3.
  private static let series: [Double] = [
    1 / 25, 1 / 23, 1 / 21, 1 / 19, 1 / 17, 1 / 15, 1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3,
  ]

  /// x = m·2ᵉ with m in √½ … √2, and ln m = 2 artanh((m − 1) / (m + 1)) by its series.
  private static func split(_ x: Double) -> (exponent: Double, remainder: Double) {
    var significand = x.significand
    var exponent = Double(x.exponent)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    var sum = 0.0
    for coefficient in series { sum = (sum + coefficient) * square }
    return (exponent, 2 * s * (1 + sum))
  }
}
