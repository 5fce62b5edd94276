import Fitness
import Pictures
import Testing

/// Saturation, by hand.
@Suite struct SaturationTests {
  private func score(_ picture: Picture) -> Double { Saturation().score(picture) }

  @Test func `grey, black and white have none`() {
    for grey in [0, 99, 255] as [UInt8] {
      #expect(score(Picture(width: 8, height: 8, filledWith: grey)) == 0)
    }
  }

  @Test func `one colour has that of HSV, however dark it is`() {
    #expect(score(Picture(4, 4, colour: { _, _ in (200, 50, 100) })) == 0.75)
    #expect(score(Picture(4, 4, colour: { _, _ in (20, 5, 10) })) == 0.75)
    #expect(score(Picture(4, 4, colour: { _, _ in (0, 0, 7) })) == 1)
  }

  @Test func `light pixels weigh more`() {
    // Chroma 255 and 0, values 255 and 255; then chroma 1 and 0 of values 1 and 255.
    #expect(score(Picture(2, 2, colour: { x, _ in x == 0 ? (255, 0, 0) : (255, 255, 255) })) == 0.5)
    #expect(
      score(Picture(2, 2, colour: { x, _ in x == 0 ? (1, 0, 0) : (255, 255, 255) })) == 1.0 / 256)
  }
}
