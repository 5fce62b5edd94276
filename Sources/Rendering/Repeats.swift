/// How often a picture is repeated, as a pattern is printed.
public struct Repeats: Hashable, Sendable {
  /// To the right, from 1.
  public let across: Int
  /// Downwards, from 1.
  public let down: Int

  /// Repeats of the numbers given.
  ///
  /// - Precondition: both are over 0.
  public init(across: Int, down: Int) {
    precondition(across > 0 && down > 0, "expected a picture at least")
    self.across = across
    self.down = down
  }

  /// The picture alone.
  public static let once = Repeats(across: 1, down: 1)
}
