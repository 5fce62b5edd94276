import Testing

@testable import Experiments

@Suite struct PlotScaleTests {
  private func texts(_ range: ClosedRange<Double>, isWhole: Bool = false, isWidened: Bool = true)
    -> [String]
  {
    let scale = PlotScale(of: range, count: 6, isWhole: isWhole, isWidened: isWidened)
    return scale.marks.map(scale.text)
  }

  @Test func `marks are round numbers`() {
    #expect(texts(0...1) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(texts(0.5...0.95) == ["0.5", "0.6", "0.7", "0.8", "0.9", "1.0"])
    #expect(texts(0.501...0.514) == ["0.500", "0.505", "0.510", "0.515"])
    #expect(texts(-3...2) == ["-3", "-2", "-1", "0", "1", "2"])
    #expect(texts(0...12_000).suffix(2) == ["10,000", "12,000"] && texts(0...12_000)[1] == "2,000")
    #expect(
      texts(0...52_000) == ["0", "10,000", "20,000", "30,000", "40,000", "50,000", "60,000"])
  }

  @Test func `of what is counted only whole numbers are marked, within the range`() {
    #expect(texts(1...4, isWhole: true, isWidened: false) == ["1", "2", "3", "4"])
    #expect(texts(2...37, isWhole: true, isWidened: false) == ["10", "20", "30"])
  }

  @Test(arguments: [
    -Double.greatestFiniteMagnitude...0.5,
    Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    0.09999999999999999...0.1,
  ])
  func `what is too large or too near to be told apart has a scale, too`(
    range: ClosedRange<Double>
  ) {
    let scale = PlotScale(of: range, count: 6, isWidened: true)
    #expect(scale.range.lowerBound.isFinite && scale.range.upperBound.isFinite)
    #expect(scale.range.lowerBound < scale.range.upperBound && scale.marks.count < 20)
    #expect(
      0...1 ~= scale.share(of: range.lowerBound) && 0...1 ~= scale.share(of: range.upperBound))
  }

  @Test(arguments: [0.0, 0.5, -7, 1e6, 1e-9])
  func `a single number has a scale around it`(value: Double) {
    let scale = PlotScale(of: value...value, count: 6, isWidened: true)
    #expect(scale.range.lowerBound < value && value < scale.range.upperBound)
    #expect(0...1 ~= scale.share(of: value) && scale.marks.count >= 2)
  }
}
