extension AnswerReader {
  /// A number as JSON has it: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
  ///
  /// Up to 2⁵³ and 10²² integers and powers of ten are exact in a `Double`, so that one product or quotient
  /// of them is the nearest to the decimal (Clinger 1990, doi:10.1145/93542.93557); the library reads all
  /// others.
  mutating func number(_ name: @autoclosure () -> String) throws(Fault) -> Double {
    let start = offset
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    var (digits, exponent): (UInt64, Int) = (0, 0)
    let first = offset
    let whole = takeDigits(into: &digits)
    var isNumber = whole == 1 || whole > 1 && bytes[first] != UInt8(ascii: "0")
    if next == UInt8(ascii: ".") {
      offset += 1
      let count = takeDigits(into: &digits)
      exponent = -count
      isNumber = isNumber && count > 0
    }
    let length = offset - first
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      let isSmall = next == UInt8(ascii: "-")
      if isSmall || next == UInt8(ascii: "+") { offset += 1 }
      var power: UInt64 = 0
      let count = takeDigits(into: &power)
      // What has more digits is not exact in any case.
      exponent += (isSmall ? -1 : 1) * (count < 6 ? Int(power) : 100_000)
      isNumber = isNumber && count > 0
    }
    guard isNumber else {
      offset = start
      throw Fault(expected: "a finite number: \(name())", found: word)
    }
    // Of 19 characters, 18 digits at most: they do not overflow.
    if length < 20, digits <= 1 << 53, -22...22 ~= exponent {
      let size = Double(digits)
      let value = exponent < 0 ? size / Self.powers[-exponent] : size * Self.powers[exponent]
      return isNegative ? -value : value
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      offset = start
      throw Fault(expected: "a finite number: \(name())", found: word)
    }
    return value
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Adds the digits that are next to a number; returns how many there are.
  private mutating func takeDigits(into number: inout UInt64) -> Int {
    let start = offset
    while offset < bytes.count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ UInt64(digit)
      offset += 1
    }
    return offset - start
  }
}
