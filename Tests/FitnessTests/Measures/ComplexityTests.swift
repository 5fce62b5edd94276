import Fitness
import Pictures
import Rendering
import TestSupport
import Testing

/// Complexity of pictures that are plainly simple or not.
@Suite struct ComplexityTests {
  private func score(_ picture: Picture) -> Double { Complexity().score(picture) }

  @Test func `a flat picture is next to nothing, noise all of itself`() {
    #expect(score(Picture(width: 64, height: 64, filledWith: 9)) < 0.003)
    #expect(score(.noise(64, 64, seed: 3)) > 0.99)
    #expect(score(.noise(64, 64, seed: 3)) <= 1)
    #expect(score(.noise(1, 1, seed: 3)) == 1)
  }

  @Test func `a repeated pattern is little, and noise in one channel a third`() {
    #expect(score(.board) < 0.02)
    var noise = Picture.noise(64, 64, seed: 8)
    for place in noise.pixels.indices where place % 3 > 0 { noise.pixels[place] = 50 }
    #expect((0.33..<0.5).contains(score(noise)))
  }

  @Test func `more noise is more complex`() {
    let scores = ([0, 2, 8, 32, 128] as [UInt8]).map { strength in
      var random = SplitMix64(state: 12)
      return score(
        Picture(
          64, 64,
          grey: { x, _ in
            UInt8(60 + x) + UInt8.random(in: 0...strength, using: &random)
          }))
    }
    #expect(scores == scores.sorted())
    #expect(Set(scores).count == scores.count)
  }

  @Test func `a plain slope is foretold by its neighbours`() {
    #expect(score(Picture(64, 64, grey: { x, y in UInt8(x + y) })) < 0.02)
  }
}
