/// Turns the picture around its middle at an even speed: at t, 0 ..< 1, by t·rotations turns.
public struct RotateMotion: Motion {
  /// How many turns there are in all.
  public static let turns = MotionFlag(
    "rotations", "turns", "rotate: number of turns", bounds: -1_000...1_000,
    standard: RotateMotion().rotations)

  /// How it is named and made.
  public static let kind = MotionKind(
    "rotate", "turns around the middle", flags: [turns.any]
  ) { request in
    RotateMotion(rotations: request.value(turns))
  }

  /// How many turns there are in all; less than 0 for the other direction.
  public let rotations: Double

  /// A rotation by that many turns in all.
  public init(rotations: Double = 1) { self.rotations = rotations }

  /// Whether `rotations` is a whole number.
  public var closes: Bool { rotations == rotations.rounded() }

  /// Turns the frame.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    // Whole turns are left out, so that the frame after the last has exactly the pixels of the
    // first.
    let turns = time.turn * rotations
    frame.view.rotation += turns - turns.rounded(.down)
  }
}
