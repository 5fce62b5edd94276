/// A lineage's name, which is also its folder's: 1 to 64 letters, digits, `-`, `_` and `.` of
/// ASCII, the first a letter or digit; never a path.
public struct LineageName: Hashable, Comparable, Sendable, LosslessStringConvertible {
  /// The name.
  public let description: String

  /// What a name must be, in words.
  public static let rule =
    "1 to 64 letters a to z or A to Z, digits, \"-\", \"_\" or \".\", the first a letter or digit"

  /// The name of that text; nil where it breaks the rule.
  public init?(_ description: String) {
    let bytes = description.utf8
    guard (1...64) ~= bytes.count, let first = bytes.first, Self.isAlphanumeric(first),
      bytes.allSatisfy({ Self.isAlphanumeric($0) || "-_.".utf8.contains($0) })
    else { return nil }
    self.description = description
  }

  /// Whether the name, typed alone or before a slash, means pictures or a generation: a number, as 3, a
  /// range, as 1-3, and `stars`. Older versions gave lineages such names.
  public var namesPictures: Bool { Self.namesPictures(description) }

  private static func namesPictures(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { 48...57 ~= $0 }
    }
    return text == "stars" || parts.count <= 2 && isDigits
  }

  /// The name that is nearest to a text: what a name must not have becomes `-`, or is cut off at
  /// the ends; `import` where nothing is left, and before what would mean pictures.
  public init(near text: String) {
    let bytes = text.utf8.map { byte in
      Self.isAlphanumeric(byte) || "-_.".utf8.contains(byte) ? byte : UInt8(ascii: "-")
    }
    let first = bytes.firstIndex(where: Self.isAlphanumeric) ?? bytes.endIndex
    let name = String(decoding: bytes[first...].prefix(64), as: UTF8.self)
    let start = name.isEmpty ? "import" : Self.namesPictures(name) ? "import-" : ""
    description = String((start + name).prefix(64))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Orders as text.
  public static func < (left: LineageName, right: LineageName) -> Bool {
    left.description < right.description
  }
}
