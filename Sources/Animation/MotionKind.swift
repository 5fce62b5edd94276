/// The motions by their names in commands.
public enum MotionKind: String, CaseIterable, Hashable, Sendable {
  /// One genome turns into another: `MorphMotion`.
  case morph
  /// Closer and closer: `ZoomMotion`.
  case zoom
  /// Around the middle: `RotateMotion`.
  case rotate
  /// As seen through moving water: `WaveMotion`.
  case wave
  /// Wound up around the middle: `SpiralMotion`.
  case spiral
  /// Along a path over the plane: `PanMotion`.
  case pan
  /// Rotating, breathing and waving at once: `ComboMotion`.
  case combo
  /// The input `t` runs: `TimeMotion`.
  case time
  /// The latents wander: `LatentMotion`.
  case latent
}
