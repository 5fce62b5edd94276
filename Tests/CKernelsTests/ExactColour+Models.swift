import CKernels
import ExactColour

extension ExactColour {
  /// The palette of the tests, as bytes.
  static let bytes: [[UInt8]] = [[13, 27, 42], [238, 108, 77], [224, 251, 252], [61, 90, 128]]

  /// The same in OKLab.
  static let palette = bytes.map { lab(bytes: $0) }

  /// Red, green and blue of a kernels' model as they are stored, 0…1.
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
      oklch(
        lightness: clamped(abs(channels[0])), chroma: 0.4 * clamped(channels[1]),
        hue: turn(channels[2])
      ).map { encoded(clamped($0)) }
    default: light(of: palette, at: clamped(abs(channels[0]))).map { encoded(clamped($0)) }
    }
  }

  private static func clamped(_ value: Double) -> Double { min(max(value, 0), 1) }
  private static func turn(_ hue: Double) -> Double { hue - hue.rounded(.down) }
}
