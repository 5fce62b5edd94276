import Fitness
import Pictures

/// How much there is to see in a small picture, 0 … 1: a product of contrast, outlines, and of not
/// being stripes or noise.
struct Appeal {
  /// 0 (nothing to see) … 1.
  let value: Double

  /// The deviation of all bytes from which a picture has contrast, in 0…255.
  private static let contrast = 45.0
  /// The share of neighbours that differ by more than `step` from which a picture has outlines.
  private static let outlines = 0.2
  private static let step = 32

  /// The appeal of a picture of `Boredom.side` × `Boredom.side` pixels.
  init(of picture: ComparedPicture) {
    value =
      min(1, picture.picture.deviation / Self.contrast)
      * min(1, 0.1 + Self.edges(of: picture.picture) / Self.outlines)
      * Self.fall(Self.banding(of: picture), from: 0.35, to: 0.65)
      * Self.fall(picture.roughness, from: 0.25, to: 0.5)
  }

  /// 1 as far as `from`, 0.1 from `to` on.
  private static func fall(_ value: Double, from: Double, to: Double) -> Double {
    1 - 0.9 * min(max((value - from) / (to - from), 0), 1)
  }

  /// The share of neighbours, to the right and below, that differ by more than `step` in a channel.
  private static func edges(of picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    return picture.pixels.withUnsafeBufferPointer { pixels in
      func differ(_ first: Int, _ second: Int) -> Bool {
        for channel in 0..<3
        where abs(Int(pixels[3 * first + channel]) - Int(pixels[3 * second + channel])) > step {
          return true
        }
        return false
      }
      var count = 0
      for row in 0..<height {
        for column in 0..<width {
          let index = row * width + column
          if column + 1 < width, differ(index, index + 1) { count += 1 }
          if row + 1 < height, differ(index, index + width) { count += 1 }
        }
      }
      return Double(count) / Double(2 * width * height)
    }
  }

  /// The share of the shape's variance that is there from row to row alone, or from column to column,
  /// whichever is more: 1 for stripes along a side.
  private static func banding(of picture: ComparedPicture) -> Double {
    let (width, height) = (picture.picture.width, picture.picture.height)
    let shape = picture.shape.map(Double.init)
    var rows = [Double](repeating: 0, count: height)
    var columns = [Double](repeating: 0, count: width)
    for row in 0..<height {
      for column in 0..<width {
        rows[row] += shape[row * width + column] / Double(width)
        columns[column] += shape[row * width + column] / Double(height)
      }
    }
    let whole = variance(shape)
    return whole > 0 ? max(variance(rows), variance(columns)) / whole : 1
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }
}
