import Breeding
import Pictures
import Populations
import Rendering

/// What is measured of children beside their first parent, on pictures of 64 × 64.
struct Shapes {
  /// The correlation of each child's luma with its parent's.
  private(set) var correlations: [Double] = []
  /// The mean difference of each one's luma, in 0…255.
  private(set) var lumaDifferences: [Double] = []
  /// The mean difference of each one's bytes, in 0…255.
  private(set) var differences: [Double] = []
  /// Whether each one's largest channel is its parent's at every pixel.
  private(set) var keepLargest: [Bool] = []

  mutating func add(_ generation: Generation, from parent: Generation) {
    let before = Runs.pictures(of: parent, size: 64)
    for (child, picture) in zip(
      generation.individuals, Runs.pictures(of: generation, size: 64))
    {
      let other = before[child.parents[0].id.number - 1]
      let (one, two) = (Self.luma(of: other), Self.luma(of: picture))
      correlations.append(Self.correlation(one, two))
      lumaDifferences.append(
        zip(one, two).map { abs($0 - $1) }.reduce(0, +) / Double(one.count))
      differences.append(Boredom.difference(other, picture))
      keepLargest.append(Self.largest(of: other) == Self.largest(of: picture))
    }
  }

  /// The number that so large a share of the values is not over.
  static func quantile(_ share: Double, of values: [Double]) -> Double {
    values.sorted()[Int(share * Double(values.count - 1))]
  }

  private static func luma(of picture: Picture) -> [Double] {
    picture.colours.map { 0.2126 * Double($0.x) + 0.7152 * Double($0.y) + 0.0722 * Double($0.z) }
  }

  private static func largest(of picture: Picture) -> [UInt8] { picture.colours.map { $0.max() } }

  private static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    let (m, n) = (one.reduce(0, +) / Double(one.count), other.reduce(0, +) / Double(other.count))
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      xy += (x - m) * (y - n)
      xx += (x - m) * (x - m)
      yy += (y - n) * (y - n)
    }
    return xy / (xx * yy).squareRoot()
  }
}

extension Picture {
  var colours: [SIMD3<UInt8>] {
    stride(from: 0, to: pixels.count, by: 3).map {
      SIMD3(pixels[$0], pixels[$0 + 1], pixels[$0 + 2])
    }
  }
}
