/// The test of Mann & Whitney 1947, doi:10.1214/aoms/1177730491: whether values of one group tend to be
/// larger than those of another. Two-sided.
public struct MannWhitney: Hashable, Sendable {
  /// U of the first group: in how many of all pairs its value is the larger one; a tie counts as half.
  public let u: Double
  /// How likely a U as far from its mean is, or farther, where both groups are of one kind.
  public let p: Double
  /// How `p` was found.
  public let way: Way

  /// How a likelihood was found.
  public enum Way: String, Hashable, Sendable {
    /// By counting every order of the values: there are no ties, and at most `mostExact` in a group.
    case exact
    /// By the normal approximation, corrected for ties and for continuity.
    case normal
  }

  /// The most values of a group of which all orders are counted.
  public static let mostExact = 50

  /// The test of two groups. Infinite values are ranked as any others.
  ///
  /// - Precondition: each has a value, and none is NaN.
  public init(_ first: [Double], _ second: [Double]) {
    precondition(!first.isEmpty && !second.isEmpty, "a group has a value")
    let (m, n) = (Double(first.count), Double(second.count))
    let ties = Self.ties(first + second)
    let other = second.sorted()
    u = first.reduce(0) { sum, value in
      let below = Self.count(other) { $0 < value }
      let upTo = Self.count(other) { $0 <= value }
      return sum + (Double(below) + Double(upTo)) / 2
    }
    let isSmall = max(first.count, second.count) <= Self.mostExact
    if isSmall, ties.allSatisfy({ $0 == 1 }) {
      way = .exact
      let least = Int(min(u, m * n - u))
      p = min(1, 2 * Self.share(upTo: least, first.count, second.count))
    } else {
      way = .normal
      let all = m + n
      let excess = ties.reduce(0.0) { $0 + (Double($1) * Double($1) - 1) * Double($1) }
      let variance = m * n / 12 * (all + 1 - excess / (all * (all - 1)))
      // A U has steps of one: half of one belongs to the values that are nearer to the mean.
      let distance = max(0, (u - m * n / 2).magnitude - 0.5)
      p = variance > 0 ? NormalTail.twoSided(distance / variance.squareRoot()) : 1
    }
  }

  /// How many values each different value has, in ascending order.
  private static func ties(_ values: [Double]) -> [Int] {
    var (ties, last): ([Int], Double?) = ([], nil)
    for value in values.sorted() {
      if value == last { ties[ties.count - 1] += 1 } else { ties.append(1) }
      last = value
    }
    return ties
  }

  /// How many of the first values in order are so.
  private static func count(_ sorted: [Double], _ isSo: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The share of all orders of so many firsts and seconds in which U is at most so large.
  ///
  /// The largest value is a first, which is larger than all j seconds, or a second: of i firsts and j seconds
  /// N(U; i, j) = N(U − j; i − 1, j) + N(U; i, j − 1).
  private static func share(upTo most: Int, _ firsts: Int, _ seconds: Int) -> Double {
    let width = most + 1
    var counts = [Double](repeating: 0, count: (seconds + 1) * width)
    for j in 0...seconds { counts[j * width] = 1 }
    for _ in 1...firsts {
      for j in 1...seconds {
        // From above, so that what is read at U − j is still that of one first less.
        for u in stride(from: most, through: 0, by: -1) {
          let place = j * width + u
          counts[place] = (u >= j ? counts[place - j] : 0) + counts[place - width]
        }
      }
    }
    let orders = (1...firsts).reduce(1.0) { $0 * Double(seconds + $1) / Double($1) }
    return counts[(seconds * width)...].reduce(0, +) / orders
  }
}
