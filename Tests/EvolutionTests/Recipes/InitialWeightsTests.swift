import Evolution
import Testing

@Suite struct InitialWeightsTests {
  @Test(arguments: [
    ("normal:1", InitialWeights.normal(1)), ("normal:0.5", .normal(0.5)),
    ("uniform:3", .uniform(3)), ("uniform:1e-07", .uniform(1e-7)), ("fan-in", .fanIn),
  ])
  func `they are written as they are read`(text: String, weights: InitialWeights) {
    #expect(weights.description == text)
    #expect(InitialWeights(text) == weights)
  }

  @Test(arguments: [
    "", "normal", "normal:", "normal:x", "normal:1:2", "Normal:1", "gaussian:1", "fan-in:1", "3",
    "uniform:nan", "uniform:inf", " normal:1", "uniform: 3",
  ])
  func `nothing else is read`(text: String) {
    #expect(InitialWeights(text) == nil)
  }
}
