import Genomes

/// The way from the colour channels to a fragment's colour, as statements of a shader.
struct ShaderColour {
  /// The statements.
  let lines: [String]
  /// The functions that they call.
  let calls: [String]

  init(_ canvas: Canvas, channels: [String]) {
    let list = channels.joined(separator: ", ")
    switch canvas.colour {
    case .grey:
      lines = ["  fragColor = vec4(vec3(unit(abs(\(list)))), 1.0);"]
      calls = ["unit"]
    case .rgb:
      lines = [
        "  fragColor = vec4(" + channels.map { "unit(\($0))" }.joined(separator: ", ") + ", 1.0);"
      ]
      calls = ["unit"]
    case .hsv:
      lines = ["  fragColor = vec4(colourOfHSV(\(list)), 1.0);"]
      calls = ["colourOfHSV"]
    case .oklch:
      lines = ["  fragColor = vec4(stored(lightOfOKLCH(\(list))), 1.0);"]
      calls = ["stored", "lightOfOKLCH"]
    case .palette:
      lines = Self.palette(canvas.palette ?? .standard, ink: list)
      calls = ["stored", "lightOfOKLab", "unit"]
    }
  }

  /// The first colour and, for each step to the next, the part that is done.
  private static func palette(_ palette: Gradient, ink: String) -> [String] {
    let stops = palette.stops.map(OKLab.init).map {
      [Float($0.lightness), Float($0.a), Float($0.b)]
    }
    func vector(_ numbers: [Float]) -> String {
      "vec3(\(numbers.map(\.description).joined(separator: ", ")))"
    }
    return [
      "  // The palette \(palette), in OKLab.",
      "  float way = \(Float(stops.count - 1)) * unit(abs(\(ink)));",
      "  vec3 lab = \(vector(stops[0]));",
    ]
      + zip(stops, stops.dropFirst()).enumerated().map { step, stops in
        let difference = zip(stops.1, stops.0).map { $0 - $1 }
        return "  lab += \(vector(difference)) * clamp(way - \(Float(step)), 0.0, 1.0);"
      } + ["  fragColor = vec4(stored(lightOfOKLab(lab)), 1.0);"]
  }

  static let snippets = [
    Snippet(
      "unit",
      """
      // Within 0 and 1; 0 for what is no number.
      float unit(float v) { return v > 0.0 ? min(v, 1.0) : 0.0; }
      """),
    Snippet(
      "turnOf",
      """
      // A hue's part of a turn.
      float turnOf(float hue) { return abs(hue) < 8388608.0 ? hue - floor(hue) : 0.0; }
      """),
    Snippet(
      "colourOfHSV", calls: ["unit", "turnOf"],
      """
      vec3 colourOfHSV(float hue, float saturation, float value) {
        vec3 k = mod(vec3(5.0, 3.0, 1.0) + 6.0 * turnOf(hue), 6.0);
        vec3 ramp = clamp(min(k, 4.0 - k), 0.0, 1.0);
        float v = unit(abs(value));
        return v - v * unit(saturation) * ramp;
      }
      """),
    Snippet(
      "lightOfOKLab",
      """
      // Linear light of a colour in OKLab (Björn Ottosson 2020).
      vec3 lightOfOKLab(vec3 lab) {
        vec3 c = vec3(
          lab.x + (0.39633778 * lab.y + 0.21580376 * lab.z),
          lab.x - (0.10556135 * lab.y + 0.06385417 * lab.z),
          lab.x - (0.08948418 * lab.y + 1.2914855 * lab.z));
        c = c * c * c;
        return vec3(
          4.0767417 * c.x - 3.3077116 * c.y + 0.23096993 * c.z,
          2.6097574 * c.y - 1.268438 * c.x - 0.3413194 * c.z,
          1.7076147 * c.z - 0.7034186 * c.y - 0.0041960863 * c.x);
      }
      """),
    Snippet(
      "lightOfOKLCH", calls: ["unit", "turnOf", "lightOfOKLab", "sineOf", "cosineOf"],
      """
      // The chroma is lowered until sRGB has the colour.
      vec3 lightOfOKLCH(float lightness, float chroma, float hue) {
        float angle = 6.2831855 * turnOf(hue);
        vec3 lab = vec3(unit(abs(lightness)), cosineOf(angle), sineOf(angle));
        float whole = 0.4 * unit(chroma), low = 0.0, high = whole, asked = whole;
        for (int i = 0; i < 21; i++) {
          vec3 light = lightOfOKLab(lab * vec3(1.0, asked, asked));
          bool fits = min(light.r, min(light.g, light.b)) >= -1e-6
            && max(light.r, max(light.g, light.b)) <= 1.000001;
          if (fits) { low = asked; } else { high = asked; }
          asked = 0.5 * (low + high);
        }
        return lightOfOKLab(lab * vec3(1.0, low, low));
      }
      """),
    Snippet(
      "stored",
      """
      // Linear light as sRGB stores it.
      vec3 stored(vec3 light) {
        light = clamp(light, 0.0, 1.0);
        vec3 root = 1.055 * pow(max(light, 0.003), vec3(1.0 / 2.4)) - 0.055;
        return mix(root, 12.92 * light, vec3(lessThanEqual(light, vec3(0.0031308))));
      }
      """),
  ]
}
