import Pictures
import Rendering
import TestSupport

extension Picture {
  /// A picture of the colour that a function gives for each place.
  init(_ width: Int, _ height: Int, colour: (_ x: Int, _ y: Int) -> (UInt8, UInt8, UInt8)) {
    self.init(
      width: width, height: height,
      pixels: (0..<height).flatMap { y in
        (0..<width).flatMap { x in
          let (red, green, blue) = colour(x, y)
          return [red, green, blue]
        }
      })
  }

  /// A picture of the shade of grey that a function gives for each place.
  init(_ width: Int, _ height: Int, grey: (_ x: Int, _ y: Int) -> UInt8) {
    self.init(width, height) { x, y in
      let shade = grey(x, y)
      return (shade, shade, shade)
    }
  }

  /// Bytes drawn evenly.
  static func noise(_ width: Int, _ height: Int, seed: UInt64) -> Picture {
    var random = SplitMix64(state: seed)
    return Picture(
      width: width, height: height,
      pixels: (0..<width * height * 3).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  /// Left half black, right half white.
  static let halves = Picture(64, 64, grey: { x, _ in x < 32 ? 0 : 255 })

  /// Black and white fields of one pixel.
  static let board = Picture(64, 64, grey: { x, y in (x + y) % 2 == 0 ? 0 : 255 })
}
