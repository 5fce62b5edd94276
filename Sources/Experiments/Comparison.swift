/// The tests of every two of several groups.
public struct Comparison: Hashable, Sendable {
  /// Each pair in the order of the groups: the first with the second, the first with the third, …
  public let pairs: [Pair]

  /// Two groups, tested.
  public struct Pair: Hashable, Sendable {
    /// The places of the groups among all.
    public let first, second: Int
    /// Whether their values differ.
    public let test: MannWhitney
    /// The test's likelihood, corrected for all pairs by Holm's method; the test's own where there is but
    /// one pair.
    public let corrected: Double
    /// By how much.
    public let effect: EffectSize
  }

  /// The tests of groups of values.
  ///
  /// - Precondition: each group has a value, and none is NaN.
  public init(_ groups: [[Double]]) {
    let places = groups.indices.flatMap { first in
      ((first + 1)..<max(first + 1, groups.count)).map { (first, $0) }
    }
    let tests = places.map { MannWhitney(groups[$0], groups[$1]) }
    let corrected = Holm.corrected(tests.map(\.p))
    pairs = zip(places, zip(tests, corrected)).map { place, result in
      Pair(
        first: place.0, second: place.1, test: result.0, corrected: result.1,
        effect: EffectSize(
          result.0, first: groups[place.0].count, second: groups[place.1].count))
    }
  }
}
