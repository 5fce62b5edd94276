/// Makes text from outside fit for an error message: printable, on one line, not long.
package enum Quotation {
  /// The most Unicode scalars of such a text that a message shows.
  package static let limit = 40

  /// `text` in quotation marks, escaped and shortened.
  package static func quoted(_ text: String) -> String {
    "\"\(printable(text, limit: limit, quotes: true))\""
  }

  /// Strings as a list for a message: `"a", "b"`.
  package static func list(_ texts: [String]) -> String {
    texts.map { quoted($0) }.joined(separator: ", ")
  }

  /// `text` with all characters escaped that a terminal could act on (controls, direction marks,
  /// line separators), and cut off after `limit` scalars. A byte that is not UTF-8 becomes `\xff`.
  package static func printable(_ text: String, limit: Int, quotes: Bool = false) -> String {
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == limit { return result + "…" }
      switch scalar {
      case "\"" where quotes: result += "\\\""
      case "\\" where quotes: result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isHarmless(scalar) {
          result.unicodeScalars.append(scalar)
        } else if let byte = RawByte.byte(of: scalar) {
          result += "\\x\(String(byte, radix: 16))"
        } else {
          result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
      }
    }
    return result
  }

  /// Whether a terminal shows the character and does nothing else about it.
  package static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    default: return true
    }
  }
}

/// The text with control characters escaped, so that it is safe to print in a terminal.
public func printable(_ text: String) -> String { Quotation.printable(text, limit: .max) }
