/// An escape sequence of one of the kinds that terminals use for answers (ECMA-48 § 5.4 and § 5.6).
struct EscapeSequence: Hashable {
  enum Kind: Hashable {
    /// ESC [ parameters, with the character that ends it.
    case control(Character)
    /// ESC P text ESC \.
    case device
    /// ESC _ text ESC \.
    case application
  }

  let kind: Kind
  /// The parameters or the text, without the characters that begin and end the sequence.
  let body: String
  /// The number of all its bytes, from ESC on.
  let length: Int

  /// Reads the sequence at the start of the bytes; nil where no complete sequence is there.
  init?(at bytes: ArraySlice<UInt8>) {
    let inside = bytes.dropFirst(2)
    guard bytes.first == 0x1B, let opening = bytes.dropFirst().first else { return nil }
    switch opening {
    case UInt8(ascii: "["):
      guard let end = inside.firstIndex(where: { !(0x20...0x3F ~= $0) }), 0x40...0x7E ~= bytes[end]
      else { return nil }
      kind = .control(Character(UnicodeScalar(bytes[end])))
      body = String(decoding: inside[..<end], as: UTF8.self)
      length = end + 1 - bytes.startIndex
    case UInt8(ascii: "P"), UInt8(ascii: "_"):
      guard let end = inside.firstIndex(of: 0x1B),
        bytes.dropFirst(end + 1 - bytes.startIndex).first
          == UInt8(ascii: "\\")
      else { return nil }
      kind = opening == UInt8(ascii: "P") ? .device : .application
      body = String(decoding: inside[..<end], as: UTF8.self)
      length = end + 2 - bytes.startIndex
    default: return nil
    }
  }

  /// The character before the parameters that makes them "private" in the sense of ECMA-48.
  var mark: Character? { body.first.flatMap { "<=>?".contains($0) ? $0 : nil } }

  /// The parameters as numbers, up to the first that is not a number; 0 for a parameter that is
  /// left out.
  var numbers: [Int] {
    let list = mark == nil ? body[...] : body.dropFirst()
    var numbers: [Int] = []
    for text in list.split(separator: ";", omittingEmptySubsequences: false) {
      guard let number = text.isEmpty ? 0 : Int(text) else { break }
      numbers.append(number)
    }
    return numbers
  }
}
