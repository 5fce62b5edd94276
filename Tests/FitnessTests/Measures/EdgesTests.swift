import Fitness
import Pictures
import Rendering
import Testing

/// Edges that can be counted.
@Suite struct EdgesTests {
  private func score(_ picture: Picture) -> Double { Edges().score(picture) }

  @Test func `a flat picture has none, and a gentle slope neither`() {
    #expect(score(Picture(width: 64, height: 64, filledWith: 80)) == 0)
    // 15 from pixel to pixel: 8·15 = 120.
    #expect(score(Picture(16, 16, grey: { x, _ in UInt8(x * 15) })) == 0)
  }

  @Test func `a slope of 16 is an edge, at the border, where it is half as steep, none`() {
    #expect(score(Picture(16, 16, grey: { x, _ in UInt8(x * 16) })) == 14.0 / 16)
    #expect(score(Picture(16, 16, grey: { _, y in UInt8(y * 16) })) == 14.0 / 16)
  }

  @Test func `an upright edge is two pixels wide`() {
    #expect(score(.halves) == 2.0 / 64)
    #expect(score(Picture(64, 64, grey: { _, y in y < 5 ? 0 : 255 })) == 2.0 / 64)
  }

  @Test func `a lone pixel has an edge of eight around it`() {
    let point = Picture(64, 64, grey: { x, y in x == 20 && y == 20 ? 255 : 0 })
    #expect(score(point) == 8.0 / 4_096)
  }

  @Test func `a single pixel has none`() {
    #expect(score(Picture(1, 1, grey: { _, _ in 3 })) == 0)
  }
}
