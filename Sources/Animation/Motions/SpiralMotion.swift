/// Winds the picture up around its middle: at t, 0 ..< 1, a place is turned by strength·t radians
/// for each shorter side of its distance from the middle.
public struct SpiralMotion: Motion {
  /// How strongly the picture is wound up at the end.
  public static let lastStrength = MotionFlag(
    "spiral-strength", "radians",
    "spiral: radians at the end, for each shorter side from the middle",
    bounds: -1_000...1_000, standard: SpiralMotion().strength)

  /// How it is named and made.
  public static let kind = MotionKind(
    "spiral", "is wound up around the middle", flags: [lastStrength.any]
  ) { request in
    SpiralMotion(strength: request.value(lastStrength))
  }

  /// The strength that it would reach at t = 1.
  public let strength: Double

  /// A spiral of that strength.
  public init(strength: Double = 10) { self.strength = strength }

  /// Whether nothing moves.
  public var closes: Bool { strength == 0 }

  /// Winds the frame up.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    frame.view.spiral += strength * time.turn
  }
}
