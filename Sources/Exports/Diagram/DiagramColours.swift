import Genomes

/// The colours of a diagram, as `#RRGGBB`; black text is legible on each.
enum DiagramColours {
  /// What a node is filled with: a hue for each family of functions, a shade for each function.
  static func fill(_ activation: Activation) -> String {
    switch activation {
    // Lines, and lines with a bend: greys and yellows.
    case .identity: "#f4f4f4"
    case .ramp: "#fff3b0"
    case .absolute: "#ffe680"
    case .relu: "#ffdb4d"
    case .leakyRelu: "#f5cf52"
    case .elu: "#ecc94b"
    case .gelu: "#e0c068"
    case .softplus: "#efd28d"
    case .swish: "#e6c79c"
    // From one level to another: oranges.
    case .tanh: "#ffc9a3"
    case .sigmoid: "#ffb37d"
    case .bipolarSigmoid: "#f7a877"
    case .step: "#f2926b"
    // Waves: blues.
    case .sine: "#b9d8f7"
    case .cosine: "#98c5f2"
    case .triangle: "#a9c9e0"
    case .sawtooth: "#8fb8d9"
    // Bells: greens.
    case .gaussian: "#bfe8c1"
    case .bipolarGaussian: "#9bd9a3"
    case .hat: "#b3d9a0"
    // Powers: violets.
    case .square: "#dcc6f0"
    case .cube: "#c9aee6"
    }
  }

  /// An input.
  static let input = "#ffffff"
  /// The outline of a node.
  static let outline = "#404040"
  /// What a colour channel does not hear, and the text on it.
  static let dead = "#ededed"
  static let deadInk = "#8a8a8a"
  /// A connection that takes no part in the picture.
  static let deadLink = "#bdbdbd"

  /// A connection by its weight's sign; blue and vermilion, which the colour-blind tell apart too.
  static func link(_ weight: Float) -> String { weight < 0 ? "#c8501e" : "#1f68a8" }
}
