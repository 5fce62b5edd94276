/// How much larger the values of a group are than another's: A of Vargha & Delaney 2000,
/// doi:10.3102/10769986025002101.
public struct EffectSize: Hashable, Sendable {
  /// How likely a value of the first group is larger than one of the second, ties as half, 0…1: 0.5 where
  /// neither is.
  public let a: Double

  /// The effect of which a test counted the pairs.
  public init(_ test: MannWhitney, first: Int, second: Int) {
    a = test.u / (Double(first) * Double(second))
  }

  /// How large that paper calls it: from 0.56, 0.64 and 0.71, or as far below 0.5.
  public var words: String {
    switch (a - 0.5).magnitude {
    // What is 0.06 in decimals is a little more or less in binary.
    case ..<(0.06 - 1e-9): "none"
    case ..<(0.14 - 1e-9): "small"
    case ..<(0.21 - 1e-9): "medium"
    default: "large"
    }
  }
}
