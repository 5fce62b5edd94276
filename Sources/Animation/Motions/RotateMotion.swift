/// Around the middle at an even pace: at t, 0 ..< 1, by t·rotations turns.
public struct RotateMotion: Motion {
  /// How many turns there are in all; less than 0 for the other way round.
  public let rotations: Double

  /// So many turns.
  public init(rotations: Double = 1) { self.rotations = rotations }

  /// Whether the turns are whole.
  public var closes: Bool { rotations == rotations.rounded() }

  /// Turns the shot.
  public func move(_ shot: inout Shot, at moment: Moment) {
    // Whole turns are left out: the last frame's neighbour is the first one, to the pixel.
    let turns = moment.turn * rotations
    shot.view.rotation += turns - turns.rounded(.down)
  }
}
