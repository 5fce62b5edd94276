/// Around the middle at an even pace: at t, 0 ..< 1, by t·rotations turns.
public struct RotateMotion: Motion {
  /// How many turns there are in all.
  public static let turns = MotionFlag(
    "rotations", "turns", "rotate: turns in all", bounds: -1_000...1_000,
    standard: RotateMotion().rotations)

  /// How it is named and made.
  public static let kind = MotionKind("rotate", flags: [turns.name]) { request in
    RotateMotion(rotations: request.value(turns))
  }

  /// How many turns there are in all; less than 0 for the other way round.
  public let rotations: Double

  /// So many turns.
  public init(rotations: Double = 1) { self.rotations = rotations }

  /// Whether the turns are whole.
  public var closes: Bool { rotations == rotations.rounded() }

  /// Turns the frame.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    // Whole turns are left out, so that the frame after the last has the very pixels of the first.
    let turns = time.turn * rotations
    frame.view.rotation += turns - turns.rounded(.down)
  }
}
