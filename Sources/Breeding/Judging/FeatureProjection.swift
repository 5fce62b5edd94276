import Evolution

/// Brings a judge's vectors of features to the few numbers that novelty compares and a lineage records.
///
/// A vector of up to `most` numbers is taken as it is. A longer one is first brought to the length 1, since
/// in what networks see its direction tells one thing from another, and then projected at random to `most`
/// numbers, which keeps distances to within some tenths (Achlioptas 2003,
/// doi:10.1016/S0022-0000(03)00025-4): each is √(3 / most) times the sum of a sixth of the numbers minus that
/// of another sixth. Which sixths these are is drawn from a fixed seed, so that they are always the same. All
/// sums are taken in ascending order, in doubles.
struct FeatureProjection: Sendable {
  /// How many numbers a vector has at most.
  static let most = 64

  /// For each number of the result the indices that are added, and those that are subtracted.
  private let rows: [(plus: [Int], minus: [Int])]

  /// The projection of vectors of so many numbers.
  init(of count: Int) {
    guard count > Self.most else {
      rows = []
      return
    }
    rows = (0..<Self.most).map { row in
      var random = RandomStream(seed: Self.seed, generation: count, child: row)
      var (plus, minus): ([Int], [Int]) = ([], [])
      for index in 0..<count {
        switch random.below(6) {
        case 0: plus.append(index)
        case 1: minus.append(index)
        default: break
        }
      }
      return (plus, minus)
    }
  }

  private static let seed: UInt64 = 2_003

  /// The numbers of a vector, finite.
  func callAsFunction(_ features: [Float]) -> [Float] {
    if rows.isEmpty { return features }
    let numbers = features.map(Double.init)
    let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return [Float](repeating: 0, count: Self.most) }
    let scale = (3 / Double(Self.most)).squareRoot()
    return rows.map { row in
      let sum =
        row.plus.reduce(0) { $0 + numbers[$1] / length }
        - row.minus.reduce(0) { $0 + numbers[$1] / length }
      return Float(scale * sum)
    }
  }
}
