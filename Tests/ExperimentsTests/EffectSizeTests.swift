import Testing

@testable import Experiments

@Suite struct EffectSizeTests {
  private func effect(_ first: [Double], _ second: [Double]) -> EffectSize {
    EffectSize(MannWhitney(first, second), first: first.count, second: second.count)
  }

  @Test func `it is how often the first is the larger one`() {
    #expect(effect([4, 5, 6], [1, 2, 3]).a == 1 && effect([1, 2, 3], [4, 5, 6]).a == 0)
    // Of nine pairs the first is larger in five, and one is a tie.
    #expect(abs(effect([1, 4, 6], [2, 3, 4]).a - 5.5 / 9) < 1e-15)
  }

  @Test(arguments: [
    (50, "none"), (55, "none"), (56, "small"), (63, "small"), (64, "medium"), (70, "medium"),
    (71, "large"), (100, "large"), (44, "small"), (36, "medium"), (29, "large"),
  ])
  func `its words are the paper's`(hundredths: Int, words: String) {
    // Ten by ten values of which so many pairs are won.
    let second = (1...10).map(Double.init)
    let first = (0..<10).map { place in
      Double(min(10, max(0, hundredths - 10 * place))) + 0.5
    }
    let effect = effect(first, second)
    #expect(abs(effect.a - Double(hundredths) / 100) < 1e-12)
    #expect(effect.words == words)
  }
}
