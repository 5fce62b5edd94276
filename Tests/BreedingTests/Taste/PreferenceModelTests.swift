import TestSupport
import Testing

@testable import Breeding

@Suite struct PreferenceModelTests {
  /// Random vectors of four numbers, of which the two with the most of a hidden value are picked.
  private static func choices(
    _ count: Int, seed: UInt64, hidden: [Double], noise: Double = 0
  ) -> [Choice] {
    var random = SplitMix64(state: seed)
    func uniform() -> Double { Double(random.next() >> 11) / Double(1 << 53) }
    return (0..<count).map { _ in
      let vectors = (0..<16).map { _ in hidden.map { _ in uniform() } }
      let values = vectors.map { vector in
        zip(vector, hidden).reduce(noise * uniform()) { $0 + $1.0 * $1.1 }
      }
      let ranked = vectors.indices.sorted { values[$0] > values[$1] }.map { vectors[$0] }
      return Choice(picked: Array(ranked[..<2]), passed: Array(ranked[2...]))
    }
  }

  private static let hidden = [1.0, -0.5, 0, 0.25]
  private static let caution = [1.0, 1, 1, 1]

  @Test func `it finds what is liked, disliked and ignored`() {
    let choices = Self.choices(20, seed: 1, hidden: Self.hidden)
    let weights = PreferenceModel(choices, caution: Self.caution).weights
    #expect(weights[0] > -weights[1] && -weights[1] > weights[3] && weights[3] > 0)
    #expect(weights[2].magnitude < 0.2 * weights[0])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `what it has not seen is foreseen, the better the less noise there is`(seed: UInt64) throws {
    let foresights = try [0, 1, 10].map { noise in
      let choices = Self.choices(20, seed: seed, hidden: Self.hidden, noise: noise)
      return try #require(PreferenceModel.foresight(choices, caution: Self.caution))
    }
    #expect(foresights[0] > 0.9, "seed \(seed): \(foresights)")
    #expect(foresights[0] > foresights[1] && foresights[1] > foresights[2])
  }

  @Test func `one sheet tells nothing of how well it foresees`() {
    let choices = Self.choices(1, seed: 1, hidden: Self.hidden)
    #expect(PreferenceModel.foresight(choices, caution: Self.caution) == nil)
  }

  @Test func `what never differs counts for nothing`() {
    let choice = Choice(picked: [[1, 0.5]], passed: [[0, 0.5], [0.2, 0.5]])
    let model = PreferenceModel([choice], caution: [1, 1])
    #expect(model.weights[0] > 0 && model.weights[1] == 0)
    #expect(model.value(of: [1, 0.5]) > model.value(of: [0, 0.5]))
  }

  @Test func `where nothing differs all is worth the same`() {
    let model = PreferenceModel(
      [Choice(picked: [[0.5]], passed: [[0.5]])], caution: [1])
    #expect(model.weights == [0] && model.value(of: [1]) == 0)
  }

  @Test func `a later sheet counts more than an earlier one`() {
    let up = Choice(picked: [[1]], passed: [[0]])
    let down = Choice(picked: [[0]], passed: [[1]])
    #expect(PreferenceModel([up, down], caution: [1]).weights[0] < 0)
    #expect(PreferenceModel([down, up], caution: [1]).weights[0] > 0)
  }
}
