import Fitness
import Pictures
import Rendering
import Testing

/// Structural similarity, by hand.
@Suite struct TargetSSIMTests {
  private func score(_ picture: Picture, _ target: Picture) -> Double {
    TargetSSIM(target, path: "t.png").score(picture)
  }

  @Test(arguments: [(64, 64), (9, 30), (8, 8), (3, 2), (1, 1)])
  func `the same is 1`(width: Int, height: Int) {
    let noise = Picture.noise(width, height, seed: 4)
    #expect(abs(score(noise, noise) - 1) < 1e-12)
  }

  @Test func `two flat pictures differ by their means alone`() {
    // (2·100·150 + C₁) / (100² + 150² + C₁) with C₁ = 6.5025.
    let found = score(
      Picture(width: 20, height: 11, filledWith: 100),
      Picture(width: 20, height: 11, filledWith: 150))
    #expect(abs(found - (30_000 + 6.5025) / (32_500 + 6.5025)) < 1e-12)
  }

  @Test func `opposite stripes are opposed and score 0`() {
    let stripes = Picture(64, 64, grey: { x, _ in x % 2 == 0 ? 0 : 255 })
    let opposite = Picture(64, 64, grey: { x, _ in x % 2 == 0 ? 255 : 0 })
    #expect(score(stripes, opposite) == 0)
  }

  @Test func `shapes count more than shades`() {
    let target = Picture(64, 64, grey: { x, y in (x / 8 + y / 8) % 2 == 0 ? 40 : 200 })
    let lighter = Picture(64, 64, grey: { x, y in (x / 8 + y / 8) % 2 == 0 ? 60 : 220 })
    let flat = Picture(width: 64, height: 64, filledWith: 120)
    #expect(score(lighter, target) > 0.8)
    #expect(score(flat, target) < 0.3)
  }

  @Test func `a window of half black and half white against grey`() {
    // Means 127.5 and 128, variances 16256.25 and 0, covariance 0.
    let halves = Picture(8, 8, grey: { x, _ in x < 4 ? 0 : 255 })
    let grey = Picture(width: 8, height: 8, filledWith: 128)
    let means = (2 * 127.5 * 128 + 6.5025) / (127.5 * 127.5 + 128.0 * 128 + 6.5025)
    #expect(abs(score(halves, grey) - means * 58.5225 / (16_256.25 + 58.5225)) < 1e-12)
  }

  @Test func `each channel counts`() {
    let target = Picture(8, 8, colour: { x, _ in (x < 4 ? 0 : 255, 0, 0) })
    let black = Picture(width: 8, height: 8, filledWith: 0)
    #expect((0.66..<0.67).contains(score(black, target)))
  }
}
