/// Numbers as decimals, the same on every machine.
package enum Decimal {
  /// The number with so many decimals, rounded half away from 0; as Swift writes it where it is too
  /// large for decimals to matter, or is none.
  package static func text(
    _ value: some BinaryFloatingPoint & CustomStringConvertible, places: Int
  ) -> String {
    guard value.magnitude < 1e9 else { return "\(value)" }
    let scaled = Int((Double(value.magnitude) * Double(unit(places))).rounded())
    return (value < 0 && scaled > 0 ? "-" : "") + text(scaled, places)
  }

  /// The quotient of two numbers that are not negative, rounded half up.
  ///
  /// - Precondition: the divisor is over 0.
  package static func text(_ dividend: Int, by divisor: Int, places: Int) -> String {
    text((2 * dividend * unit(places) + divisor) / (2 * divisor), places)
  }

  /// The number as a person types it: with the decimals that it has, without an exponent, and without
  /// a dot that is not needed.
  package static func short(_ number: Double) -> String {
    let parts = "\(number)".split(separator: "e")
    if parts.count == 2, let exponent = Int(parts[1]), exponent < 0 {
      let zeros = String(repeating: "0", count: -exponent - 1)
      return (number < 0 ? "-0." : "0.") + zeros + parts[0].filter(\.isNumber)
    }
    return Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// A number of units of the last decimal.
  private static func text(_ units: Int, _ places: Int) -> String {
    let digits = String(units % unit(places))
    return "\(units / unit(places))"
      + (places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits)
  }

  /// How many units of the last decimal one is.
  private static func unit(_ places: Int) -> Int { (0..<places).reduce(1) { unit, _ in 10 * unit } }
}
