import PictureSupport
import Testing

@testable import Pictures

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct NumberPlateTests {
  static let sides = [48, 72, 128, 300]

  /// The plate of a number alone, on what is given.
  static func plate(_ number: Int, side: Int, on ground: Picture) -> Picture {
    var plate = NumberPlate(cellWidth: side, cellHeight: side)
    let size = plate.size(of: number)
    var picture = ground
    let frame = Sheet.Frame(x: 0, y: 0, width: side, height: side)
    plate.draw(number, in: frame, on: &picture)
    return picture.cropped(x: plate.inset, y: plate.inset, width: size.width, height: size.height)
  }

  @Test(arguments: sides)
  func `each digit differs from each other, by more than a speck`(side: Int) {
    let black = Picture(width: side, height: side)
    let digits = (0...9).map { Self.plate($0, side: side, on: black) }
    for first in 0...9 {
      for second in 0..<first {
        let (a, b) = (digits[first], digits[second])
        guard a.width == b.width else { continue }
        let changed = zip(a.pixels, b.pixels).filter { abs(Int($0) - Int($1)) > 100 }.count / 3
        #expect(changed >= 2, "\(first) and \(second)")
      }
    }
  }

  @Test func `at 48 pixels a 5 is drawn so`() {
    let plate = NumberPlate(cellWidth: 48, cellHeight: 48)
    let drawn = Self.plate(5, side: 48, on: Picture(width: 48, height: 48))
    let rows = (0..<plate.digitHeight).map { y in
      String(
        (0..<plate.digitWidth).map { x in
          let byte = drawn.byte(plate.padding + x, plate.padding + y)
          return byte > 190 ? "#" : byte > 90 ? "+" : "."
        })
    }
    #expect(rows == ["#####", "#....", "#....", "####+", "....#", "#...#", "+###+"])
  }

  @Test(arguments: sides, [1, 8, 23, 100, 4096])
  func `a number reads on white, on black and on noise`(side: Int, number: Int) {
    let grounds = [
      Picture(width: side, height: side, filledWith: 255), Picture(width: side, height: side),
      Picture.noise(width: side, height: side, seed: 7),
    ]
    let plate = NumberPlate(cellWidth: side, cellHeight: side)
    #expect(plate.size(of: number).width + plate.inset <= side, "the plate fits its cell")
    let inks = grounds.map { ground in
      let drawn = Self.plate(number, side: side, on: ground)
      // The band of the digits: what is not ink, nor the smoothed rim of ink, is plate.
      let band = drawn.cropped(
        x: 1, y: plate.padding, width: drawn.width - 2, height: plate.digitHeight)
      let ink = band.pixels.filter { $0 == 255 }.count
      let dark = band.pixels.filter { $0 <= 56 }.count
      #expect(ink * 12 > band.pixels.count, "a twelfth of the band at least is pure white")
      #expect((ink + dark) * 10 > band.pixels.count * 4, "the rest is the smoothed rim")
      // The plate's own margin shows no trace of white: the digits stand clear of its edge.
      let edge = drawn.cropped(x: drawn.width / 2, y: 0, width: 1, height: plate.padding)
      #expect(edge.pixels.allSatisfy { $0 <= 56 })
      return ink
    }
    #expect(Set(inks).count == 1, "the same ink on every ground")
  }

  @Test func `white on the plate has a contrast of 12 to 1 on the brightest picture`() throws {
    let drawn = Self.plate(1, side: 128, on: Picture(width: 128, height: 128, filledWith: 255))
    let ground = try #require(drawn.pixels.min())
    // WCAG 2 relative luminance of a grey.
    let luminance = pow((Double(ground) / 255 + 0.055) / 1.055, 2.4)
    #expect(1.05 / (luminance + 0.05) > 12)
  }

  @Test func `numbers grow with the cell and stay within a quarter of it`() {
    var last = 0
    for side in stride(from: 48, through: 480, by: 24) {
      let plate = NumberPlate(cellWidth: side, cellHeight: side)
      let height = plate.size(of: 1).height
      #expect(plate.digitHeight >= last && height * 4 <= side + 4)
      last = plate.digitHeight
    }
  }

  @Test func `a cell too small for its number goes without, whole`() {
    let white = Picture(width: 8, height: 8, filledWith: 255)
    var drawn = white
    var plate = NumberPlate(cellWidth: 8, cellHeight: 8)
    plate.draw(12, in: Sheet.Frame(x: 0, y: 0, width: 8, height: 8), on: &drawn)
    #expect(drawn == white)
  }
}
