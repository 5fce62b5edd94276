/// How much a document may ask of its reader; what is over a limit is refused before json-c sees
/// it, so that a small file cannot take much memory, a long time or a deep stack.
public struct JSONLimits: Sendable, Equatable {
  /// The greatest length of a document in bytes, at most `Int32.max`, json-c's own bound.
  public let bytes: Int
  /// The greatest number of arrays and objects that stand inside each other; at least 1.
  public let depth: Int
  /// The greatest number of words: keys, texts, numbers and literals together. json-c 0.16 takes
  /// some 0.3 µs and 100 bytes for each; a number close to the greatest, which takes longer, counts
  /// three times.
  public let words: Int
  /// The greatest number of arrays and objects together. json-c spends some 750 bytes on an empty
  /// object, which is two bytes of text.
  public let containers: Int
  /// The greatest number of members of one object; the largest of this package's files has some 30.
  public let members: Int
  /// The greatest number of characters in one number.
  public let numberLength: Int

  /// The limits of every file of this package: 48 MiB, 16 levels, 2.1 million words in 210,000
  /// arrays and objects, 64 members an object, 64 characters a number. The largest genome, each
  /// connection told alone, has 1.63 million words in 204,000 objects.
  public static let standard = JSONLimits()

  /// The standard limits, but for those that are given.
  public init(
    bytes: Int = 48 << 20, depth: Int = 16, words: Int = 2_100_000, containers: Int = 210_000,
    members: Int = 64, numberLength: Int = 64
  ) {
    precondition((0...Int(Int32.max)).contains(bytes), "json-c counts bytes in 32 bits")
    precondition((1...1000).contains(depth), "reading recurses once a level")
    self.bytes = bytes
    self.depth = depth
    self.words = words
    self.containers = containers
    self.members = members
    self.numberLength = numberLength
  }

  /// Limits of a part of the words, arrays and objects that these have room for.
  public func divided(by parts: Int) -> JSONLimits {
    JSONLimits(
      bytes: bytes, depth: depth, words: words / parts, containers: containers / parts,
      members: members, numberLength: numberLength)
  }

  /// What a document over the limit of words should have had.
  var expectedWords: String { "at most \(words) keys, texts, numbers and literals" }

  /// What a document over the limit of arrays and objects should have had.
  var expectedContainers: String { "at most \(containers) arrays and objects" }
}
