/// Wound up around the middle: at t, 0 ..< 1, a place turns by strength·t radians for each shorter
/// side that it is away.
public struct SpiralMotion: Motion {
  /// What it would be wound up to at t = 1.
  public let strength: Double

  /// A spiral.
  public init(strength: Double = 10) { self.strength = strength }

  /// Whether nothing moves.
  public var closes: Bool { strength == 0 }

  /// Winds the shot up.
  public func move(_ shot: inout Shot, at moment: Moment) {
    shot.view.spiral += strength * moment.turn
  }
}
