/// How much a document may ask of its reader; what is over a limit is refused before json-c sees
/// it, so that a small file cannot claim a large memory or a deep stack.
public struct JSONLimits: Sendable, Equatable {
  /// The greatest length of a document in bytes, at most `Int32.max`, json-c's own bound.
  public let bytes: Int
  /// The greatest number of arrays and objects that stand inside each other; at least 1.
  public let depth: Int
  /// The greatest number of values: numbers, strings, literals, arrays and objects together.
  public let values: Int
  /// The greatest number of arrays and objects together. json-c 0.16 spends some 750
  /// bytes on an empty object, which is two bytes of text: this limit bounds that factor.
  public let containers: Int
  /// The greatest number of members of one object; the largest of this package's files has some 30.
  public let members: Int
  /// The greatest number of members of all objects together, of which json-c spends 200 bytes on
  /// each.
  public let keys: Int
  /// The greatest number of characters in one number.
  public let numberLength: Int

  /// The limits of every file of this package: 64 MiB, 16 levels, 4.5 million values in 1
  /// million arrays and objects, 100 members an object and 2 million together, 64 characters a number.
  public static let standard = JSONLimits()

  /// Limits that are the standard ones where nothing else is said.
  public init(
    bytes: Int = 64 << 20, depth: Int = 16, values: Int = 4_500_000,
    containers: Int = 1_000_000, members: Int = 100, keys: Int = 2_000_000,
    numberLength: Int = 64
  ) {
    precondition((0...Int(Int32.max)).contains(bytes), "json-c counts bytes in 32 bits")
    precondition((1...1000).contains(depth), "reading recurses once a level")
    self.bytes = bytes
    self.depth = depth
    self.values = values
    self.containers = containers
    self.members = members
    self.keys = keys
    self.numberLength = numberLength
  }
}
