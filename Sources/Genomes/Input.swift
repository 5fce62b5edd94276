/// What a network is told about a place: the kinds of input node, named as in the files.
public enum Input: String, CaseIterable, Hashable, Sendable {
  /// The column, −scale…scale over the picture's shorter side, growing to the right.
  case x
  /// The row, −scale…scale over the picture's shorter side, growing downwards.
  case y
  /// The distance from the centre, √(x² + y²).
  case r
  /// The angle around the centre, atan2(y, x), in radians, −π…π.
  case theta
  /// Always 1.
  case bias
  /// A latent: one number for the whole picture, from `Canvas.latents`.
  case z0, z1, z2, z3, z4, z5, z6, z7
  /// Time, for moving pictures; 0 in a still one.
  case t

  /// Whether this input is a latent, `z0…z7`.
  public var isLatent: Bool { rawValue.utf8.first == UInt8(ascii: "z") }
}
