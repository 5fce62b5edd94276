import Foundation
import Testing

@Suite(.enabled(if: Pillow.isInstalled, Pillow.missing)) struct PictureTests {
  /// A sheet's layout, by the rule that its documentation states.
  private struct Layout {
    let columns: Int
    let rows: Int
    let gap: Int
    let size: Int

    init(count: Int, size: Int) {
      columns = Int(Double(count).squareRoot().rounded(.up))
      rows = (count + columns - 1) / columns
      gap = max(4, size / 20)
      self.size = size
    }

    var width: Int { columns * size + (columns + 3) * gap }
    var height: Int { rows * size + (rows + 3) * gap }

    func cell(_ number: Int, of sheet: Decoded) -> [ArraySlice<UInt8>] {
      sheet.crop(
        x: 2 * gap + (number - 1) % columns * (size + gap),
        y: 2 * gap + (number - 1) / columns * (size + gap), width: size, height: size)
    }
  }

  @Test(arguments: [(1, 16), (2, 48), (7, 33), (16, 128), (17, 24)])
  func `a sheet is RGB, as large as its layout says, and shows something`(count: Int, size: Int)
    throws
  {
    let scratch = try Scratch()
    let made = try scratch.breed(
      "new", "a", "--seed", "7", "--count", "\(count)", "--size", "\(size)")
    #expect(made.status == 0)
    let sheet = try Pillow.decode("populations/a/0001.png", in: scratch)
    let layout = Layout(count: count, size: size)
    #expect(sheet.mode == "RGB")
    #expect(sheet.width == layout.width)
    #expect(sheet.height == layout.height)
    #expect(sheet.colourCount > 2)
    for number in 1...count {
      let cell = layout.cell(number, of: sheet)
      #expect(Set(cell.joined()).count > 1, "picture \(number) is not flat")
    }
  }

  @Test func `thumbnails are the sheet's cells without the numbers`() throws {
    let scratch = try Scratch()
    let size = 96
    try scratch.breed(
      "new", "a", "--recipe", "neat", "--seed", "7", "--count", "12", "--size", "\(size)",
      "--thumbnails")
    let paths = (1...12).map { "populations/a/0001/" + String(format: "%02d", $0) + ".png" }
    let sheet = try Pillow.decode("populations/a/0001.png", in: scratch)
    let alone = try Pillow.decode(paths, in: scratch)
    let layout = Layout(count: 12, size: size)
    for (number, thumbnail) in zip(1..., alone) {
      #expect(thumbnail.mode == "RGB" && thumbnail.width == size && thumbnail.height == size)
      let cell = layout.cell(number, of: sheet)
      let rows = thumbnail.crop(x: 0, y: 0, width: size, height: size)
      let different = zip(cell, rows).enumerated().flatMap { row, pair in
        zip(pair.0, pair.1).enumerated().compactMap { place, bytes in
          bytes.0 == bytes.1 ? nil : (row: row, column: place / 3)
        }
      }
      // A number stands on a plate in one corner: whatever else differs is not the same picture.
      #expect(!different.isEmpty, "picture \(number) has no number")
      let isInOneCorner = [false, true].contains { low in
        [false, true].contains { right in
          different.allSatisfy { ($0.row >= size / 2) == low && ($0.column >= size / 2) == right }
        }
      }
      #expect(isInOneCorner, "picture \(number)")
      #expect(different.count < size * size * 3 / 8, "picture \(number)")
    }
    #expect(Set(alone.map(\.pixels)).count == 12, "no two alike")
  }

  @Test(arguments: [("64", 64, 64), ("1", 1, 1), ("300x200", 300, 200), ("3x700", 3, 700)])
  func `a picture is rendered at the size asked for`(size: String, width: Int, height: Int) throws {
    let scratch = try Scratch(lineageOf: 4)
    #expect(try scratch.breed("render", "2", "--size", size, "-o", "art.png").status == 0)
    let art = try Pillow.decode("art.png", in: scratch)
    #expect(art.mode == "RGB" && art.width == width && art.height == height)
    #expect(width * height == 1 || art.colourCount > 1)
  }

  @Test func `the smallest files hold the same pixels in fewer bytes`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("render", "3", "--size", "256", "-o", "fast.png")
    try scratch.breed("render", "3", "--size", "256", "-o", "small.png", "--smallest")
    let decoded = try Pillow.decode(["fast.png", "small.png"], in: scratch)
    #expect(decoded[0] == decoded[1])
    #expect(try scratch.data("small.png").count < scratch.data("fast.png").count)
  }

  @Test func `a picture named by its generation is the one on that sheet`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "2", "--size", "16")
    try scratch.breed("show", "1", "--size", "40", "--thumbnails")
    try scratch.breed("render", "1/3", "--size", "40", "-o", "art.png")
    let decoded = try Pillow.decode(["art.png", "populations/a/0001/03.png"], in: scratch)
    #expect(decoded[0] == decoded[1])
  }
}
