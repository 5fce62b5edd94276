import Arithmetic
import Genomes
import Pictures

/// How near the box-counting dimension of a picture's outlines is to 1.35: people like dimensions
/// of about 1.3 to 1.5 best (Spehar, Clifford, Newell & Taylor 2003,
/// doi:10.1016/S0097-8493(03)00154-7).
///
/// A pixel is part of an outline where it is brighter than the mean and its neighbour on the right
/// or below is not, or the other way round. N(s) is the number of boxes of s × s pixels that hold
/// such a pixel, for s = 1, 2, 4 … up to half the longer side. The dimension D is the slope of
/// log N over log 1/s by least squares: 1 for straight lines, 2 for noise. The score is
/// 1 − |1.35 − D|, at least 0, as in Den Heijer & Eiben 2010 (doi:10.1007/978-3-642-12242-2_32); it
/// is 0 where there is no outline. That paper does not say how it makes the outlines.
public struct Fractal: PictureMeasure {
  /// `fractal`.
  public let name = "fractal"
  /// What it prefers.
  public let summary = "outlines between smooth and rough: dimension near 1.35"

  /// The measure.
  public init() {}

  /// 1 − |1.35 − D|, at least 0.
  public func score(_ picture: Picture) -> Double {
    Self.dimension(picture).map { max(0, 1 - (1.35 - $0).magnitude) } ?? 0
  }

  /// The dimension of the outlines; nil where there are none, or the picture is too small to have
  /// boxes of two sizes.
  static func dimension(_ picture: Picture) -> Double? {
    var (columns, rows) = (picture.width, picture.height)
    var cells = outlines(picture)
    var points: [(x: Double, y: Double)] = []
    var side = 1
    while true {
      var boxes = 0
      for cell in cells { boxes &+= Int(cell) }
      guard boxes > 0 else { return nil }
      points.append((Double(-points.count), Logarithm.base2(Double(boxes))))
      side *= 2
      guard 2 * side <= max(picture.width, picture.height) else { break }
      cells = halved(cells, columns: &columns, rows: &rows)
    }
    guard points.count > 1 else { return nil }

    let count = Double(points.count)
    let mean = points.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x / count, $0.y + $1.y / count) }
    var (products, squares) = (0.0, 0.0)
    for (x, y) in points {
      products += (x - mean.x) * (y - mean.y)
      squares += (x - mean.x) * (x - mean.x)
    }
    return products / squares
  }

  /// 1 where an outline passes, height × width.
  private static func outlines(_ picture: Picture) -> [UInt8] {
    let (width, height) = (picture.width, picture.height)
    let brightness = picture.brightness
    var total = 0
    for value in brightness { total &+= Int(value) }
    // A whole number is greater than the mean exactly where it is greater than the mean rounded
    // down.
    let darkest = total / brightness.count
    let bright = brightness.map { Int($0) > darkest ? 1 as UInt8 : 0 }
    return [UInt8](unsafeUninitializedCapacity: width * height) { cells, initialized in
      bright.withUnsafeBufferPointer { bright in
        for y in 0..<height {
          for x in 0..<width {
            let index = y * width + x
            let right = x + 1 < width ? bright[index] ^ bright[index + 1] : 0
            let below = y + 1 < height ? bright[index] ^ bright[index + width] : 0
            cells[index] = right | below
          }
        }
      }
      initialized = width * height
    }
  }

  /// Joins boxes into those of twice the side.
  private static func halved(_ cells: [UInt8], columns: inout Int, rows: inout Int) -> [UInt8] {
    let (width, height) = (columns, rows)
    columns = (width + 1) / 2
    rows = (height + 1) / 2
    var halved = [UInt8](repeating: 0, count: columns * rows)
    for y in 0..<height {
      for x in 0..<width { halved[y / 2 * columns + x / 2] |= cells[y * width + x] }
    }
    return halved
  }
}
