import Genomes

/// From a fragment to the point where the network is evaluated, as statements of a shader.
struct ShaderPlane {
  /// The statements, which leave x and y in `place`.
  let lines: [String]
  /// The functions that they call.
  let calls: [String]

  init(_ canvas: Canvas) {
    let (sampling, tiling, symmetry) = (
      Self.sampling(canvas.sampling), Self.tiling(canvas.tiling), Self.symmetry(canvas.symmetry)
    )
    let extent = "  vec2 extent = iResolution.xy / min(iResolution.x, iResolution.y);"
    let isExtentUsed = canvas.tiling != .none || canvas.origin == .corner
    lines =
      [
        "  // Shorter sides from the middle, to the right and down.",
        "  vec2 place = (fragCoord - 0.5 * iResolution.xy) * vec2(1.0, -1.0);",
      ] + sampling + ["  place /= min(iResolution.x, iResolution.y);"]
      + (isExtentUsed ? [extent] : []) + tiling.lines + symmetry.lines + Self.placing(canvas)
    calls = tiling.calls + symmetry.calls
  }

  private static func sampling(_ sampling: Sampling) -> [String] {
    switch sampling {
    case .centres: []
    case .edges: ["  place -= 0.5;"]
    case .corners: ["  place *= iResolution.xy / max(iResolution.xy - 1.0, 1.0);"]
    }
  }

  private static func tiling(_ tiling: Tiling) -> CodeLines {
    switch tiling {
    case .none: CodeLines()
    case .torus:
      CodeLines(
        [
          "  // Around a torus, laid flat.",
          "  vec2 turn = 6.2831855 * fract(place / extent + 0.5);",
          "  place = 0.4 * vec2(sineOf(turn.x), sineOf(turn.y))",
          "    + 0.3 * vec2(cosineOf(turn.y), cosineOf(turn.x));",
        ], calls: ["sineOf", "cosineOf"])
    case .mirrors:
      CodeLines(
        [
          "  // There and back, as between two mirrors.",
          "  vec2 way = 4.0 * place / extent;",
          "  place = 0.5 * extent * vec2(triangleOf(way.x), triangleOf(way.y));",
        ], calls: ["triangleOf"])
    }
  }

  private static func symmetry(_ symmetry: Symmetry) -> CodeLines {
    let name = "  // Symmetry: \(symmetry)."
    return switch symmetry {
    case .none: CodeLines()
    case .mirror: CodeLines([name, "  place.x = abs(place.x);"])
    case .twoWay: CodeLines([name, "  place = abs(place);"])
    case .rotation(let fold):
      CodeLines(
        [name, "  place = polar(place, \(Float(fold)) * angleOf(place.x, place.y));"],
        calls: ["polar", "angleOf"])
    case .kaleidoscope(let fold):
      CodeLines(
        [
          name,
          "  float wedge = abs(triangleOf(\(Float(fold) / .pi) * angleOf(place.x, place.y)));",
          "  place = polar(place, \(Float.pi / Float(fold)) * wedge);",
        ], calls: ["polar", "angleOf", "triangleOf"])
    }
  }

  private static func placing(_ canvas: Canvas) -> [String] {
    let placement = canvas.placement
    var lines: [String] = []
    if placement.turn != 0 {
      let (cosine, sine) = placement.direction
      lines = [
        "  // Turned.",
        "  place = vec2(\(cosine) * place.x - \(sine) * place.y, "
          + "\(sine) * place.x + \(cosine) * place.y);",
      ]
    }
    let scaling =
      switch canvas.origin {
      case .centred: "  place *= \(2 * canvas.scale);"
      case .corner: "  place = \(canvas.scale) * place + 0.5 * \(canvas.scale) * extent;"
      }
    lines.append(scaling)
    if placement.isShifted {
      lines.append("  place += vec2(\(placement.shiftX), \(placement.shiftY));")
    }
    return lines
  }

  static let snippets = [
    Snippet(
      "angleOf",
      """
      // The angle around the origin, atan(y, x), 0 at the origin itself.
      float angleOf(float x, float y) {
        float a = abs(x), b = abs(y), q = min(a, b) / max(max(a, b), 1e-30);
        float s = q * q;
        float turn = q + q * s * ((((((((-1.7936257e-3 * s + 1.0914626e-2) * s - 3.1177886e-2) * s
          + 5.7957638e-2) * s - 8.4034517e-2) * s + 0.10952187) * s - 0.14264242) * s
          + 0.19998549) * s - 0.33333299);
        turn = b > a ? 1.5707964 - turn : turn;
        turn = x < 0.0 ? 3.1415927 - turn : turn;
        return y < 0.0 ? -turn : turn;
      }
      """),
    Snippet(
      "polar", calls: ["sineOf", "cosineOf"],
      """
      vec2 polar(vec2 place, float angle) {
        return sqrt(place.x * place.x + place.y * place.y) * vec2(cosineOf(angle), sineOf(angle));
      }
      """),
  ]
}
