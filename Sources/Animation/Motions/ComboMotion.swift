import Arithmetic
import Rendering

/// Three motions at once: at t, 0 ..< 1, the picture is rotated by t turns, the lengths of the part
/// of the plane that is seen are multiplied by 1 + 0.3·sin(4πt), and the picture is shifted by a
/// wave of the height 0.05·sin(6πt), two waves in the shorter side.
public struct ComboMotion: Motion {
  /// How it is named and made.
  public static let kind = MotionKind("combo", "turns, breathes and waves") { _ in
    ComboMotion()
  }

  /// The motion, which has no settings.
  public init() {}

  /// Always.
  public var closes: Bool { true }

  /// Rotates the frame, zooms it in and out, and shifts it by a wave.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    RotateMotion().move(&frame, at: time)
    frame.view.zoom /= 1 + 0.3 * TurnFunctions.sine(2 * time.turn)
    frame.view.waveAmplitude += 0.05 * TurnFunctions.sine(3 * time.turn)
    frame.view.waveFrequency = 2
  }
}
