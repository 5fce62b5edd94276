import Testing

@testable import Experiments

@Suite struct ComparisonTests {
  @Test(
    arguments: [
      // By statsmodels' multipletests(p, method="holm").
      ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]), ([0.5, 0.6], [1, 1]), ([0.2], [0.2]),
      ([0.04, 0.001, 0.02, 0.03], [0.06, 0.004, 0.06, 0.06]),
    ] as [([Double], [Double])])
  func `likelihoods are corrected by Holm's method`(likelihoods: [Double], corrected: [Double]) {
    let found = Holm.corrected(likelihoods)
    #expect(found.count == corrected.count)
    for (one, other) in zip(found, corrected) { #expect(abs(one - other) < 1e-15) }
  }

  @Test func `every two groups are tested, in order`() {
    let comparison = Comparison([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(comparison.pairs.map(\.first) == [0, 0, 1])
    #expect(comparison.pairs.map(\.second) == [1, 2, 2])
    #expect(comparison.pairs.allSatisfy { $0.effect.a == 0 && abs($0.test.p - 0.1) < 1e-15 })
    #expect(comparison.pairs.allSatisfy { abs($0.corrected - 0.3) < 1e-15 })
    let pair = Comparison([[1, 2, 3], [4, 5, 6]]).pairs
    #expect(pair.count == 1 && pair[0].corrected == pair[0].test.p)
    #expect(Comparison([[1]]).pairs.isEmpty && Comparison([]).pairs.isEmpty)
  }
}
