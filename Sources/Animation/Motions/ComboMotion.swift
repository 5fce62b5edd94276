import Rendering

/// Three at once: at t, 0 ..< 1, rotated by t of a turn, lengths times 1 + 0.3·sin(4πt), and a wave of
/// the height 0.05·sin(6πt), two in the shorter side.
public struct ComboMotion: Motion {
  /// All three.
  public init() {}

  /// Always.
  public var closes: Bool { true }

  /// Rotates, breathes and waves the shot.
  public func move(_ shot: inout Shot, at moment: Moment) {
    RotateMotion().move(&shot, at: moment)
    shot.view.zoom /= 1 + 0.3 * Turns.sine(2 * moment.turn)
    shot.view.waveAmplitude += 0.05 * Turns.sine(3 * moment.turn)
    shot.view.waveFrequency = 2
  }
}
