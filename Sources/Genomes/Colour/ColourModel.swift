/// How output values become a colour; each channel is stored as ⌊255·c + ½⌋.
///
/// A value that is not a number counts as 0; an infinity is clamped (an infinite hue is 0).
public enum ColourModel: String, CaseIterable, Hashable, Sendable {
  /// Red = green = blue = |ink| clamped to 0…1.
  case grey
  /// Each channel clamped to 0…1.
  case rgb
  /// Hue (h + 1) modulo 1, saturation clamped to 0…1, value |v| clamped to 0…1, as in Picbreeder
  /// (Secretan et al. 2011, doi:10.1162/EVCO_a_00030).
  case hsv
  /// Lightness |l| and chroma clamped to 0…1, hue modulo 1, in OKLCH (Ottosson 2020, "A perceptual
  /// color space for image processing", bottosson.github.io/posts/oklab).
  ///
  /// A chroma of 1 is 0.4, as 100 % is in CSS Color 4. Where sRGB does not have the colour, its
  /// chroma is lowered until it does; lightness and hue stay.
  case oklch
  /// The canvas's palette at |ink| clamped to 0…1; see `Gradient`.
  case palette

  /// The outputs that a network of this model has, in the order of the channels.
  public var outputs: [Output] {
    switch self {
    case .grey, .palette: [.ink]
    case .rgb: [.red, .green, .blue]
    case .hsv: [.hue, .saturation, .value]
    case .oklch: [.lightness, .chroma, .hue]
    }
  }

  /// Which outputs are of colour alone; nil where none is.
  package var tint: Tint? {
    switch self {
    case .hsv: Tint(hue: .hue, strength: .saturation, shape: .value)
    case .oklch: Tint(hue: .hue, strength: .chroma, shape: .lightness)
    case .grey, .rgb, .palette: nil
    }
  }
}

/// What the outputs of a model mean that tells colour and shape apart.
package struct Tint {
  /// The output that turns around the colour wheel.
  package let hue: Output
  /// The output that says how far from grey.
  package let strength: Output
  /// The output that alone gives the picture's shape.
  package let shape: Output
}
