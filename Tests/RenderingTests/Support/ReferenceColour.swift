import Foundation
import Genomes

extension Reference {
  /// A pixel's bytes before they are rounded, red, green, blue in 0…255, and how far they may be off.
  static func colour(
    _ canvas: Canvas, _ channels: [Estimate]
  ) -> (bytes: [Double], error: Double) {
    func clamped(_ value: Double) -> Double { min(max(value, 0), 1) }
    let values = channels.map(\.value)
    let error = channels.map(\.error)
    let rounding = 8 * Estimate.rounding
    switch canvas.colour {
    case .grey:
      let ink = clamped(abs(values[0]))
      return ([ink, ink, ink].map { 255 * $0 }, 255 * (error[0] + rounding))
    case .rgb:
      return (values.map { 255 * clamped($0) }, 255 * (error.max()! + rounding))
    case .hsv:
      let colour = hsv(
        hue: floorModulo(values[0] + 1, 1), saturation: clamped(values[1]),
        value: clamped(abs(values[2])))
      // A sixth of the wheel takes a channel from 0 to 1.
      let turn = 6 * (error[0] + abs(values[0]) * Estimate.rounding)
      return (colour.map { 255 * $0 }, 255 * (turn + error[1] + error[2] + rounding))
    case .oklch:
      let light = oklch(
        lightness: clamped(abs(values[0])), chroma: 0.4 * clamped(values[1]),
        hue: floorModulo(values[2], 1))
      // A turn takes a chroma of 0.4 around a circle of 2.5.
      let turn = 2.5 * (error[2] + abs(values[2]) * Estimate.rounding)
      return stored(light, error: error[0] + 0.4 * error[1] + turn)
    case .palette:
      let palette = canvas.palette!
      let light = light(of: palette, at: clamped(abs(values[0])))
      return stored(light, error: Double(palette.stops.count - 1) * error[0])
    }
  }

  /// The bytes of linear light, and how far they may be off where the light's roots are off by
  /// `error`. Where a channel is dark, sRGB has a slope of 12.92 and the light, a sum of cubes that
  /// cancel, one of 12 at most.
  private static func stored(_ light: [Double], error: Double) -> (bytes: [Double], error: Double) {
    let bytes = light.map { light -> Double in
      let light = min(max(light, 0), 1)
      return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055)
    }
    return (bytes, 255 * 12.92 * 12 * (error + 8 * Estimate.rounding))
  }

  /// The greatest chroma up to the one that is asked for whose light is within 0…1.
  static func oklch(lightness: Double, chroma: Double, hue: Double) -> [Double] {
    func light(_ chroma: Double) -> [Double] {
      self.light(lightness, chroma * cos(2 * .pi * hue), chroma * sin(2 * .pi * hue))
    }
    func fits(_ chroma: Double) -> Bool {
      light(chroma).allSatisfy { -0x1p-20...1 + 0x1p-20 ~= $0 }
    }
    if fits(chroma) { return light(chroma) }
    var (low, high) = (0.0, chroma)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    return light(low)
  }

  /// The light of a place on a palette.
  static func light(of palette: Gradient, at place: Double) -> [Double] {
    let way = place * Double(palette.stops.count - 1)
    let index = min(Int(way), palette.stops.count - 2)
    let (from, to) = (lab(palette.stops[index]), lab(palette.stops[index + 1]))
    let mixed = zip(from, to).map { $0 + ($1 - $0) * (way - Double(index)) }
    return light(mixed[0], mixed[1], mixed[2])
  }

  /// Ottosson 2020, bottosson.github.io/posts/oklab.
  private static func light(_ lightness: Double, _ a: Double, _ b: Double) -> [Double] {
    let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
    return [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
  }

  private static func lab(_ colour: Colour) -> [Double] {
    let light = [colour.red, colour.green, colour.blue].map { byte -> Double in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = (light[0], light[1], light[2])
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return [
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    ]
  }

  /// Smith 1978, doi:10.1145/965139.807361: the hexcone, sextant by sextant.
  static func hsv(hue: Double, saturation s: Double, value v: Double) -> [Double] {
    let sextant = (hue * 6).rounded(.down)
    let f = hue * 6 - sextant
    let (p, q, t) = (v * (1 - s), v * (1 - s * f), v * (1 - s * (1 - f)))
    switch sextant {
    case 0: return [v, t, p]
    case 1: return [q, v, p]
    case 2: return [p, v, t]
    case 3: return [p, q, v]
    case 4: return [t, p, v]
    default: return [v, p, q]
    }
  }
}
