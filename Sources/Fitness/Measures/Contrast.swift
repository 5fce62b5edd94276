import Pictures

/// Global contrast factor: contrast as it is seen from near and from far away (Matković, Neumann,
/// Neumann, Psik & Purgathofer 2005, "Global Contrast Factor – a New Approach to Image Contrast",
/// doi:10.2312/COMPAESTH/COMPAESTH05/159-167).
///
/// The picture is divided into superpixels of the side s = 1, 2, 4, 8, 16, 25, 50, 100 and 200, one
/// after the other; i = 1…9 counts them. For a superpixel, l is the mean of (k / 255)^2.2 over the
/// brightnesses k of its pixels, and L = 100·√l. Its contrast is the mean of |L − L′| to its
/// neighbours on the left, on the right, above and below, as far as it has them. Cᵢ is the mean
/// contrast of all superpixels. GCF = Σ wᵢ·Cᵢ with
/// wᵢ = (−0.406385·i/9 + 0.334573)·i/9 + 0.0877526.
///
/// Deviations: a side of n pixels has ⌊n / s⌋ superpixels, at least one. Their sizes are as equal
/// as whole pixels allow, so that no pixel is left out. The factor has no upper end; the score is
/// GCF / 25, at most 1. A board of 2 × 2 black and white fields has 0.84.
public struct Contrast: PictureMeasure {
  /// `contrast`.
  public let name = "contrast"
  /// What it prefers.
  public let summary = "light against dark, near and far (Matković et al. 2005)"

  /// The measure.
  public init() {}

  private static let sides = [1, 2, 4, 8, 16, 25, 50, 100, 200]
  private static let ceiling = 25.0

  private static let weights = (1...9).map { level in
    let share = Double(level) / 9
    return (-0.406385 * share + 0.334573) * share + 0.0877526
  }

  /// (k / 255)^2.2 = x²·x^⅕ for each brightness; the fifth root is found by Newton's method.
  private static let linear: [Double] = (0...255).map { brightness in
    guard brightness > 0 else { return 0 }
    let x = Double(brightness) / 255
    var root = 1.0
    for _ in 0..<40 {
      let square = root * root
      root = (4 * root + x / (square * square)) / 5
    }
    return x * x * root
  }

  /// GCF / 25, at most 1.
  public func score(_ picture: Picture) -> Double {
    let linear = picture.brightness.map { Self.linear[Int($0)] }
    var factor = 0.0
    for (side, weight) in zip(Self.sides, Self.weights) {
      let columns = max(1, picture.width / side)
      let rows = max(1, picture.height / side)
      guard columns > 1 || rows > 1 else { break }
      let lightness = Self.lightness(
        linear, width: picture.width, height: picture.height, columns: columns, rows: rows)
      factor += weight * Self.meanContrast(lightness, columns: columns, rows: rows)
    }
    return min(1, factor / Self.ceiling)
  }

  /// L of each superpixel, rows × columns.
  private static func lightness(
    _ linear: [Double], width: Int, height: Int, columns: Int, rows: Int
  ) -> [Double] {
    var lightness: [Double] = []
    lightness.reserveCapacity(columns * rows)
    let starts = (0...columns).map { $0 * width / columns }
    linear.withUnsafeBufferPointer { linear in
      for row in 0..<rows {
        let lines = row * height / rows..<(row + 1) * height / rows
        for column in 0..<columns {
          var sum = 0.0
          for y in lines {
            for x in starts[column]..<starts[column + 1] { sum += linear[y * width + x] }
          }
          let count = lines.count * (starts[column + 1] - starts[column])
          lightness.append(100 * (sum / Double(count)).squareRoot())
        }
      }
    }
    return lightness
  }

  /// The mean over all superpixels of the mean difference to their neighbours.
  private static func meanContrast(_ lightness: [Double], columns: Int, rows: Int) -> Double {
    var sum = 0.0
    lightness.withUnsafeBufferPointer { lightness in
      for row in 0..<rows {
        for column in 0..<columns {
          let index = row * columns + column
          let own = lightness[index]
          var (difference, count) = (0.0, 0.0)
          func compare(_ other: Int) {
            difference += (own - lightness[other]).magnitude
            count += 1
          }
          if column > 0 { compare(index - 1) }
          if column + 1 < columns { compare(index + 1) }
          if row > 0 { compare(index - columns) }
          if row + 1 < rows { compare(index + columns) }
          sum += difference / count
        }
      }
    }
    return sum / Double(columns * rows)
  }
}
