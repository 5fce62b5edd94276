import Fitness
import Pictures
import Testing

/// How much the pixels of a picture differ, by hand.
@Suite struct SpreadTests {
  @Test func `one colour has no deviation, whatever its channels are`() {
    #expect(picture([10, 200, 30, 10, 200, 30]).deviation == 0)
    #expect(Picture(width: 32, height: 32, filledWith: 255).deviation == 0)
  }

  @Test func `the deviation is taken over all bytes, around each channel's mean`() {
    // Black and white: every byte is 127.5 from its mean.
    #expect(picture([0, 0, 0, 255, 255, 255]).deviation == 127.5)
    // One channel ± 30, the others still: √(900 / 3).
    #expect(picture([50, 7, 90, 110, 7, 90]).deviation == (900.0 / 3).squareRoot())
    // 0, 0, 0, 100 in a channel: variance 1875, of three.
    #expect(
      picture([1, 0, 2, 1, 0, 2, 1, 100, 2, 1, 0, 2]).deviation
        == (1875.0 / 3).squareRoot())
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the deviation of random pictures is the plain formula's`(seed: UInt64) {
    for side in [1, 2, 5, 32] {
      let picture = Picture.noise(side, side, seed: seed + UInt64(side))
      let pixels = picture.pixels.map(Double.init)
      var sum = 0.0
      for channel in 0..<3 {
        let values = stride(from: channel, to: pixels.count, by: 3).map { pixels[$0] }
        let mean = values.reduce(0, +) / Double(values.count)
        sum += values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      }
      let expected = (sum / Double(pixels.count)).squareRoot()
      #expect(abs(picture.deviation - expected) < 1e-9, "seed \(seed) side \(side)")
    }
  }

  private func picture(_ pixels: [UInt8]) -> Picture {
    Picture(width: pixels.count / 3, height: 1, pixels: pixels)
  }
}
