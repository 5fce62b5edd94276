/// Numbers with a fixed number of decimals, the same on every machine.
package enum Decimal {
  /// The number, rounded half away from 0; as Swift writes it where it is too large for decimals to
  /// matter, or is none.
  package static func text(
    _ value: some BinaryFloatingPoint & CustomStringConvertible, places: Int
  ) -> String {
    guard value.magnitude < 1e9 else { return "\(value)" }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((Double(value.magnitude) * Double(unit)).rounded())
    let digits = String(scaled % unit)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return "\(sign)\(scaled / unit)"
      + (places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits)
  }
}
