/// What a network is told about a place: the kinds of input node, named as in the files.
public enum Input: String, CaseIterable, Hashable, Sendable {
  /// The column, as far from the canvas's origin as its scale says, growing to the right.
  case x
  /// The row, as far from the canvas's origin as its scale says, growing downwards.
  case y
  /// The distance from the origin, √(x² + y²).
  case r
  /// The angle around the origin, atan2(y, x), in radians, −π…π.
  case theta
  /// Always 1.
  case bias
  /// A latent: one number for the whole picture, from `Canvas.latents`.
  case z0, z1, z2, z3, z4, z5, z6, z7
  /// Time, for moving pictures; 0 in a still one.
  case t

  /// Whether this input is a latent, `z0…z7`.
  public var isLatent: Bool { rawValue.utf8.first == UInt8(ascii: "z") }

  /// All names, with one for the latents together: `x, y, r, theta, bias, z0…z7, t`.
  package static var listed: String {
    let latents = allCases.filter(\.isLatent).map(\.rawValue)
    return allCases.compactMap { input in
      if !input.isLatent { return input.rawValue }
      return input.rawValue == latents.first ? "\(latents[0])…\(latents[latents.count - 1])" : nil
    }.joined(separator: ", ")
  }
}

/// What a network says of a place: the kinds of output node, named as in the files.
public enum Output: String, CaseIterable, Hashable, Sendable {
  /// Brightness of a grey picture, or the place on a palette.
  case ink
  /// A channel of an RGB picture.
  case red, green, blue
  /// A channel of an HSV picture; OKLCH has a hue too.
  case hue, saturation, value
  /// A channel of an OKLCH picture.
  case lightness, chroma
}
