import Genomes

/// The way from a pixel to the place where the network is asked, as statements of a Python module.
struct NumPyPlane {
  /// What `paint` hands on for x and y, of `across` and `down`, which are 0 to 1: where nothing is
  /// folded x and y themselves, in double precision before they are rounded; else shorter sides
  /// from the middle.
  let x: String
  let y: String
  /// The statements of `_paint`.
  let lines: [String]
  /// The functions that they call.
  let calls: [String]

  init(_ canvas: Canvas) {
    if canvas.tiling == .none, canvas.symmetry == .none {
      switch canvas.origin {
      case .centred:
        x = "(2 * across - 1) * (\(canvas.scale) * extent[0])"
        y = "(2 * down - 1) * (\(canvas.scale) * extent[1])"
      case .corner:
        x = "across * (\(canvas.scale) * extent[0])"
        y = "down * (\(canvas.scale) * extent[1])"
      }
      (lines, calls) = ([], [])
      return
    }
    (x, y) = ("(across - 0.5) * extent[0]", "(down - 0.5) * extent[1]")
    let (tiling, symmetry) = (Self.tiling(canvas.tiling), Self.symmetry(canvas.symmetry))
    lines = tiling.lines + symmetry.lines + [Self.scaling(canvas)]
    calls = tiling.calls + symmetry.calls
  }

  private static func tiling(_ tiling: Tiling) -> (lines: [String], calls: [String]) {
    switch tiling {
    case .none: ([], [])
    case .torus:
      (
        [
          "    # Around a torus, laid flat.",
          "    a = \(2 * Float.pi) * sawtooth(x / extent[0] + 0.5)",
          "    b = \(2 * Float.pi) * sawtooth(y / extent[1] + 0.5)",
          "    x, y = 0.4 * sine(a) + 0.3 * cosine(b), 0.4 * sine(b) + 0.3 * cosine(a)",
        ], ["sawtooth", "sine", "cosine"]
      )
    case .mirrors:
      (
        [
          "    # There and back, as between two mirrors.",
          "    x = 0.5 * extent[0] * triangle(4 / extent[0] * x)",
          "    y = 0.5 * extent[1] * triangle(4 / extent[1] * y)",
        ], ["triangle"]
      )
    }
  }

  private static func symmetry(_ symmetry: Symmetry) -> (lines: [String], calls: [String]) {
    let name = "    # Symmetry: \(symmetry)."
    return switch symmetry {
    case .none: ([], [])
    case .mirror: ([name, "    x = np.abs(x)"], [])
    case .twoWay: ([name, "    x, y = np.abs(x), np.abs(y)"], [])
    case .rotation(let fold):
      (
        [name, "    x, y = polar(x, y, \(Float(fold)) * np.arctan2(y + 0.0, x + 0.0))"], ["polar"]
      )
    case .kaleidoscope(let fold):
      (
        [
          name,
          "    wedge = triangle(\(Float(fold) / .pi) * np.arctan2(y + 0.0, x + 0.0))",
          "    x, y = polar(x, y, \(Float.pi / Float(fold)) * np.abs(wedge))",
        ], ["polar", "triangle"]
      )
    }
  }

  private static func scaling(_ canvas: Canvas) -> String {
    let scale = canvas.scale
    return switch canvas.origin {
    case .centred: "    x, y = \(2 * scale) * x, \(2 * scale) * y"
    case .corner:
      "    x, y = \(scale) * x + \(scale) * extent[0] / 2, \(scale) * y + \(scale) * extent[1] / 2"
    }
  }

  static let snippets = [
    Snippet(
      "polar", calls: ["sine", "cosine"],
      """
      def polar(x, y, angle):
          radius = np.sqrt(x * x + y * y)
          return radius * cosine(angle), radius * sine(angle)
      """)
  ]
}
