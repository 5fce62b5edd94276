import Pictures

/// Likeness to a picture by structural similarity (Wang, Bovik, Sheikh & Simoncelli 2004,
/// doi:10.1109/TIP.2003.819861): where the shapes agree, other shades cost little.
///
/// For a window of the picture a and the same window of the target b, with means μ, variances σ²
/// and covariance σab, SSIM = (2·μa·μb + C₁)(2·σab + C₂) / ((μa² + μb² + C₁)(σa² + σb² + C₂)),
/// where C₁ = (0.01 · 255)² and C₂ = (0.03 · 255)². The score is the mean over all windows and
/// channels, which is −1…1; below 0 it counts as 0. The genome is painted at the target's size.
///
/// Deviations: windows are 8 × 8 with equal weights rather than 11 × 11 with Gaussian weights; they
/// begin at every fourth pixel, and the last ones end at the right and lower border; and all three
/// channels are compared rather than the brightness alone.
public struct TargetSSIM: TargetMeasure {
  /// `target-ssim:FILE`.
  public let name: String
  /// The target.
  public let picture: Picture

  /// `target-ssim`.
  public static let kind = (
    name: "target-ssim", summary: "likeness to a picture file in its shapes: SSIM"
  )

  private static let side = 8
  private static let step = 4

  /// Likeness to a picture that was read from a path.
  public init(_ picture: Picture, path: String) {
    self.picture = picture
    name = Self.name(ofFile: path)
  }

  /// The mean SSIM, at least 0.
  ///
  /// - Precondition: the picture has the target's size.
  public func score(_ picture: Picture) -> Double {
    checkSize(of: picture)
    let (width, height) = (picture.width, picture.height)
    let (columns, rows) = (Self.starts(width), Self.starts(height))
    let size = (min(Self.side, width), min(Self.side, height))
    var sum = 0.0
    picture.pixels.withUnsafeBufferPointer { found in
      self.picture.pixels.withUnsafeBufferPointer { wanted in
        for y in rows {
          for x in columns {
            for channel in 0..<3 {
              sum += Self.similarity(
                found, wanted, start: 3 * (y * width + x) + channel, stride: 3 * width, size)
            }
          }
        }
      }
    }
    return min(1, max(0, sum / Double(3 * columns.count * rows.count)))
  }

  /// Where windows begin along a side.
  private static func starts(_ length: Int) -> [Int] {
    let last = max(0, length - side)
    var starts = Array(stride(from: 0, through: last, by: step))
    if last % step != 0 { starts.append(last) }
    return starts
  }

  /// SSIM of a window, from sums that are whole numbers and so exact.
  private static func similarity(
    _ found: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>, start: Int,
    stride: Int, _ size: (width: Int, height: Int)
  ) -> Double {
    var (a, b, aa, bb, ab) = (0 as Int32, 0 as Int32, 0 as Int32, 0 as Int32, 0 as Int32)
    for row in 0..<size.height {
      for column in 0..<size.width {
        let index = start + row * stride + 3 * column
        let (p, q) = (Int32(found[index]), Int32(wanted[index]))
        a &+= p
        b &+= q
        aa &+= p &* p
        bb &+= q &* q
        ab &+= p &* q
      }
    }
    let count = Double(size.width * size.height)
    let (meanA, meanB) = (Double(a) / count, Double(b) / count)
    let varianceA = Double(aa) / count - meanA * meanA
    let varianceB = Double(bb) / count - meanB * meanB
    let covariance = Double(ab) / count - meanA * meanB
    let (c1, c2) = (6.5025, 58.5225)
    return (2 * meanA * meanB + c1) * (2 * covariance + c2)
      / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2))
  }
}
