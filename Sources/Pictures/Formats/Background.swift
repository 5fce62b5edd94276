/// The colour behind a picture that lets some of it through, in sRGB.
public struct Background: Hashable, Sendable {
  /// Red, green and blue.
  public let red, green, blue: UInt8

  /// A background of that colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// White, as of paper and of most pages.
  public static let white = Background(red: 255, green: 255, blue: 255)
  /// Black.
  public static let black = Background(red: 0, green: 0, blue: 0)
}
