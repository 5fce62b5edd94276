import Pictures
import Rendering

@testable import Terminal

extension Picture {
  /// Pixels without order, the same for the same seed.
  static func noise(width: Int, height: Int, seed: UInt64) -> Picture {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    return Picture(
      width: width, height: height,
      pixels: (0..<width * height * 3).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      })
  }

  /// Red growing to the right, green growing downwards, blue falling to the right.
  static func gradient(width: Int, height: Int) -> Picture {
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let across = UInt8(x * 255 / max(1, width - 1))
        pixels += [across, UInt8(y * 255 / max(1, height - 1)), 255 - across]
      }
    }
    return Picture(width: width, height: height, pixels: pixels)
  }

  /// Red, green and blue of a pixel.
  func colour(_ x: Int, _ y: Int) -> SIMD3<UInt8> {
    let start = (y * width + x) * 3
    return SIMD3(pixels[start], pixels[start + 1], pixels[start + 2])
  }
}

extension TerminalEnvironment {
  /// An environment of these variables alone.
  init(of variables: [String: String]) { self.init { variables[$0] } }
}

extension TerminalAnswers {
  /// What is read from text.
  init(text: String) { self.init(Array(text.utf8)) }
}

extension TerminalSize {
  /// A terminal of so many columns and lines, its letters of 8 × 16 pixels.
  static func terminal(_ columns: Int, _ lines: Int) -> TerminalSize {
    TerminalSize(columns: columns, lines: lines, pixels: SIMD2(columns * 8, lines * 16))
  }
}
