/// What a network is told about a place: the kinds of input node, named as in the files.
public enum Input: String, CaseIterable, Hashable, Sendable {
  /// The column, as far from the canvas's origin as its scale says, growing to the right.
  case x
  /// The row, as far from the canvas's origin as its scale says, growing downwards.
  case y
  /// The distance from the origin, √(x² + y²).
  case r
  /// The angle around the origin, atan2(y, x), in radians, −π…π: it jumps where x is negative and y is
  /// 0. Genomes that have it keep it; new ones hear its cosine and sine instead.
  case theta
  /// Always 1.
  case bias
  /// A latent: one number for the whole picture, from `Canvas.latents`.
  case z0, z1, z2, z3, z4, z5, z6, z7
  /// Time, for moving pictures; 0 in a still one.
  case t
  /// The direction from the origin, without a jump: the cosine of the angle around it, x / r; 1 at the
  /// origin.
  case cosTheta = "costheta"
  /// The sine of the angle around the origin, y / r; 0 at the origin.
  case sinTheta = "sintheta"
  /// A channel of the canvas's image at the place, −1 (none of it) to 1 (all); see `SeenImage`.
  case imageRed = "image_red"
  /// The green channel of the image, likewise.
  case imageGreen = "image_green"
  /// The blue channel of the image, likewise.
  case imageBlue = "image_blue"

  /// Whether this input is a latent, `z0…z7`.
  public var isLatent: Bool { rawValue.utf8.first == UInt8(ascii: "z") }

  /// Whether this input is a channel of an image.
  public var isImage: Bool { Self.image.contains(self) }

  /// The channels of an image: red, green and blue.
  public static let image: [Input] = [.imageRed, .imageGreen, .imageBlue]

  /// The inputs that look at no image: a person asks for them by their names.
  public static let withoutImage = allCases.filter { !$0.isImage }

  /// What a person means who asks for this input in new genomes: by `theta` the direction, without the
  /// jump.
  package var meant: [Input] { self == .theta ? [.cosTheta, .sinTheta] : [self] }

  /// All names, with one for the latents together, one for the image, and the cosine and sine after
  /// the angle: `x, y, r, theta (costheta, sintheta), bias, z0…z7, t, image:FILE`.
  package static var listed: String {
    let latents = allCases.filter(\.isLatent).map(\.rawValue)
    return allCases.compactMap { input in
      switch input {
      case .theta: "theta (\(input.meant.map(\.rawValue).joined(separator: ", ")))"
      case .cosTheta, .sinTheta, .imageGreen, .imageBlue: nil
      case .imageRed: "image:FILE"
      case _ where !input.isLatent: input.rawValue
      default:
        input.rawValue == latents.first ? "\(latents[0])…\(latents[latents.count - 1])" : nil
      }
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
