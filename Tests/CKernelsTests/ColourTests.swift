import CKernels
import Testing

/// Channels to bytes, against the formulas in double precision.
@Suite struct ColourTests {
  static let seed: UInt64 = 0xc0105

  @Test(arguments: [BREED_GREY, BREED_RGB, BREED_HSV], [1, 5, 16, 37, 5000])
  func `colours are within one of the formula`(model: Int, count: Int) {
    var patterns = Patterns(state: Self.seed)
    let channels = (0..<3).map { _ in (0..<count).map { _ in patterns.next(in: -1.5...1.5) } }
    let bytes = colours(model, channels, .best)
    for pixel in 0..<count {
      let expected = reference(model, channels.map { Double($0[pixel]) })
      for channel in 0..<3 where abs(Double(bytes[3 * pixel + channel]) - expected[channel]) > 1 {
        Issue.record("\(channels.map { $0[pixel] }), expected \(expected), seed \(Self.seed)")
      }
    }
  }

  @Test func `the primary hues are pure`() {
    let hues: [Float] = [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1, -1 / 3]
    let ones = [Float](repeating: 1, count: hues.count)
    let expected: [[UInt8]] = [
      [255, 0, 0], [255, 255, 0], [0, 255, 0], [0, 255, 255], [0, 0, 255], [255, 0, 255],
      [255, 0, 0], [0, 0, 255],
    ]
    #expect(colours(BREED_HSV, [hues, ones, ones], .best) == expected.flatMap { $0 })
  }

  @Test func `NaN counts as 0 and infinities clamp`() {
    let values: [Float] = [.nan, .infinity, -.infinity]
    let grey = colours(BREED_GREY, [values], .best)
    #expect(grey == [0, 0, 0, 255, 255, 255, 255, 255, 255])
    let rgb = colours(BREED_RGB, [values, values, values], .best)
    #expect(rgb == [0, 0, 0, 255, 255, 255, 0, 0, 0])
    let ones: [Float] = [1, 1, 1]
    let red: [UInt8] = [255, 0, 0, 255, 0, 0, 255, 0, 0]
    #expect(colours(BREED_HSV, [values, ones, ones], .best) == red)
    let saturation = colours(BREED_HSV, [[0, 0, 0], values, ones], .best)
    #expect(saturation == [255, 255, 255, 255, 0, 0, 255, 255, 255])
  }

  @Test(
    .enabled(if: Level.v3.isAvailable, "this processor has no AVX2"),
    arguments: [BREED_GREY, BREED_RGB, BREED_HSV])
  func `v3 gives the baseline's bytes`(model: Int) { expectSameBytes(model, .v3) }

  @Test(
    .enabled(if: Level.v4.isAvailable, "this processor has no AVX-512"),
    arguments: [BREED_GREY, BREED_RGB, BREED_HSV])
  func `v4 gives the baseline's bytes`(model: Int) { expectSameBytes(model, .v4) }

  private func expectSameBytes(_ model: Int, _ level: Level) {
    let channels = (0..<3).map { Samples.patterns(5000, seed: Self.seed + UInt64($0)) }
    #expect(colours(model, channels, level) == colours(model, channels, .baseline))
    let small = (0..<3).map {
      Samples.values(in: -2...2, 1111, seed: Self.seed + UInt64($0)).prefix(2221).map { $0 }
    }
    #expect(colours(model, small, level) == colours(model, small, .baseline))
  }

  private func colours(_ model: Int, _ channels: [[Float]], _ level: Level) -> [UInt8] {
    let count = channels[0].count
    // One pixel more than asked for, which must stay as it is.
    var bytes = [UInt8](repeating: 0xa5, count: 3 * count + 3)
    breed_colour(
      level.number, Int32(model), channels[0], channels.count > 1 ? channels[1] : nil,
      channels.count > 2 ? channels[2] : nil, &bytes, count)
    #expect(bytes.suffix(3) == [0xa5, 0xa5, 0xa5])
    return Array(bytes.prefix(3 * count))
  }

  private func reference(_ model: Int, _ channels: [Double]) -> [Double] {
    func clamped(_ value: Double) -> Double { min(max(value, 0), 1) }
    let unit: [Double]
    switch model {
    case BREED_GREY: unit = Array(repeating: clamped(abs(channels[0])), count: 3)
    case BREED_RGB: unit = channels.map(clamped)
    default:
      let hue = channels[0] + 1 - (channels[0] + 1).rounded(.down)
      let (saturation, value) = (clamped(channels[1]), clamped(abs(channels[2])))
      unit = [5.0, 3, 1].map { n in
        let k = (n + 6 * hue).truncatingRemainder(dividingBy: 6)
        return value - value * saturation * max(0, min(k, 4 - k, 1))
      }
    }
    return unit.map { (255 * $0 + 0.5).rounded(.down) }
  }
}
