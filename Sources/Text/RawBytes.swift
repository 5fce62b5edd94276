/// Names of files are bytes, and need not be UTF-8. In a `String` a byte of 0x80…0xFF that is part of
/// no character stands as the character U+10FF00 + byte, for private use; and so does each byte of
/// such a character that a name really has. So each name has a text of its own, and its bytes can be
/// had back. (Python's PEP 383 does the same with lone surrogates, which a `String` cannot have.)
package enum RawByte {
  /// The character that a byte stands as.
  ///
  /// - Precondition: the byte is 0x80 or more.
  package static func scalar(of byte: UInt8) -> Unicode.Scalar {
    precondition(byte >= 0x80, "ASCII is UTF-8")
    return Unicode.Scalar(first + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The byte that stands as this character; nil for all other characters.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= first + 0x80 ? UInt8(scalar.value - first) : nil
  }

  private static let first: UInt32 = 0x10FF00
  /// The first byte of such a character in UTF-8.
  fileprivate static let head: UInt8 = 0xF4
}

extension String {
  /// The text of a name's bytes.
  package init(rawBytes bytes: some Collection<UInt8>) {
    // Nearly all names are ASCII; to check for more takes the runtime a millisecond to begin with.
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    // The four bytes of a character for private use begin with one that is rare.
    if !bytes.contains(RawByte.head), let text = String(validating: bytes, as: UTF8.self) {
      self = text
      return
    }
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var (source, rest) = (bytes.makeIterator(), bytes[...])
    while true {
      let count: Int
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        count = encoded.count
        if RawByte.byte(of: scalar) == nil {
          text.append(scalar)
        } else {
          text.append(contentsOf: rest.prefix(count).map(RawByte.scalar))
        }
      case .error(let length):
        count = length
        text.append(contentsOf: rest.prefix(count).map(RawByte.scalar))
      case .emptyInput:
        self = String(text)
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// The bytes of the name that this text is of.
  package var rawBytes: [UInt8] {
    guard utf8.contains(RawByte.head) else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      RawByte.byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }
}
