/// What a network says of a place: the kinds of output node, named as in the files.
public enum Output: String, CaseIterable, Hashable, Sendable {
  /// Brightness of a grey picture.
  case ink
  /// A channel of an RGB picture.
  case red, green, blue
  /// A channel of an HSV picture.
  case hue, saturation, value
}

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

  /// The outputs that a network of this model has, in the order of the channels.
  public var outputs: [Output] {
    switch self {
    case .grey: [.ink]
    case .rgb: [.red, .green, .blue]
    case .hsv: [.hue, .saturation, .value]
    }
  }
}
