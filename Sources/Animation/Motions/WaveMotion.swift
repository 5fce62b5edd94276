import Rendering

/// A wave that swells and ebbs: at t, 0 ..< 1, of the height amplitude · sin(2πt).
public struct WaveMotion: Motion {
  /// How far it shifts places at most, in shorter sides.
  public let amplitude: Double
  /// Waves in the shorter side.
  public let frequency: Double

  /// A wave.
  public init(amplitude: Double = 0.1, frequency: Double = 2) {
    self.amplitude = amplitude
    self.frequency = frequency
  }

  /// Always.
  public var closes: Bool { true }

  /// Waves the shot.
  public func move(_ shot: inout Shot, at moment: Moment) {
    shot.view.waveAmplitude += amplitude * Turns.sine(moment.turn)
    shot.view.waveFrequency = frequency
  }
}
