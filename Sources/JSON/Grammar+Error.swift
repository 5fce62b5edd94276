import Text

extension Grammar {
  /// A fault as the error of the document `source`, with line, column and path.
  func described(_ fault: Fault, source: String) -> JSONError {
    let path = JSONPath(
      steps: steps.map { step in
        switch step {
        case .index(let index): .index(index)
        case .key(let key): .key(text(of: key))
        }
      })
    let before = bytes[..<fault.offset]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let place = JSONPlace(
      source: source, path: "\(path)",
      line: before.count { $0 == newline } + 1,
      // each scalar has one byte that is not a continuation byte
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)

    let found = fault.found ?? character(at: fault.offset)
    return switch fault.kind {
    case .syntax: .syntax(at: place, expected: fault.expected, found: found)
    case .limit: .limit(at: place, expected: fault.expected, found: found)
    case .duplicateKey: .duplicateKey(at: place, key: found)
    }
  }

  /// A byte as it is shown to a person: `byte 0xFF`.
  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x" + (byte < 0x10 ? "0" : "") + digits
  }

  private func character(at offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    let text = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}" else {
      return Self.hex(bytes[offset])
    }
    return Quotation.quoted(String(scalar))
  }
}
