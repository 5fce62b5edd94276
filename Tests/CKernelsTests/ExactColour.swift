import CKernels
import Foundation

/// Colour models as their formulas have them, in double precision with Foundation's functions.
enum ExactColour {
  /// The palette of the tests, as bytes.
  static let bytes: [[UInt8]] = [[13, 27, 42], [238, 108, 77], [224, 251, 252], [61, 90, 128]]

  /// The same in OKLab.
  static let palette = bytes.map { lab($0.map { linear(Double($0) / 255) }) }

  /// Red, green and blue as they are stored, 0…1.
  static func stored(_ model: Int, _ channels: [Double]) -> [Double] {
    switch model {
    case BREED_GREY: Array(repeating: clamped(abs(channels[0])), count: 3)
    case BREED_RGB: channels.map(clamped)
    case BREED_HSV:
      [5.0, 3, 1].map { n in
        let (saturation, value) = (clamped(channels[1]), clamped(abs(channels[2])))
        let k = (n + 6 * turn(channels[0])).truncatingRemainder(dividingBy: 6)
        return value - value * saturation * max(0, min(k, 4 - k, 1))
      }
    case BREED_OKLCH:
      oklch(clamped(abs(channels[0])), 0.4 * clamped(channels[1]), turn(channels[2]))
        .map { encoded(clamped($0)) }
    default: onPalette(clamped(abs(channels[0]))).map { encoded(clamped($0)) }
    }
  }

  /// IEC 61966-2-1.
  static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// IEC 61966-2-1.
  static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
  }

  /// The greatest chroma up to the one that is asked for whose light is within 0…1.
  static func oklch(_ lightness: Double, _ chroma: Double, _ turn: Double) -> [Double] {
    func light(_ chroma: Double) -> [Double] {
      self.light([lightness, chroma * cos(2 * .pi * turn), chroma * sin(2 * .pi * turn)])
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

  static func onPalette(_ place: Double) -> [Double] {
    let way = place * Double(palette.count - 1)
    let index = min(Int(way), palette.count - 2)
    return light(
      zip(palette[index], palette[index + 1]).map { $0 + ($1 - $0) * (way - Double(index)) })
  }

  /// Ottosson 2020, bottosson.github.io/posts/oklab.
  static func lab(_ light: [Double]) -> [Double] {
    let lms = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { cbrt(product($0, light)) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ].map { product($0, lms) }
  }

  static func light(_ lab: [Double]) -> [Double] {
    let lms = [
      [1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.2914855480],
    ].map { pow(product($0, lab), 3) }
    return [
      [4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.7076147010],
    ].map { product($0, lms) }
  }

  private static func product(_ row: [Double], _ column: [Double]) -> Double {
    zip(row, column).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func clamped(_ value: Double) -> Double { min(max(value, 0), 1) }
  private static func turn(_ hue: Double) -> Double { hue - hue.rounded(.down) }
}
