import Pictures

extension Picture {
  /// Every byte at random, the same for the same seed.
  package static func noise(width: Int, height: Int, seed: UInt64 = 1) -> Picture {
    var state = seed
    let pixels = (0..<width * height * 3).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56)
    }
    return Picture(width: width, height: height, pixels: pixels)
  }

  /// Slopes and one hard edge, as compression likes and dislikes them.
  package static func slopes(width: Int, height: Int) -> Picture {
    var picture = Picture(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        let start = (y * width + x) * 3
        picture.pixels[start] = UInt8(truncatingIfNeeded: x * 2 + y)
        picture.pixels[start + 1] = UInt8(truncatingIfNeeded: x * y / 16)
        picture.pixels[start + 2] = x > y ? 200 : 20
      }
    }
    return picture
  }

  /// One channel of one pixel.
  package func byte(_ x: Int, _ y: Int, _ channel: Int = 0) -> UInt8 {
    pixels[(y * width + x) * 3 + channel]
  }

  /// A rectangle of the picture.
  package func cropped(x: Int, y: Int, width: Int, height: Int) -> Picture {
    var part: [UInt8] = []
    for row in y..<y + height {
      let start = (row * self.width + x) * 3
      part += pixels[start..<start + width * 3]
    }
    return Picture(width: width, height: height, pixels: part)
  }
}
