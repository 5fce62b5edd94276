import Arithmetic

/// What is seen of a sample that lets a background through.
///
/// Of the light that a sample s of 0…m stands for, L = linear(s / m), a share of a = alpha / m is seen,
/// and the rest of the background's light B: the byte is the one nearest to
/// 255 · encoded(L · a + B · (1 − a)), with sRGB's transfer function and its inverse.
enum TransparentLight {
  /// The byte of a sample.
  ///
  /// - Parameters:
  ///   - alpha: 0 (nothing is seen) … `largest`.
  ///   - largest: the largest sample, 255 or 65,535.
  ///   - background: what is behind it.
  static func byte(of sample: Int, alpha: Int, largest: Int, on background: UInt8) -> UInt8 {
    if alpha == 0 { return background }
    let light = largest == 255 ? lights[sample] : finerLights[sample]
    let share = Double(alpha) / Double(largest)
    let seen = light * share + lights[Int(background)] * (1 - share)
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
