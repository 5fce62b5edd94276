/// Numbers as decimals, the same on every machine.
package enum Decimal {
  /// The number with `places` decimals, rounded, halves away from 0. From 10⁹ on, where decimals do
  /// not matter, and for infinities and NaN, it is as Swift writes it.
  package static func text(
    _ value: some BinaryFloatingPoint & CustomStringConvertible, places: Int
  ) -> String {
    guard value.magnitude < 1e9 else { return "\(value)" }
    let scaled = Int((Double(value.magnitude) * Double(unit(places))).rounded())
    return (value < 0 && scaled > 0 ? "-" : "") + text(scaled, places)
  }

  /// The quotient of two numbers that are not negative, with `places` decimals, rounded, halves up.
  ///
  /// - Precondition: the divisor is over 0.
  package static func text(_ dividend: Int, by divisor: Int, places: Int) -> String {
    text((2 * dividend * unit(places) + divisor) / (2 * divisor), places)
  }

  /// The number as a person would type it: with all its decimals, without an exponent, and without
  /// a needless dot.
  package static func short(_ number: Double) -> String {
    let parts = "\(number)".split(separator: "e")
    if parts.count == 2, let exponent = Int(parts[1]), exponent < 0 {
      let zeros = String(repeating: "0", count: -exponent - 1)
      return (number < 0 ? "-0." : "0.") + zeros + parts[0].filter(\.isNumber)
    }
    return Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// The shortest text of a number that is read back as it, without ".0" where it is whole.
  package static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The text of a number that is counted in units of its last decimal.
  private static func text(_ units: Int, _ places: Int) -> String {
    let digits = String(units % unit(places))
    return "\(units / unit(places))"
      + (places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits)
  }

  /// How many units of the last decimal make 1.
  private static func unit(_ places: Int) -> Int { (0..<places).reduce(1) { unit, _ in 10 * unit } }
}
