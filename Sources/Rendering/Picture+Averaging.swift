import Genomes

extension Picture {
  /// The picture made smaller by a whole factor: each pixel is the mean of factor × factor of these,
  /// taken in linear light (IEC 61966-2-1), as the eye would see them from afar.
  ///
  /// - Precondition: `factor` is over 0 and divides both sides.
  public func averaged(by factor: Int) -> Picture {
    precondition(
      factor > 0 && width.isMultiple(of: factor) && height.isMultiple(of: factor),
      "expected a factor of both sides")
    if factor == 1 { return self }
    var small = Picture(width: width / factor, height: height / factor)
    for y in 0..<small.height {
      for x in 0..<small.width * 3 {
        // Byte x of a row is channel x % 3 of pixel x / 3.
        var sum = 0.0
        for row in y * factor..<(y + 1) * factor {
          for column in x / 3 * factor..<(x / 3 + 1) * factor {
            sum += Light.ofBytes[Int(pixels[(row * width + column) * 3 + x % 3])]
          }
        }
        small.pixels[y * small.width * 3 + x] = Light.byte(sum / Double(factor * factor))
      }
    }
    return small
  }
}

/// The bytes of sRGB as linear light, and back.
private enum Light {
  static let ofBytes: [Double] = (0...255).map { TransferFunction.linear(Double($0) / 255) }

  /// The light from which a byte is nearer than the one before it.
  private static let thresholds: [Double] = (1...255).map {
    TransferFunction.linear((Double($0) - 0.5) / 255)
  }

  /// The nearest byte, found among its 255 thresholds.
  static func byte(_ light: Double) -> UInt8 {
    var (low, high) = (0, 255)
    while low < high {
      let middle = (low + high) / 2
      if light >= thresholds[middle] { low = middle + 1 } else { high = middle }
    }
    return UInt8(low)
  }
}
