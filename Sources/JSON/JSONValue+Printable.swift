import Text

extension JSONValue {
  /// The text of this value as a document, as `serialized(within:)` has it, in which every character
  /// that a terminal could act on is escaped as \uXXXX: controls, DEL, direction marks, line separators.
  ///
  /// For what is shown. A reader of JSON finds the same value.
  ///
  /// - Throws: as `serialized(within:)`.
  public func printable(within limits: JSONLimits = .standard) throws(JSONError) -> [UInt8] {
    let text = try serialized(within: limits)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.first {
      if byte < 0x7F {
        result.append(byte)
        rest.removeFirst()
        continue
      }
      // Only a string's text is not ASCII; DEL is the one ASCII control that JSON leaves as it is.
      let length = byte == 0x7F ? 1 : (~byte).leadingZeroBitCount
      let part = rest.prefix(length)
      for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
        result += Quotation.isHarmless(scalar) ? Array(part) : Self.escape(scalar)
      }
      rest = rest.dropFirst(length)
    }
    return result
  }

  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    String(scalar).utf16.flatMap { unit in
      let digits = String(unit, radix: 16)
      return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }
  }
}
