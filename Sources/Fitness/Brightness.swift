import Pictures

extension Picture {
  /// The brightness of each pixel, 0…255, height × width, row-major: the luma of Rec. 601,
  /// 0.299 R + 0.587 G + 0.114 B, rounded to the nearest with halves up.
  var brightness: [UInt8] {
    let count = width * height
    return [UInt8](unsafeUninitializedCapacity: count) { brightness, initialized in
      pixels.withUnsafeBufferPointer { pixels in
        for place in 0..<count {
          let red = UInt32(pixels[3 * place])
          let green = UInt32(pixels[3 * place + 1])
          let blue = UInt32(pixels[3 * place + 2])
          brightness[place] = UInt8(
            truncatingIfNeeded: (299 * red + 587 * green + 114 * blue + 500) / 1_000)
        }
      }
      initialized = count
    }
  }
}
