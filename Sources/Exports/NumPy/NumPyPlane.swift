import Genomes

/// From a pixel to the point where the network is evaluated, as statements of a Python module.
struct NumPyPlane {
  /// What `paint` passes on for x and y, made of `across` and `down`, which are 0 to 1: x and y
  /// themselves where nothing is folded, in double precision before they are rounded; else shorter
  /// sides from the middle.
  let x: String
  let y: String
  /// The statements of `_paint`.
  let lines: [String]
  /// The functions that they call.
  let calls: [String]

  init(_ canvas: Canvas) {
    let placement = canvas.placement
    if canvas.tiling == .none, canvas.symmetry == .none, placement.turn == 0 {
      let shifts = [placement.shiftX, placement.shiftY].map { $0 == 0 ? "" : " + \($0)" }
      switch canvas.origin {
      case .centred:
        x = "(2 * across - 1) * (\(canvas.scale) * extent[0])\(shifts[0])"
        y = "(2 * down - 1) * (\(canvas.scale) * extent[1])\(shifts[1])"
      case .corner:
        x = "across * (\(canvas.scale) * extent[0])\(shifts[0])"
        y = "down * (\(canvas.scale) * extent[1])\(shifts[1])"
      }
      (lines, calls) = ([], [])
      return
    }
    (x, y) = ("(across - 0.5) * extent[0]", "(down - 0.5) * extent[1]")
    let (tiling, symmetry) = (Self.tiling(canvas.tiling), Self.symmetry(canvas.symmetry))
    lines = tiling.lines + symmetry.lines + Self.placing(canvas)
    calls = tiling.calls + symmetry.calls
  }

  private static func tiling(_ tiling: Tiling) -> CodeLines {
    switch tiling {
    case .none: CodeLines()
    case .torus:
      CodeLines(
        [
          "    # Around a torus, laid flat.",
          "    a = \(2 * Float.pi) * sawtooth(x / extent[0] + 0.5)",
          "    b = \(2 * Float.pi) * sawtooth(y / extent[1] + 0.5)",
          "    x, y = 0.4 * sine(a) + 0.3 * cosine(b), 0.4 * sine(b) + 0.3 * cosine(a)",
        ], calls: ["sawtooth", "sine", "cosine"])
    case .mirrors:
      CodeLines(
        [
          "    # There and back, as between two mirrors.",
          "    x = 0.5 * extent[0] * triangle(4 / extent[0] * x)",
          "    y = 0.5 * extent[1] * triangle(4 / extent[1] * y)",
        ], calls: ["triangle"])
    }
  }

  private static func symmetry(_ symmetry: Symmetry) -> CodeLines {
    let name = "    # Symmetry: \(symmetry)."
    return switch symmetry {
    case .none: CodeLines()
    case .mirror: CodeLines([name, "    x = np.abs(x)"])
    case .twoWay: CodeLines([name, "    x, y = np.abs(x), np.abs(y)"])
    case .rotation(let fold):
      CodeLines(
        [name, "    x, y = polar(x, y, \(Float(fold)) * np.arctan2(y + 0.0, x + 0.0))"],
        calls: ["polar"])
    case .kaleidoscope(let fold):
      CodeLines(
        [
          name,
          "    wedge = triangle(\(Float(fold) / .pi) * np.arctan2(y + 0.0, x + 0.0))",
          "    x, y = polar(x, y, \(Float.pi / Float(fold)) * np.abs(wedge))",
        ], calls: ["polar", "triangle"])
    }
  }

  private static func placing(_ canvas: Canvas) -> [String] {
    let (scale, placement) = (canvas.scale, canvas.placement)
    var lines: [String] = []
    if placement.turn != 0 {
      let (cosine, sine) = placement.direction
      lines = [
        "    # Turned.",
        "    x, y = \(cosine) * x - \(sine) * y, \(sine) * x + \(cosine) * y",
      ]
    }
    let scaling =
      switch canvas.origin {
      case .centred: "    x, y = \(2 * scale) * x, \(2 * scale) * y"
      case .corner:
        "    x, y = \(scale) * x + \(scale) * extent[0] / 2, \(scale) * y + \(scale) * extent[1] / 2"
      }
    lines.append(scaling)
    if placement.isShifted {
      lines.append("    x, y = x + \(placement.shiftX), y + \(placement.shiftY)")
    }
    return lines
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
