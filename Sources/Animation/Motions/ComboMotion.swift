import Rendering

/// Three at once: at t, 0 ..< 1, rotated by t of a turn, lengths times 1 + 0.3·sin(4πt), and a wave
/// of the height 0.05·sin(6πt), two in the shorter side.
public struct ComboMotion: Motion {
  /// How it is named and made.
  public static let kind = MotionKind("combo") { _ in
    ComboMotion()
  }

  /// All three.
  public init() {}

  /// Always.
  public var closes: Bool { true }

  /// Rotates, breathes and waves the frame.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    RotateMotion().move(&frame, at: time)
    frame.view.zoom /= 1 + 0.3 * TurnFunctions.sine(2 * time.turn)
    frame.view.waveAmplitude += 0.05 * TurnFunctions.sine(3 * time.turn)
    frame.view.waveFrequency = 2
  }
}
