import Genomes

/// How a canvas's colour channels become a colour, as statements of each language.
struct ColourCode {
  /// Statements of a shader, which give `fragColor` its value.
  let glsl: CodeLines
  /// Statements of a Python module, the last of which returns red, green and blue before they are
  /// clamped.
  let numPy: CodeLines

  /// The statements for a canvas.
  ///
  /// - Parameter channels: the names of the channels, in the order of the model's outputs.
  init(_ canvas: Canvas, channels: [String]) {
    let list = channels.joined(separator: ", ")
    switch canvas.colour {
    case .grey:
      glsl = CodeLines(["  fragColor = vec4(vec3(unit(abs(\(list)))), 1.0);"], calls: ["unit"])
      numPy = CodeLines(["    return [np.abs(\(list))] * 3"])
    case .rgb:
      let clamped = channels.map { "unit(\($0))" }.joined(separator: ", ")
      glsl = CodeLines(["  fragColor = vec4(\(clamped), 1.0);"], calls: ["unit"])
      numPy = CodeLines(["    return [\(list)]"])
    case .hsv:
      glsl = CodeLines(
        ["  fragColor = vec4(colourOfHSV(\(list)), 1.0);"], calls: ["colourOfHSV"])
      numPy = CodeLines(["    return colour_of_hsv(\(list))"], calls: ["colour_of_hsv"])
    case .oklch:
      glsl = CodeLines(
        ["  fragColor = vec4(stored(lightOfOKLCH(\(list))), 1.0);"],
        calls: ["stored", "lightOfOKLCH"])
      numPy = CodeLines(
        ["    return stored(light_of_oklch(\(list)))"], calls: ["stored", "light_of_oklch"])
    case .palette:
      let palette = canvas.palette ?? .standard
      glsl = CodeLines(
        Self.glsl(palette, ink: list), calls: ["stored", "lightOfOKLab", "unit"])
      numPy = CodeLines(Self.numPy(palette, ink: list), calls: ["stored", "light_of_oklab"])
    }
  }

  /// The first colour and, for each step to the next, the share of it that the ink has passed.
  private static func glsl(_ palette: Gradient, ink: String) -> [String] {
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

  private static func numPy(_ palette: Gradient, ink: String) -> [String] {
    let stops = palette.stops.map(OKLab.init)
    let axes = [\OKLab.lightness, \.a, \.b].map { axis in
      let values = stops.map { "\(Float($0[keyPath: axis]))" }.joined(separator: ", ")
      return "        np.interp(way, range(\(stops.count)), [\(values)]),"
    }
    return [
      "    # The palette \(palette), in OKLab.",
      "    way = \(stops.count - 1) * unit(np.abs(\(ink)))",
      "    lab = [",
    ] + axes + ["    ]", "    return stored(light_of_oklab(*lab))"]
  }

  /// The functions of a shader.
  static let glslSnippets = [
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

  /// The functions of a Python module.
  static let numPySnippets = [
    Snippet(
      "unit",
      """
      def unit(a):
          \"""Within 0 and 1; 0 for what is no number.\"""
          return np.where(a > 0, np.minimum(a, 1), 0)
      """),
    Snippet(
      "turn",
      """
      def turn(hue):
          return np.where(np.abs(hue) < 8388608, hue - np.floor(hue), 0)
      """),
    Snippet(
      "colour_of_hsv", calls: ["unit", "turn"],
      """
      def colour_of_hsv(hue, saturation, value):
          sextant, s, v = 6 * turn(hue), unit(saturation), unit(np.abs(value))
          turned = [np.where(sextant + n >= 6, sextant + n - 6, sextant + n) for n in (5, 3, 1)]
          return [v - v * s * np.clip(np.minimum(k, 4 - k), 0, 1) for k in turned]
      """),
    Snippet(
      "light_of_oklab",
      """
      def light_of_oklab(lightness, a, b):
          \"""Linear light of a colour in OKLab (Bjorn Ottosson 2020).\"""
          l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
          m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
          s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
          return [
              4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
              2.6097574011 * m - 1.2684380046 * l - 0.3413193965 * s,
              1.7076147010 * s - 0.7034186147 * m - 0.0041960863 * l,
          ]
      """),
    Snippet(
      "light_of_oklch", calls: ["unit", "turn", "light_of_oklab"],
      """
      def light_of_oklch(lightness, chroma, hue):
          \"""The chroma is lowered until sRGB has the colour.\"""
          angle = 2 * np.pi * turn(hue)
          lightness, whole = unit(np.abs(lightness)), 0.4 * unit(chroma)
          low, high, asked = np.zeros_like(whole), whole, whole
          for _ in range(21):
              light = light_of_oklab(lightness, asked * np.cos(angle), asked * np.sin(angle))
              fits = np.all([(-1e-6 <= c) & (c <= 1 + 1e-6) for c in light], axis=0)
              low, high = np.where(fits, asked, low), np.where(fits, high, asked)
              asked = 0.5 * (low + high)
          return light_of_oklab(lightness, low * np.cos(angle), low * np.sin(angle))
      """),
    Snippet(
      "stored",
      """
      def stored(light):
          \"""Linear light as sRGB stores it.\"""
          light = [np.clip(c, 0, 1) for c in light]
          return [np.where(c <= 0.0031308, 12.92 * c, 1.055 * c ** (1 / 2.4) - 0.055) for c in light]
      """),
  ]
}
