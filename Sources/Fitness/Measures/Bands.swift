import Pictures

/// How much of a picture is stripes from border to border: the share of the variance of its brightness
/// that lies between rows or between columns, whichever is greater. With the brightness b and the means
/// b̄ of rows (or columns), Σ (b̄ − mean)² · (pixels of a row) / Σ (b − mean)².
///
/// Stripes along a side and straight slopes score 1, a checkerboard, noise and a figure in the middle
/// little; stripes that lean score the less the more they lean. A picture of one brightness has no bands and
/// scores 0.
public struct Bands: PictureMeasure {
  /// `bands`.
  public let name = "bands"
  /// What it prefers.
  public let summary = "stripes from border to border; 1 - bands avoids them"

  /// The measure.
  public init() {}

  /// The greater share, 0…1.
  public func score(_ picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    let brightness = picture.brightness
    var (rows, columns) = ([Int](repeating: 0, count: height), [Int](repeating: 0, count: width))
    var squares = 0
    brightness.withUnsafeBufferPointer { brightness in
      columns.withUnsafeMutableBufferPointer { columns in
        for y in 0..<height {
          var sum = 0
          for x in 0..<width {
            let value = Int(brightness[y &* width &+ x])
            sum &+= value
            columns[x] &+= value
            squares &+= value &* value
          }
          rows[y] = sum
        }
      }
    }
    let count = width * height
    let total = rows.reduce(0, +)
    // Each is count times a sum of squares around the mean, exact.
    let variance = count * squares - total * total
    guard variance > 0 else { return 0 }
    func between(_ sums: [Int]) -> Int {
      sums.count * sums.reduce(0) { $0 + $1 * $1 } - total * total
    }
    return Double(max(between(rows), between(columns))) / Double(variance)
  }
}
