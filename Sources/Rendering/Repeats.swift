/// How often a picture is repeated side by side, as on wallpaper.
public struct Repeats: Hashable, Sendable {
  /// How many copies stand side by side, from 1.
  public let across: Int
  /// How many copies stand below each other, from 1.
  public let down: Int

  /// As many copies as are given; whoever paints expects both to be over 0.
  public init(across: Int, down: Int) {
    self.across = across
    self.down = down
  }

  /// The picture once, not repeated.
  public static let once = Repeats(across: 1, down: 1)
}
