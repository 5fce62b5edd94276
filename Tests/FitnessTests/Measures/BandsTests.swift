import Fitness
import Pictures
import Testing

@Suite struct BandsTests {
  private func bands(_ picture: Picture) -> Double { Bands().score(picture) }

  @Test func `stripes and slopes along a side are bands through and through`() {
    #expect(bands(Picture(64, 64, grey: { x, _ in x / 8 % 2 == 0 ? 0 : 255 })) == 1)
    #expect(bands(Picture(64, 48, grey: { _, y in UInt8(y * 5) })) == 1)
    #expect(bands(.halves) == 1)
  }

  @Test func `a checkerboard, noise and a disc have few`() {
    #expect(bands(.board) < 0.01)
    #expect(bands(.noise(64, 64, seed: 1)) < 0.05)
    let disc = Picture(
      64, 64,
      grey: { x, y in
        (x - 32) * (x - 32) + (y - 32) * (y - 32) < 300 ? 255 : 0
      })
    #expect(bands(disc) < 0.45)
  }

  @Test func `stripes that lean have fewer the more they lean`() {
    func leaning(_ shift: Int) -> Double {
      bands(Picture(64, 64, grey: { x, y in (x + y * shift / 16 + 640) / 8 % 2 == 0 ? 0 : 255 }))
    }
    #expect(leaning(0) > leaning(1) && leaning(1) > leaning(4))
  }

  @Test func `a picture of one brightness has no bands`() {
    #expect(bands(Picture(width: 64, height: 64, filledWith: 99)) == 0)
  }

  @Test func `a spot, by hand`() {
    // Rows 0 0 0 4 / 0 0 0 0: sums 4 and 0 of 4 pixels; columns 0, 0, 0, 4 of 2 pixels.
    let picture = Picture(4, 2, grey: { x, y in x == 3 && y == 0 ? 4 : 0 })
    // Variance 8·16 − 16 = 112; rows 2·16 − 16 = 16; columns 4·16 − 16 = 48.
    #expect(bands(picture) == 48.0 / 112)
  }
}
