import Arithmetic

/// What is seen of a sample that lets black through.
///
/// Of the light that a sample s of 0…m stands for, L = linear(s / m), a share of alpha / m is seen:
/// the byte is the one nearest to 255 · encoded(L · alpha / m), with sRGB's transfer function and its
/// inverse.
enum TransparentLight {
  /// The byte of a sample.
  ///
  /// - Parameters:
  ///   - alpha: 0 (nothing is seen) … `largest`.
  ///   - largest: the largest sample, 255 or 65,535.
  static func byte(of sample: Int, alpha: Int, largest: Int) -> UInt8 {
    if alpha == 0 || sample == 0 { return 0 }
    let light = largest == 255 ? lights[sample] : finerLights[sample]
    let seen = light * (Double(alpha) / Double(largest))
    // The number of bounds that are not above it.
    var (low, high) = (0, bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= seen { low = middle + 1 } else { high = middle }
    }
    return UInt8(low)
  }

  /// The light of each sample of 8 bits.
  private static let lights = (0...255).map { TransferFunction.linear(Double($0) / 255) }
  /// The light of each sample of 16 bits.
  private static let finerLights = (0...65_535).map {
    TransferFunction.linear(Double($0) / 65_535)
  }

  /// The light half-way between each byte and the next.
  private static let bounds = (0..<255).map { TransferFunction.linear((Double($0) + 0.5) / 255) }
}
