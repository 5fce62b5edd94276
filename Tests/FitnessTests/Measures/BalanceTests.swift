import Fitness
import Pictures
import Rendering
import Testing

/// Where the visual mass lies.
@Suite struct BalanceTests {
  private func score(_ picture: Picture) -> Double { Balance().score(picture) }

  @Test func `a flat picture has no mass and scores 0`() {
    #expect(score(Picture(width: 64, height: 64, filledWith: 80)) == 0)
  }

  @Test(arguments: [(0, 0), (63, 0), (0, 63), (63, 63)])
  func `a spot in a corner is as far from balance as can be`(x: Int, y: Int) {
    // Its middle lies half a pixel from the corner: 63/64 of the way.
    let spot = Picture(64, 64, grey: { $0 == x && $1 == y ? 0 : 255 })
    #expect(abs(score(spot) - 1.0 / 64) < 1e-12)
    let light = Picture(64, 64, grey: { $0 == x && $1 == y ? 255 : 0 })
    #expect(abs(score(light) - 1.0 / 64) < 1e-12)
  }

  @Test func `a spot in the middle of a side is 1 less the root of a half`() {
    let spot = Picture(65, 65, grey: { x, y in x == 0 && y == 32 ? 0 : 255 })
    #expect(abs(score(spot) - (1 - 64.0 / 65 / 2.0.squareRoot())) < 1e-12)
  }

  @Test func `two spots across the middle are balanced`() {
    let spots = Picture(
      64, 64,
      grey: { x, y in
        (x, y) == (3, 10) || (x, y) == (60, 53) ? 0 : 255
      })
    #expect(score(spots) == 1)
  }

  @Test func `halves weigh alike`() {
    // Mean 128, so that black weighs 128 and white 127.
    #expect(score(.halves) > 0.99)
  }

  @Test func `a spot twice as strong is twice as heavy`() {
    // Masses 100 and 200 at ±31/32 in x: centre 31/32 ÷ 3.
    let spots = Picture(
      64, 64,
      grey: { x, y in
        y != 31 && y != 32 ? 0 : x == 0 ? 100 : x == 63 ? 200 : 0
      })
    let mean = Int((300.0 * 2 / 4_096).rounded())
    #expect(mean == 0)
    #expect(abs(score(spots) - (1 - 63.0 / 64 / 3 / 2.0.squareRoot())) < 1e-12)
  }
}
