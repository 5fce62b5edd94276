import Pictures
import Testing

@Suite struct PictureShrinkingTests {
  /// A picture whose bytes count on by 7.
  private func picture(_ width: Int, _ height: Int) -> Picture {
    Picture(
      width: width, height: height,
      pixels: (0..<width * height * 3).map { UInt8(truncatingIfNeeded: 7 * $0) })
  }

  @Test func `a picture that is small enough stays as it is`() {
    #expect(picture(8, 3).shrunk(longerSide: 8) == picture(8, 3))
  }

  @Test func `halves are means of four pixels, rounded to the nearest`() {
    let large = picture(6, 4)
    let small = large.shrunk(longerSide: 3)
    #expect(small.width == 3 && small.height == 2)
    for row in 0..<2 {
      for column in 0..<3 {
        for channel in 0..<3 {
          let sum = [(0, 0), (0, 1), (1, 0), (1, 1)].reduce(0) { sum, step in
            sum
              + Int(large.pixels[3 * ((2 * row + step.0) * 6 + 2 * column + step.1) + channel])
          }
          #expect(Int(small.pixels[3 * (row * 3 + column) + channel]) == (sum + 2) / 4)
        }
      }
    }
  }

  @Test(arguments: [(1_000, 3), (3, 1_000), (17, 13)])
  func `it keeps its form, and one colour all over stays that`(width: Int, height: Int) {
    let small = Picture(width: width, height: height, filledWith: 201).shrunk(longerSide: 10)
    #expect(max(small.width, small.height) == 10 && min(small.width, small.height) >= 1)
    #expect(small.pixels.allSatisfy { $0 == 201 })
  }

  @Test func `pixels on a border of two count for both, by their share`() {
    let row: [UInt8] = [0, 0, 0, 90, 90, 90, 240, 240, 240]
    let small = Picture(width: 3, height: 1, pixels: row).shrunk(longerSide: 2)
    // Thirds: (2·0 + 1·90) / 3 and (1·90 + 2·240) / 3.
    #expect(small.pixels == [30, 30, 30, 190, 190, 190])
  }
}
