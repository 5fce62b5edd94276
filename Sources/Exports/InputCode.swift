import Genomes

/// An input's value in each language.
struct InputCode {
  /// In a shader, where `place` holds x and y; nothing for an image, which it cannot have.
  let glsl: String
  /// In a Python module; nil where a variable of the input's name has it already.
  let numPy: String?
}

extension Input {
  /// The input's value on a canvas.
  func code(on canvas: Canvas) -> InputCode {
    switch self {
    case .x: InputCode(glsl: "place.x", numPy: nil)
    case .y: InputCode(glsl: "place.y", numPy: nil)
    case .r:
      InputCode(
        glsl: "sqrt(place.x * place.x + place.y * place.y)", numPy: "np.sqrt(x * x + y * y)")
    case .theta:
      InputCode(glsl: "angleOf(place.x, place.y)", numPy: "np.arctan2(y + 0.0, x + 0.0)")
    case .cosTheta:
      InputCode(
        glsl: "cos(angleOf(place.x, place.y))", numPy: "np.cos(np.arctan2(y + 0.0, x + 0.0))")
    case .sinTheta:
      InputCode(
        glsl: "sin(angleOf(place.x, place.y))", numPy: "np.sin(np.arctan2(y + 0.0, x + 0.0))")
    case .bias: InputCode(glsl: "1.0", numPy: "np.ones((1, 1), np.float32)")
    case .t: InputCode(glsl: "iTime", numPy: nil)
    case .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7:
      InputCode(
        glsl: "\(canvas.latent(self) ?? 0)",
        numPy: "np.full((1, 1), \(canvas.latent(self) ?? 0), np.float32)")
    case .imageRed: InputCode(glsl: "", numPy: Self.numPyImage(0, on: canvas))
    case .imageGreen: InputCode(glsl: "", numPy: Self.numPyImage(1, on: canvas))
    case .imageBlue: InputCode(glsl: "", numPy: Self.numPyImage(2, on: canvas))
    }
  }

  /// A channel of the image; see `SeenImage`.
  private static func numPyImage(_ channel: Int, on canvas: Canvas) -> String {
    let span = canvas.image?.span ?? 1
    let (sides, middle) =
      switch canvas.origin {
      case .centred: (1 / span, "(0, 0)")
      case .corner: (2 / span, "extent")
      }
    // A span that is small beyond all measure makes it infinite.
    return "image_at(x, y, \(sides.isFinite ? "\(sides)" : "np.inf"), \(middle), \(channel))"
  }
}
