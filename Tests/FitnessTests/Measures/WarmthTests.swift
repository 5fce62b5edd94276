import Fitness
import Pictures
import Testing

/// Warm against cool.
@Suite struct WarmthTests {
  private func score(_ picture: Picture) -> Double { Warmth().score(picture) }

  private func flat(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Picture {
    Picture(5, 3, colour: { _, _ in (red, green, blue) })
  }

  @Test func `red to yellow is warm, cyan to blue cool, green and magenta between`() {
    for green in [0, 30, 128, 255] as [UInt8] {
      #expect(score(flat(255, green, 0)) == 1)
      #expect(score(flat(0, green, 255)) == 0)
    }
    #expect(score(flat(0, 255, 0)) == 0.5 && score(flat(200, 0, 200)) == 0.5)
  }

  @Test func `grey is halfway, and what is nearly grey nearly`() {
    for grey in [0, 99, 255] as [UInt8] {
      #expect(score(Picture(width: 8, height: 8, filledWith: grey)) == 0.5)
    }
    #expect(score(flat(101, 100, 100)) == 0.5 + 1.0 / 32)
    #expect(score(flat(100, 100, 108)) == 0.25)
    #expect(score(flat(116, 100, 100)) == 1)
  }

  @Test func `stronger colours outweigh weaker ones`() {
    // Σ (R − B) = 200 − 50 and Σ chroma = 200 + 50, for each pair.
    let picture = Picture(2, 6, colour: { x, _ in x == 0 ? (200, 100, 0) : (100, 120, 150) })
    #expect(score(picture) == 0.5 + 150.0 / 500)
  }

  @Test func `red for blue and blue for red is the other side`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let noise = Picture.noise(6, 6, seed: seed)
      let other = Picture(
        6, 6,
        colour: { x, y in
          let index = 3 * (y * 6 + x)
          return (noise.pixels[index + 2], noise.pixels[index + 1], noise.pixels[index])
        })
      #expect(abs(score(noise) + score(other) - 1) < 1e-12)
    }
  }
}
