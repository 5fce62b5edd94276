/// How much of what `JSONLimits` count a value to be written takes.
public struct JSONSize: Hashable, Sendable {
  /// Keys, texts, numbers and literals.
  public var words = 0
  /// Arrays and objects.
  public var containers = 0

  /// Nothing.
  public init() {}

  /// Adds up two sizes.
  public static func += (left: inout JSONSize, right: JSONSize) {
    left.words += right.words
    left.containers += right.containers
  }

  /// Whether so much is within limits.
  public func fits(_ limits: JSONLimits) -> Bool {
    words <= limits.words && containers <= limits.containers
  }
}

extension JSONValue {
  /// How much this value takes of the limits of a document, as its reader counts it.
  public var size: JSONSize {
    var size = JSONSize()
    add(to: &size)
    return size
  }

  private func add(to size: inout JSONSize) {
    switch self {
    case .null, .bool, .integer, .float, .string: size.words += 1
    case .double(let double): size.words += Self.words(double)
    case .array(let elements):
      size.containers += 1
      for element in elements { element.add(to: &size) }
    case .object(let members):
      size.containers += 1
      size.words += members.count
      for (_, value) in members { value.add(to: &size) }
    case .line(let value): value.add(to: &size)
    }
  }

  /// How many words a number counts for: three where it is next to the greatest, which takes long to
  /// read.
  static func words(_ double: Double) -> Int { double.magnitude >= 1e308 ? 3 : 1 }
}
