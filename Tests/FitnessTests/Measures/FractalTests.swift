import Pictures
import Rendering
import Testing

@testable import Fitness

/// Box-counting dimensions that are known.
@Suite struct FractalTests {
  @Test func `a straight line has dimension 1`() throws {
    #expect(abs(try #require(Fractal.dimension(.halves)) - 1) < 1e-12)
    #expect(abs(Fractal().score(.halves) - 0.65) < 1e-12)
  }

  @Test func `outlines everywhere have dimension 2`() throws {
    // All pixels but the last one have a neighbour of the other colour.
    let found = try #require(Fractal.dimension(.board))
    #expect(abs(found - 2) < 1e-4)
    #expect(abs(Fractal().score(.board) - 0.35) < 1e-4)
  }

  @Test func `a point has dimension 0`() throws {
    let point = Picture(64, 64, grey: { x, y in x == 63 && y == 63 ? 255 : 0 })
    // Its two neighbours are the outline: 2, 2 boxes and then one.
    #expect(try #require(Fractal.dimension(point)) < 0.4)
    #expect(Fractal.dimension(Picture(64, 64, grey: { _, _ in 9 })) == nil)
    #expect(Fractal().score(Picture(64, 64, grey: { _, _ in 9 })) == 0)
  }

  @Test func `lines on a Cantor set have its dimension and 1`() throws {
    // Kept thirds of thirds, in base 4: digits 0 and 3 of 0…3 have dimension log 2 / log 4 = ½.
    let isKept = (0..<64).map { x in [x % 4, x / 4 % 4, x / 16].allSatisfy { $0 == 0 || $0 == 3 } }
    // Along the rows the shade changes where the set has a point, so outlines stand on it.
    var shade = false
    let shades = isKept.map { kept -> Bool in
      defer { if kept { shade.toggle() } }
      return shade
    }
    // The last point needs a neighbour to differ from.
    let picture = Picture(65, 64, grey: { x, _ in (x == 64 ? shade : shades[x]) ? 255 : 0 })
    // 8·64, 8·32, 4·16, 4·8, 2·4 and 2·2 boxes: from 9, 8, 6, 5, 3 and 2 by least squares.
    #expect(abs(try #require(Fractal.dimension(picture)) - 25.5 / 17.5) < 1e-12)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `noise is nearly 2`(seed: UInt64) throws {
    #expect(try #require(Fractal.dimension(.noise(64, 64, seed: seed))) > 1.85)
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 2)])
  func `a picture too small for two sizes of boxes scores 0`(width: Int, height: Int) {
    #expect(Fractal().score(.noise(width, height, seed: 3)) == 0)
  }
}
