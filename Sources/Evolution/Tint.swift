import Genomes

/// What the outputs of a model mean that tells colour and shape apart.
struct Tint {
  /// The output that turns around the colour wheel.
  let hue: Output
  /// The output that says how far from grey.
  let strength: Output
  /// The output that alone gives the picture's shape.
  let shape: Output
}

extension ColourModel {
  /// Which outputs are of colour alone; nil where none is.
  var tint: Tint? {
    switch self {
    case .hsv: Tint(hue: .hue, strength: .saturation, shape: .value)
    case .oklch: Tint(hue: .hue, strength: .chroma, shape: .lightness)
    case .grey, .rgb, .palette: nil
    }
  }
}
