import Fitness
import Pictures
import Rendering
import Testing

/// Hasler's and Süsstrunk's colourfulness, by hand.
@Suite struct ColourfulnessTests {
  private func score(_ picture: Picture) -> Double { Colourfulness().score(picture) }

  @Test func `grey has none, however it changes`() {
    #expect(score(Picture(width: 64, height: 64, filledWith: 99)) == 0)
    #expect(score(Picture(64, 64, grey: { x, y in UInt8(x * 2 + y) })) == 0)
  }

  @Test func `one flat colour counts by its distance from grey`() {
    // rg = 255 and yb = 127.5: 0.3·√(255² + 127.5²) / 109.
    #expect(abs(score(Picture(8, 8, colour: { _, _ in (255, 0, 0) })) - 0.784675231) < 1e-8)
    // rg = 0 and yb = −40: 0.3·40 / 109.
    #expect(abs(score(Picture(8, 8, colour: { _, _ in (10, 10, 50) })) - 12.0 / 109) < 1e-12)
  }

  @Test func `two opposite colours count by their difference`() {
    // yb = 40 and −40: mean 0, deviation 40.
    let picture = Picture(8, 8, colour: { x, _ in x % 2 == 0 ? (50, 50, 10) : (10, 10, 50) })
    #expect(abs(score(picture) - 40.0 / 109) < 1e-12)
    // rg = 30 and −30, yb = 15 in both: 30 + 0.3·15.
    let second = Picture(8, 8, colour: { x, _ in x % 2 == 0 ? (30, 0, 0) : (0, 30, 0) })
    #expect(abs(score(second) - 34.5 / 109) < 1e-12)
  }

  @Test func `it ends at 1`() {
    let picture = Picture(8, 8, colour: { x, _ in x % 2 == 0 ? (255, 255, 0) : (0, 0, 255) })
    #expect(score(picture) == 1)
  }
}
