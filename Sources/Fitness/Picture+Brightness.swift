import Pictures

extension Picture {
  /// The brightness of each pixel, 0…255, height × width, row-major: the luma of Rec. 601,
  /// 0.299 R + 0.587 G + 0.114 B, rounded to the nearest integer, halves up.
  var brightness: [UInt8] {
    let count = width * height
    return [UInt8](unsafeUninitializedCapacity: count) { brightness, initialized in
      pixels.withUnsafeBufferPointer { pixels in
        for index in 0..<count {
          brightness[index] = UInt8(
            truncatingIfNeeded: (UInt32(bitPattern: Self.luma(pixels, index)) + 500) / 1_000)
        }
      }
      initialized = count
    }
  }

  /// A thousand times the luma of a pixel, a whole number: 299 R + 587 G + 114 B.
  @inline(__always)
  static func luma(_ pixels: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int32 {
    299 &* Int32(pixels[3 * index]) &+ 587 &* Int32(pixels[3 * index + 1])
      &+ 114 &* Int32(pixels[3 * index + 2])
  }
}
