import Arithmetic
import Rendering

/// Shifts the picture by a wave that grows and shrinks: at t, 0 ..< 1, its height is
/// amplitude · sin(2πt).
public struct WaveMotion: Motion {
  /// How far it shifts places at most.
  public static let height = MotionFlag(
    "wave-amplitude", "height", "wave: height of the waves, in shorter sides", bounds: -10...10,
    standard: WaveMotion().amplitude)
  /// How many waves there are in the shorter side.
  public static let number = MotionFlag(
    "wave-frequency", "number", "wave: number of waves in the shorter side", bounds: 0...1_000,
    standard: WaveMotion().frequency)

  /// How it is named and made.
  public static let kind = MotionKind(
    "wave", "a wave grows and fades", flags: [height.any, number.any]
  ) { request in
    WaveMotion(amplitude: request.value(height), frequency: request.value(number))
  }

  /// How far it shifts places at most, in shorter sides.
  public let amplitude: Double
  /// How many waves there are in the shorter side.
  public let frequency: Double

  /// A wave.
  public init(amplitude: Double = 0.1, frequency: Double = 2) {
    self.amplitude = amplitude
    self.frequency = frequency
  }

  /// Always.
  public var closes: Bool { true }

  /// Shifts the frame by the wave.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    frame.view.waveAmplitude += amplitude * TurnFunctions.sine(time.turn)
    frame.view.waveFrequency = frequency
  }
}
