/// The symbols of a deflate stream (RFC 1951, 3.2.5): how lengths and distances are coded.
enum DeflateAlphabet {
  /// Literals 0…255, the end of a block 256, lengths 257…285.
  static let literalCount = 286
  /// Distances 0…29.
  static let distanceCount = 30
  /// The symbol that ends a block.
  static let endOfBlock = 256

  /// The symbol of a length of 3…258, and how many bits follow it.
  static func length(_ length: Int) -> (symbol: Int, extra: Int) {
    let rest = length - 3
    if length == 258 { return (285, 0) }
    if rest < 8 { return (257 + rest, 0) }
    let extra = floorLog2(rest) - 2
    return (257 + 4 * (extra + 1) + (rest >> extra & 3), extra)
  }

  /// The symbol of a distance of 1…32768, and how many bits follow it.
  static func distance(_ distance: Int) -> (symbol: Int, extra: Int) {
    let rest = distance - 1
    if rest < 4 { return (rest, 0) }
    let extra = floorLog2(rest) - 1
    return (2 * (extra + 1) + (rest >> extra & 1), extra)
  }

  /// The bits of a literal or length in a block of fixed codes; a distance has 5.
  static func fixedLength(ofLiteral symbol: Int) -> Int {
    switch symbol {
    case ..<144: 8
    case ..<256: 9
    case ..<280: 7
    default: 8
    }
  }

  private static func floorLog2(_ number: Int) -> Int {
    Int.bitWidth - 1 - number.leadingZeroBitCount
  }
}
