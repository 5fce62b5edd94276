import Arithmetic

/// A colour by lightness and two opponent axes, even to the eye: OKLab (Ottosson 2020, "A
/// perceptual color space for image processing", bottosson.github.io/posts/oklab), with its
/// matrices.
package struct OKLab: Hashable, Sendable {
  /// 0 (black) … 1 (white).
  package var lightness: Double
  /// Green to red, within about ±0.3.
  package var a: Double
  /// Blue to yellow, within about ±0.3.
  package var b: Double

  /// A colour of the values given.
  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// A colour of sRGB.
  package init(_ colour: Colour) {
    let (red, green, blue) = (
      Self.light(colour.red), Self.light(colour.green), Self.light(colour.blue)
    )
    let l = TransferFunction.root(
      0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 3)
    let m = TransferFunction.root(
      0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 3)
    let s = TransferFunction.root(
      0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 3)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// Red, green and blue as sRGB stores them, 0…1; each that is out of its gamut is clamped.
  package var channels: [Double] { light.map { TransferFunction.encoded(min(max($0, 0), 1)) } }

  /// The colour of sRGB; each channel that is out of its gamut is clamped.
  package var colour: Colour {
    let bytes = channels.map { UInt8(255 * $0 + 0.5) }
    return Colour(red: bytes[0], green: bytes[1], blue: bytes[2])
  }

  /// The colour of this lightness and hue whose chroma is as near as sRGB has it, to 2⁻³².
  package var fitted: OKLab {
    let grey = OKLab(lightness: min(max(lightness, 0), 1), a: 0, b: 0)
    if isInGamut { return self }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<32 {
      let middle = (low + high) / 2
      if OKLab(lightness: grey.lightness, a: a * middle, b: b * middle).isInGamut {
        low = middle
      } else {
        high = middle
      }
    }
    return OKLab(lightness: grey.lightness, a: a * low, b: b * low)
  }

  /// Whether sRGB has the colour, but for what rounding makes of white and black.
  private var isInGamut: Bool { light.allSatisfy { -1e-6...1 + 1e-6 ~= $0 } }

  /// Red, green and blue in linear light; outside of 0…1 where sRGB does not have the colour.
  private var light: [Double] {
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
  }

  /// The colour on the straight way to another.
  package func mixed(with other: OKLab, at share: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * share,
      a: a + (other.a - a) * share, b: b + (other.b - b) * share)
  }

  private func cube(_ value: Double) -> Double { value * value * value }

  private static func light(_ byte: UInt8) -> Double {
    TransferFunction.linear(Double(byte) / 255)
  }
}
