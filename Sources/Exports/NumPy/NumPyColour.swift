import Genomes

/// The way from the colour channels to red, green and blue, as statements of a Python module.
struct NumPyColour {
  /// The statements, the last of which returns the three, before they are clamped.
  let lines: [String]
  /// The functions that they call.
  let calls: [String]

  init(_ canvas: Canvas, channels: [String]) {
    let list = channels.joined(separator: ", ")
    switch canvas.colour {
    case .grey:
      lines = ["    return [np.abs(\(list))] * 3"]
      calls = ["unit"]
    case .rgb:
      lines = ["    return [\(list)]"]
      calls = ["unit"]
    case .hsv:
      lines = ["    return colour_of_hsv(\(list))"]
      calls = ["unit", "colour_of_hsv"]
    case .oklch:
      lines = ["    return stored(light_of_oklch(\(list)))"]
      calls = ["unit", "stored", "light_of_oklch"]
    case .palette:
      let palette = canvas.palette ?? .standard
      let stops = palette.stops.map(OKLab.init)
      lines =
        [
          "    # The palette \(palette), in OKLab.",
          "    way = \(stops.count - 1) * unit(np.abs(\(list)))",
          "    lab = [",
        ]
        + [\OKLab.lightness, \.a, \.b].map { axis in
          "        np.interp(way, range(\(stops.count)), "
            + "[\(stops.map { "\(Float($0[keyPath: axis]))" }.joined(separator: ", "))]),"
        } + ["    ]", "    return stored(light_of_oklab(*lab))"]
      calls = ["unit", "stored", "light_of_oklab"]
    }
  }

  static let snippets = [
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
