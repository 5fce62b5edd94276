import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct ColourTableTests {
  @Test(arguments: [1, 2, 3, 16, 255, 256])
  func `there are as many colours as may be, all different`(limit: Int) {
    let table = ColourTable(of: .noise(width: 50, height: 50, seed: 1), limit: limit)
    #expect(table.colours.count == limit)
    #expect(Set(table.colours).count == limit)
  }

  @Test func `a plain picture has one colour, its own`() {
    let table = ColourTable(of: Picture(width: 9, height: 9, filledWith: 77), limit: 256)
    #expect(table.colours == [SIMD3(77, 77, 77)])
  }

  @Test func `one colour is the mean of all`() {
    let picture = Picture.noise(width: 40, height: 40, seed: 4)
    let table = ColourTable(of: picture, limit: 1)
    for channel in 0..<3 {
      let values = stride(from: channel, to: picture.pixels.count, by: 3)
        .map { Double(picture.pixels[$0]) }
      let mean = values.reduce(0, +) / Double(values.count)
      #expect(abs(Double(table.colours[0][channel]) - mean) <= 0.5)
    }
  }

  @Test func `percents lose at most two steps of 255`() {
    for grey in stride(from: 0, through: 255, by: 15) {
      let table = ColourTable(
        of: Picture(width: 1, height: 1, filledWith: UInt8(grey)), limit: 2)
      #expect(abs(Int(table.rounded.colours[0].x) - grey) <= 2)
      #expect(table.rounded.rounded == table.rounded)
    }
  }

  @Test func `each pixel alone gets a near colour where there are enough`() {
    let picture = Picture.gradient(width: 32, height: 32)
    let table = ColourTable(of: picture, limit: 256)
    let indices = table.diffused(picture)
    for y in 0..<32 {
      for x in 0..<32 {
        let off =
          SIMD3<Int>(truncatingIfNeeded: table.colours[Int(indices[y * 32 + x])])
          &- SIMD3<Int>(truncatingIfNeeded: picture.colour(x, y))
        #expect((off &* off).wrappedSum() < 40 * 40)
      }
    }
  }
}
