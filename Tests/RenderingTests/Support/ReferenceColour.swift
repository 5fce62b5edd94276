import ExactColour
import Foundation
import Genomes

/// Formulas as the docstrings have them, in double precision.
enum Reference {
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
      let light = ExactColour.oklch(
        lightness: clamped(abs(values[0])), chroma: 0.4 * clamped(values[1]),
        hue: floorModulo(values[2], 1))
      // A turn takes a chroma of 0.4 around a circle of 2.5.
      let turn = 2.5 * (error[2] + abs(values[2]) * Estimate.rounding)
      return stored(light, error: error[0] + 0.4 * error[1] + turn)
    case .palette:
      let stops = canvas.palette!.stops.map { ExactColour.lab(bytes: [$0.red, $0.green, $0.blue]) }
      let light = ExactColour.light(of: stops, at: clamped(abs(values[0])))
      return stored(light, error: Double(stops.count - 1) * error[0])
    }
  }

  /// The bytes of linear light, and how far they may be off where the light's roots are off by
  /// `error`. Where a channel is dark, sRGB has a slope of 12.92 and the light, a sum of cubes that
  /// cancel, one of 12 at most.
  private static func stored(_ light: [Double], error: Double) -> (bytes: [Double], error: Double) {
    let bytes = light.map { 255 * ExactColour.encoded(min(max($0, 0), 1)) }
    return (bytes, 255 * 12.92 * 12 * (error + 8 * Estimate.rounding))
  }

  /// x − m·⌊x / m⌋, in 0 ..< m.
  private static func floorModulo(_ x: Double, _ m: Double) -> Double {
    x - m * (x / m).rounded(.down)
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
