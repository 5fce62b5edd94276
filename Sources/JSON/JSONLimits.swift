/// How much a document may ask of its reader; what is over a limit is refused before json-c sees
/// it, so that a small file cannot claim a large memory or a deep stack.
public struct JSONLimits: Sendable, Equatable {
  /// The greatest length of a document in bytes, at most `Int32.max`, json-c's own bound.
  public let bytes: Int
  /// The greatest number of arrays and objects that stand inside each other; at least 1.
  public let depth: Int
  /// The greatest weight of a document: that of all its values and members.
  public let weight: Int
  /// The greatest number of members of one object; the largest of this package's files has some 30.
  public let members: Int
  /// The greatest number of characters in one number.
  public let numberLength: Int

  /// What a value weighs: json-c 0.16 takes some 100 bytes and 0.3 µs for a number.
  public static let valueWeight = 2
  /// What an array or object weighs beyond a value: an empty object, two bytes of text, takes json-c
  /// some 750 bytes.
  public static let containerWeight = 9
  /// What a member of an object weighs beyond its value: json-c takes some 30 to 110 bytes for a key.
  public static let memberWeight = 1

  /// The limits of every file of this package: 48 MiB, 16 levels, a weight of 6.2 million, 64 members
  /// an object, 64 characters a number. Within them reading a document takes less than a second and
  /// 512 MB; the largest genome weighs 6.1 million.
  public static let standard = JSONLimits()

  /// Limits that are the standard ones where nothing else is said.
  public init(
    bytes: Int = 48 << 20, depth: Int = 16, weight: Int = 6_200_000, members: Int = 64,
    numberLength: Int = 64
  ) {
    precondition((0...Int(Int32.max)).contains(bytes), "json-c counts bytes in 32 bits")
    precondition((1...1000).contains(depth), "reading recurses once a level")
    self.bytes = bytes
    self.depth = depth
    self.weight = weight
    self.members = members
    self.numberLength = numberLength
  }

  /// What a document over the limit of weight should have been.
  var expectedWeight: String {
    "a weight of at most \(weight) (a value \(Self.valueWeight), an array or object "
      + "\(Self.containerWeight) more, a member \(Self.memberWeight) more)"
  }
}
