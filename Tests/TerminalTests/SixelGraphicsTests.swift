import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct SixelGraphicsTests {
  @Test(arguments: [(1, 1), (7, 5), (40, 6), (40, 13), (64, 48)])
  func `every pixel is covered once`(width: Int, height: Int) throws {
    for picture in [
      Picture.noise(width: width, height: height, seed: 5),
      Picture.gradient(width: width, height: height),
    ] {
      let read = try #require(SixelReader(SixelGraphics().bytes(of: picture)))
      #expect(!read.isOverdrawn)
      #expect(read.pixels.count == height && read.pixels.allSatisfy { $0.count == width })
      #expect(read.pixels.allSatisfy { !$0.contains(nil) })
    }
  }

  @Test func `a picture of few colours has them, as near as percents are`() throws {
    var picture = Picture(width: 30, height: 30, filledWith: 255)
    for place in 0..<30 * 15 * 3 { picture.pixels[place] = [200, 30, 90][place % 3] }
    let read = try #require(SixelReader(SixelGraphics().bytes(of: picture)))
    #expect(read.registers.count == 2)
    for (y, row) in read.pixels.enumerated() {
      for (x, colour) in row.enumerated() {
        let off =
          SIMD3<Int>(truncatingIfNeeded: try #require(colour))
          &- SIMD3<Int>(truncatingIfNeeded: picture.colour(x, y))
        #expect(off.min() >= -2 && off.max() <= 2)
      }
    }
  }

  @Test(arguments: [2, 16, 256, 1_024])
  func `no more registers than there are, and 256 at most`(registers: Int) throws {
    let picture = Picture.noise(width: 32, height: 32, seed: 9)
    let bytes = SixelGraphics(registers: registers).bytes(of: picture)
    let read = try #require(SixelReader(bytes))
    #expect(read.registers.count == min(registers, 256))
    #expect(bytes == SixelGraphics(registers: registers).bytes(of: picture))
  }

  @Test func `from afar a gradient is what it was`() throws {
    // In 32 colours single pixels are off, their neighbourhoods are not; but for those at the edges,
    // whose colours lie beyond all of the 32.
    let picture = Picture.gradient(width: 96, height: 96)
    let read = try #require(SixelReader(SixelGraphics(registers: 32).bytes(of: picture)))
    var most = 0
    for top in stride(from: 16, to: 80, by: 16) {
      for left in stride(from: 16, to: 80, by: 16) {
        var off = SIMD3<Int>()
        for y in top..<top + 16 {
          for x in left..<left + 16 {
            off &+= SIMD3(truncatingIfNeeded: try #require(read.pixels[y][x]))
            off &-= SIMD3(truncatingIfNeeded: picture.colour(x, y))
          }
        }
        most = max(most, off.max() / 256, -off.min() / 256)
      }
    }
    #expect(most <= 4)
  }
}
