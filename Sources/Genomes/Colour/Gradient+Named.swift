extension Gradient {
  /// A gradient that has a name.
  public struct Named: Sendable {
    /// Its name on the command line.
    public let name: String
    /// The gradient.
    public let gradient: Gradient
  }

  /// Gradients of our own making, from dark to light unless the name says otherwise.
  public static let named: [Named] = [
    named("ember", 0x0d0b1a, 0x4a1537, 0xb3273a, 0xf2702e, 0xffd47a, 0xfff8e7),
    named("lagoon", 0x07142b, 0x0c3b5d, 0x12808a, 0x6fc7a5, 0xf3efc8),
    named("moss", 0x10160f, 0x2f4a2a, 0x6f8f3a, 0xc9cf7a, 0xfaf5de),
    named("dusk", 0x141432, 0x463a7a, 0xa4568f, 0xee8e7c, 0xfbe0b5),
    named("porcelain", 0x0b1f4b, 0x2a5fa8, 0x8fb8de, 0xf6f8fa),
    named("sepia", 0x1d130c, 0x6b4a2f, 0xc9a574, 0xf7ecd8),
    named("coral", 0x0f3b46, 0x2f8f8c, 0xf4ead5, 0xf08a6b, 0x8e2c3f),
    named("aurora", 0x080d24, 0x123f5a, 0x1fa187, 0xa6e36e, 0xd77bd0, 0x3a1f5d),
  ]

  /// The first of those that have a name: what a palette picture has that is given none.
  public static var standard: Gradient { named[0].gradient }

  private static func named(_ name: String, _ stops: UInt32...) -> Named {
    let colours = stops.map {
      Colour(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 0xff), blue: UInt8($0 & 0xff))
    }
    guard let gradient = Gradient(colours) else { preconditionFailure("expected 2 to 16 colours") }
    return Named(name: name, gradient: gradient)
  }
}
