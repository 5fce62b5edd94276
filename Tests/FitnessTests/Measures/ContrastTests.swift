import Fitness
import Pictures
import Rendering
import Testing

/// The global contrast factor, by hand.
@Suite struct ContrastTests {
  /// The published weights, for levels 1…9.
  private func weight(_ level: Double) -> Double {
    (-0.406385 * level / 9 + 0.334573) * level / 9 + 0.0877526
  }

  private func factor(_ picture: Picture) -> Double { Contrast().score(picture) * 25 }

  @Test(arguments: [0, 1, 128, 255] as [UInt8])
  func `a flat picture has none`(grey: UInt8) {
    #expect(Contrast().score(Picture(width: 64, height: 64, filledWith: grey)) == 0)
    #expect(Contrast().score(Picture(width: 1, height: 1, filledWith: grey)) == 0)
  }

  @Test func `black beside white is a hundred at the first level alone`() {
    let found = factor(Picture(2, 1, grey: { x, _ in x == 0 ? 0 : 255 }))
    // Superpixels of side 2 leave one, which has no neighbour.
    #expect(abs(found - 100 * weight(1)) < 1e-12)
  }

  @Test func `lightness is the 1.1th power of the brightness`() {
    // 100·(51 / 255)^1.1 = 100·0.2^1.1 = 17.0268…
    let found = factor(Picture(2, 1, grey: { x, _ in x == 0 ? 0 : 51 }))
    #expect(abs(found - 17.02679845041569 * weight(1)) < 1e-6)
  }

  @Test func `a board of single pixels has contrast near and none from afar`() {
    // From 2 × 2 pixels on, all superpixels are alike.
    #expect(abs(factor(.board) - 100 * weight(1)) < 1e-9)
  }

  @Test func `a board of four fields`() {
    let board = Picture(4, 4, grey: { x, y in (x / 2 + y / 2) % 2 == 0 ? 0 : 255 })
    // Of the 16 pixels, 4 corners see no change; 8 at the sides see it in one of three neighbours;
    // 4 in the middle in two of four. The four fields see nothing but change.
    let near = (8.0 / 3 + 4.0 / 2) / 16
    #expect(abs(factor(board) - (100 * near * weight(1) + 100 * weight(2))) < 1e-9)
  }

  @Test func `a board of four large fields has what the documentation says`() {
    let board = Picture(64, 64, grey: { x, y in (x / 32 + y / 32) % 2 == 0 ? 0 : 255 })
    #expect((0.835..<0.845).contains(Contrast().score(board)))
  }

  @Test func `sides that superpixels do not divide are shared evenly`() {
    // 5 pixels: five columns, then two superpixels of 2 and 3 pixels, then one.
    let shades: [UInt8] = [0, 0, 255, 255, 255]
    let found = factor(Picture(5, 1, grey: { x, _ in shades[x] }))
    let near = (0.5 + 0.5) / 5
    #expect(abs(found - (100 * near * weight(1) + 100 * weight(2))) < 1e-9)
  }
}
