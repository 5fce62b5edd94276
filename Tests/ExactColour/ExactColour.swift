import Foundation

/// sRGB, OKLab and OKLCH as their formulas have them, in double precision with Foundation's
/// functions: what kernels and renderer are held against.
///
/// Light is red, green and blue, linear, 0…1 where sRGB has the colour; a colour in OKLab is its
/// lightness and its two axes.
package enum ExactColour {
  /// IEC 61966-2-1.
  package static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// IEC 61966-2-1.
  package static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
  }

  /// The light of the greatest chroma, up to the one that is asked for, that sRGB has; the hue in
  /// turns.
  package static func oklch(lightness: Double, chroma: Double, hue: Double) -> [Double] {
    func light(_ chroma: Double) -> [Double] {
      self.light([lightness, chroma * cos(2 * .pi * hue), chroma * sin(2 * .pi * hue)])
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

  /// The light at a place, 0…1, between evenly spaced colours in OKLab.
  package static func light(of stops: [[Double]], at place: Double) -> [Double] {
    let way = place * Double(stops.count - 1)
    let index = min(Int(way), stops.count - 2)
    return light(
      zip(stops[index], stops[index + 1]).map { $0 + ($1 - $0) * (way - Double(index)) })
  }

  /// The colour in OKLab of red, green and blue as sRGB stores them in bytes.
  package static func lab(bytes: [UInt8]) -> [Double] {
    lab(bytes.map { linear(Double($0) / 255) })
  }

  /// Ottosson 2020, bottosson.github.io/posts/oklab.
  package static func lab(_ light: [Double]) -> [Double] {
    let lms = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { cbrt(product($0, light)) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ].map { product($0, lms) }
  }

  /// The same way back.
  package static func light(_ lab: [Double]) -> [Double] {
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
}
