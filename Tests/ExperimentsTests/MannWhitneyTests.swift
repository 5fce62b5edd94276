import Testing

@testable import Experiments

@Suite struct MannWhitneyTests {
  /// Groups without ties in which U of the first is so large: each of the first stands above so many of the
  /// second.
  private func groups(_ count: Int, _ other: Int, u: Int) -> ([Double], [Double]) {
    var (first, left): ([Double], Int) = ([], u)
    for place in 0..<count {
      let below = min(other, left)
      left -= below
      first.append(Double(below) + 0.5 + Double(place) / 1_000)
    }
    return (first, (1...other).map(Double.init))
  }

  @Test(arguments: [
    // Mann & Whitney 1947, table I: the likelihoods of a U as small or smaller, to three decimals.
    (3, 3, [0.050, 0.100, 0.200, 0.350, 0.500]),
    (4, 4, [0.014, 0.029, 0.057, 0.100, 0.171, 0.243, 0.343, 0.443]),
  ])
  func `without ties it is exact, as in the paper's table`(
    count: Int, other: Int, table: [Double]
  ) {
    for (u, share) in table.enumerated() {
      let (first, second) = groups(count, other, u: u)
      let test = MannWhitney(first, second)
      #expect(test.u == Double(u) && test.way == .exact)
      #expect(abs(test.p - min(1, 2 * share)) <= 0.001 + 1e-9, "\(u)")
      // From the other side it is the same.
      let turned = MannWhitney(second, first)
      #expect(turned.p == test.p && turned.u == Double(count * other - u))
    }
  }

  @Test func `the least of all is as likely as one order of all`() {
    // C(10, 5) = 252 and C(100, 50).
    let five = MannWhitney(Array(1...5).map(Double.init), Array(6...10).map(Double.init))
    #expect(abs(five.p - 2.0 / 252) < 1e-15)
    let fifty = MannWhitney(Array(1...50).map(Double.init), Array(51...100).map(Double.init))
    #expect(fifty.way == .exact && abs(fifty.p / (2 / 1.0089134454556415e29) - 1) < 1e-12)
  }

  @Test func `exact likelihoods are those of SciPy`() {
    // SciPy 1.17: mannwhitneyu(first, second, method="exact").
    let few = MannWhitney([0.51, 0.62, 0.7, 0.33], [0.4, 0.45, 0.8, 0.9, 0.95])
    #expect(few.u == 6 && abs(few.p - 0.4126984126984127) < 1e-12)
    let places = (0..<50).map { Double($0) }
    let fifty = MannWhitney(places, places.map { $0 * 1.1 + 3.05 })
    #expect(fifty.u == 1_003 && abs(fifty.p - 0.08931305364792494) < 1e-12)
  }

  @Test func `all orders are counted`() {
    // Every way to choose which 3 of 7 values are the first group's.
    var counts: [Double: Int] = [:]
    var tests: [MannWhitney] = []
    for choice in 0..<128 where choice.nonzeroBitCount == 3 {
      let first = (0..<7).filter { choice >> $0 & 1 == 1 }.map(Double.init)
      let second = (0..<7).filter { choice >> $0 & 1 == 0 }.map(Double.init)
      let test = MannWhitney(first, second)
      counts[min(test.u, 12 - test.u), default: 0] += 1
      tests.append(test)
    }
    #expect(tests.count == 35)
    for test in tests {
      let least = min(test.u, 12 - test.u)
      let asFar = counts.filter { $0.key <= least }.values.reduce(0, +)
      #expect(abs(test.p - min(1, Double(asFar) / 35)) < 1e-12 || least == 6 && test.p == 1)
    }
  }

  @Test func `ties and large groups take the corrected normal approximation`() {
    // By SciPy 1.17, mannwhitneyu, and by hand: U = 2.5 of 16, variance 16/12 · (9 − 36/56), z = 5 / 3.3381.
    let tied = MannWhitney([1, 2, 2, 3], [2, 3, 4, 4])
    #expect(tied.way == .normal && tied.u == 2.5)
    #expect(abs(tied.p - 0.13416918) < 1e-7, "\(tied.p)")
    let large = MannWhitney((0..<60).map { Double($0) }, (0..<60).map { Double($0) + 0.5 })
    #expect(large.way == .normal && abs(large.p - 0.8769515201868247) < 1e-12)
  }

  @Test func `groups that are all alike do not differ`() {
    let test = MannWhitney([1, 1, 1], [1, 1])
    #expect(test.p == 1 && test.u == 3)
    #expect(EffectSize(test, first: 3, second: 2).a == 0.5)
    #expect(MannWhitney([1], [2]).p == 1)
  }

  @Test func `what never came is later than all that did`() {
    let test = MannWhitney([.infinity, .infinity, 3], [1, 2, 4])
    #expect(test.u == 8 && test.way == .normal)
  }
}
