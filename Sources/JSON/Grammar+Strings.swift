extension Grammar {
  /// Reads a string from its opening to its closing quotation mark; returns whether it has
  /// escapes.
  mutating func string() throws(Fault) -> Bool {
    let start = offset
    var hasEscapes = false
    offset += 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return hasEscapes
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try escape()
      case 0..<0x20:
        throw Fault(offset: offset, expected: "no control character within a string")
      case 0x80...: try multibyteScalar()
      default: offset += 1
      }
    }
    throw Fault(
      offset: start, expected: "a string with a closing quotation mark",
      found: "none before the end of the file")
  }

  /// Reads one scalar of two to four bytes: table 3-7 of the Unicode Standard, which leaves out
  /// overlong forms, surrogates and what is beyond U+10FFFF.
  private mutating func multibyteScalar() throws(Fault) {
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch bytes[offset] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    var isValid = count > 0 && offset + count <= bytes.count && second.contains(bytes[offset + 1])
    for index in 2..<max(2, count) where isValid {
      isValid = bytes[offset + index] & 0xC0 == 0x80
    }
    guard isValid else {
      throw Fault(offset: offset, expected: "valid UTF-8", found: Self.hex(bytes[offset]))
    }
    offset += count
  }

  private mutating func escape() throws(Fault) {
    let start = offset
    offset += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      switch unit {
      case 0: throw Fault(offset: start, expected: "a string without U+0000", found: #"\u0000"#)
      case 0xDC00...0xDFFF: throw loneSurrogate(from: start)
      case 0xD800...0xDBFF:
        guard next == UInt8(ascii: "\\"), offset + 1 < bytes.count,
          bytes[offset + 1] == UInt8(ascii: "u")
        else { throw loneSurrogate(from: start) }
        offset += 1
        guard case 0xDC00...0xDFFF = try codeUnit() else { throw loneSurrogate(from: start) }
      default: break
      }
    default: throw Fault(offset: offset, expected: #"one of "\/bfnrtu after \"#)
    }
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(Fault) -> UInt16 {
    offset += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Self.hexValue(next) else {
        throw Fault(offset: offset, expected: #"four hexadecimal digits after \u"#)
      }
      unit = unit << 4 | digit
      offset += 1
    }
    return unit
  }

  private func loneSurrogate(from start: Int) -> Fault {
    Fault(
      offset: start, expected: "surrogates in pairs",
      found: String(decoding: bytes[start..<start + 6], as: UTF8.self) + " alone")
  }

  /// The value of a hexadecimal digit.
  static func hexValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
