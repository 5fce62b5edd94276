import Pictures

/// How nearly the leading digits of the changes of brightness follow Benford's law, as they do in
/// photographs (Jolion 2001, "Images and Benford's Law", doi:10.1023/A:1008363415314).
///
/// The change at a pixel is |Δx| + |Δy|: how much its brightness differs from that of the
/// neighbours on the right and below. The brightness is 299 R + 587 G + 114 B, not rounded, so that
/// small changes have enough digits. With p the shares of the leading digits d = 1…9 among all
/// changes that are not 0, and b = log₁₀(1 + 1/d), the score is 1 − Σ|p − b| / (2·(1 − b₉)). It is
/// 1 where p and b agree, and 0 where all digits are 9, which is the farthest from the law; it is
/// also 0 where nothing changes. A sum of differences scaled to 0…1 is the comparison of Den Heijer
/// & Eiben 2010 (doi:10.1007/978-3-642-12242-2_32).
public struct Benford: PictureMeasure {
  /// `benford`.
  public let name = "benford"
  /// What it prefers.
  public let summary = "first digits of changes obey Benford's law (Jolion 2001)"

  /// The measure.
  public init() {}

  /// log₁₀(1 + 1/d) for d = 1…9.
  static let law = [
    0.3010299956639812, 0.17609125905568124, 0.12493873660829993, 0.09691001300805642,
    0.07918124604762482, 0.06694678963061322, 0.05799194697768673, 0.05115252244738129,
    0.04575749056067514,
  ]

  private static let powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as [UInt32]

  /// 1 − Σ|p − b| / (2·(1 − b₉)).
  public func score(_ picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    let brightness = [Int32](unsafeUninitializedCapacity: width * height) { values, initialized in
      picture.pixels.withUnsafeBufferPointer { pixels in
        for index in 0..<width * height { values[index] = Picture.luma(pixels, index) }
      }
      initialized = width * height
    }
    var digits = [Int](repeating: 0, count: 10)
    brightness.withUnsafeBufferPointer { brightness in
      for y in 0..<height {
        for x in 0..<width {
          let index = y * width + x
          let right = x + 1 < width ? (brightness[index + 1] - brightness[index]).magnitude : 0
          let below = y + 1 < height ? (brightness[index + width] - brightness[index]).magnitude : 0
          digits[Self.firstDigit(right + below)] += 1
        }
      }
    }
    let count = width * height - digits[0]
    guard count > 0 else { return 0 }
    var distance = 0.0
    for (digit, share) in zip(digits.dropFirst(), Self.law) {
      distance += (Double(digit) / Double(count) - share).magnitude
    }
    return max(0, 1 - distance / (2 * (1 - Self.law[8])))
  }

  /// The leading decimal digit of a number up to 9,999,999; 0 for 0.
  static func firstDigit(_ number: UInt32) -> Int {
    guard number > 0 else { return 0 }
    // log₁₀ estimated from the number of bits (1233/4096 ≈ log₁₀ 2): right, or one too large.
    let bits = UInt32.bitWidth - number.leadingZeroBitCount
    var power = (bits * 1_233) >> 12
    if powers[power] > number { power -= 1 }
    return Int(number / powers[power])
  }
}
