import Text

extension Grammar {
  /// Reads a number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
  mutating func number() throws(Fault) {
    let start = offset
    var isInteger = true
    var positiveExponent = 0
    if next == UInt8(ascii: "-") { offset += 1 }
    let whole: Int
    if next == UInt8(ascii: "0") {
      offset += 1
      whole = 1
      if Self.isDigit(next) {
        throw Fault(offset: start, expected: "a number without leading zeros")
      }
    } else {
      whole = try digits(after: "a minus sign")
    }
    if next == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      _ = try digits(after: "a decimal point")
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isInteger = false
      offset += 1
      let isNegative = next == UInt8(ascii: "-")
      if isNegative || next == UInt8(ascii: "+") { offset += 1 }
      let first = offset
      _ = try digits(after: "an exponent mark")
      if !isNegative { positiveExponent = Int(text(from: first)) ?? .max }
    }
    guard offset - start <= limits.numberLength else {
      throw Fault(
        kind: .limit, offset: start,
        expected: "numbers of at most \(limits.numberLength) characters",
        found: "one of \(offset - start)")
    }
    // up to 18 digits always fit Int64; what is under 10³⁰⁸ by its digits and exponent fits Double
    if isInteger {
      if whole > 18, Int(text(from: start)) == nil {
        throw Fault(
          offset: start, expected: "an integer of 64 bits", found: shortened(from: start))
      }
    } else if positiveExponent > 308 - whole {
      for _ in 0..<2 { try countWord() }
      guard Double(text(from: start))?.isFinite == true else {
        throw Fault(
          offset: start, expected: "a number within ±\(Double.greatestFiniteMagnitude)",
          found: shortened(from: start))
      }
    }
  }

  /// Reads one or more digits and returns their number.
  private mutating func digits(after context: StaticString) throws(Fault) -> Int {
    let start = offset
    while Self.isDigit(next) { offset += 1 }
    guard offset > start else {
      throw Fault(offset: offset, expected: "a digit after \(context)")
    }
    return offset - start
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func shortened(from start: Int) -> String {
    Quotation.printable(text(from: start), limit: Quotation.limit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
