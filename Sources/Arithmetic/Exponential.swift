/// Powers of e made of arithmetic alone, so that they are the same on every machine; what a system's
/// library gives may differ in the last bit.
package enum Exponential {
  /// eˣ, within 10⁻¹⁵ of itself where it is a normal number; 0 below the least number, and infinite above
  /// the greatest.
  package static func natural(_ x: Double) -> Double {
    guard x > -746 else { return 0 }
    guard x < 710 else { return .infinity }
    // x = n·ln 2 + r, with |r| ≤ ½ ln 2. The first part of ln 2 has so few digits that n times it is exact.
    let n = (x * 1.4426950408889634).rounded()
    let r = (x - n * 0.6931471803691238) - n * 1.9082149292705877e-10
    // The series of eʳ to its 14th power, from its end.
    var sum = 1.0
    for divisor in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * r / divisor }
    return Double(sign: .plus, exponent: Int(n), significand: sum)
  }
}
