/// The transfer function of sRGB (IEC 61966-2-1), made of arithmetic alone, so that it is the same
/// on every machine.
package enum TransferFunction {
  /// The linear light of a stored value, both in 0…1: within 10⁻¹⁵.
  package static func linear(_ value: Double) -> Double {
    if value <= 0.04045 { return value / 12.92 }
    let x = (value + 0.055) / 1.055
    let fifth = root(x, 5)
    return x * x * (fifth * fifth)
  }

  /// The stored value of linear light, both in 0…1: within 10⁻¹⁵.
  package static func encoded(_ light: Double) -> Double {
    if light <= 0.0031308 { return 12.92 * light }
    let twelfth = root(light.squareRoot().squareRoot(), 3)
    let square = twelfth * twelfth
    return 1.055 * (square * square * twelfth) - 0.055
  }

  /// The root of that degree of a number that is not negative, by Newton's steps from above, which
  /// end where they no longer fall.
  package static func root(_ number: Double, _ degree: Int) -> Double {
    guard number > 0 else { return 0 }
    var guess = max(number, 1)
    while true {
      let power = (1..<degree).reduce(1.0) { power, _ in power * guess }
      let next = (Double(degree - 1) * guess + number / power) / Double(degree)
      if !(next < guess) { return guess }
      guess = next
    }
  }
}
