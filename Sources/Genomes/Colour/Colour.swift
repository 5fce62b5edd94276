/// A colour of sRGB (IEC 61966-2-1) as files have it: three bytes, written `#0b132b`.
public struct Colour: Hashable, Sendable {
  /// How much red, 0…255.
  public let red: UInt8
  /// How much green, 0…255.
  public let green: UInt8
  /// How much blue, 0…255.
  public let blue: UInt8

  /// A colour of the bytes given.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

extension Colour: LosslessStringConvertible {
  /// A `#` and six hexadecimal digits in lower case.
  public var description: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    let text = description.utf8
    guard text.count == 7, text.first == UInt8(ascii: "#"),
      text.dropFirst().allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let number = UInt32(description.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xff), blue: UInt8(number & 0xff))
  }
}
