/// A genome's address in its lineage: the generation's number and its own number on the sheet,
/// written `3/7`.
public struct IndividualID: Hashable, Comparable, Sendable {
  /// The generation, from 1.
  public let generation: Int
  /// The number on the generation's sheet, from 1.
  public let number: Int

  /// The address of a number in a generation.
  public init(generation: Int, number: Int) {
    self.generation = generation
    self.number = number
  }

  /// Orders by generation, then by number.
  public static func < (left: IndividualID, right: IndividualID) -> Bool {
    (left.generation, left.number) < (right.generation, right.number)
  }
}

extension IndividualID: LosslessStringConvertible {
  /// As it is written: `3/7`.
  public var description: String { "\(generation)/\(number)" }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let generation = Self.number(parts[0]),
      let number = Self.number(parts[1])
    else { return nil }
    self.init(generation: generation, number: number)
  }

  /// Reads a number of one: over 0 in at most nine plain digits, the first not 0; nil for anything else.
  public static func number(_ text: some StringProtocol) -> Int? {
    guard (1...9) ~= text.utf8.count, text.utf8.first != UInt8(ascii: "0"),
      text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text)
    else { return nil }
    return number
  }
}
