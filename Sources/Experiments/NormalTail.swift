import Arithmetic

/// The tails of the normal distribution, by arithmetic that is the same on every machine.
enum NormalTail {
  /// The share of a normal distribution that is farther from its mean than so many standard deviations, on
  /// either side: erfc(z / √2).
  ///
  /// - Parameter deviations: 0 or more.
  static func twoSided(_ deviations: Double) -> Double {
    complement(deviations * 0.7071067811865476)
  }

  /// erfc x = 1 − erf x for x ≥ 0, within 10⁻¹² of itself where it is a normal number.
  ///
  /// Below 2 by the series of erf, above by the continued fraction of erfc: Abramowitz & Stegun 1964,
  /// 7.1.6 and 7.1.14.
  static func complement(_ x: Double) -> Double {
    let bell = Exponential.natural(-x * x)
    if x < 2 {
      // erf x = 2/√π · e^(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · … · (2n + 1)); the 60th term at 2 is below 10⁻³⁰.
      var (sum, term) = (x, x)
      for n in 1...60 {
        term *= 2 * x * x / Double(2 * n + 1)
        sum += term
      }
      return 1 - 1.1283791670955126 * bell * sum
    }
    // 1 / (x + ½ / (x + 1 / (x + 1½ / (x + …)))), from its 80th part.
    var fraction = x
    for n in stride(from: 80, through: 1, by: -1) { fraction = x + Double(n) / 2 / fraction }
    return bell * 0.5641895835477563 / fraction
  }
}
