import PictureSupport
import Testing

@testable import Pictures

/// Sheets that may have empty cells.
@Suite struct SheetGridTests {
  private static let side = 48

  private static func sheet(_ places: [Int], columns: Int = 3, rows: Int = 2) throws -> Sheet {
    try Sheet(
      columns: columns, rows: rows, places: places, cellWidth: side, cellHeight: side, gap: 4,
      margin: 8)
  }

  private static func cell(_ place: Int, of drawn: Picture, columns: Int = 3) -> Picture {
    drawn.cropped(
      x: 8 + place % columns * (side + 4), y: 8 + place / columns * (side + 4), width: side,
      height: side)
  }

  @Test func `a sheet is as large as its grid, however few cells are taken`() throws {
    let sheet = try Self.sheet([4])
    #expect(sheet.count == 1 && sheet.columns == 3 && sheet.rows == 2)
    #expect(sheet.width == 3 * 48 + 2 * 4 + 2 * 8 && sheet.height == 2 * 48 + 4 + 2 * 8)
    #expect(sheet.frame(of: 0).x == 8 + 52 && sheet.frame(of: 0).y == 8 + 52)
  }

  @Test func `an empty cell is ground, and a taken one is its picture with its number`() throws {
    let places = [5, 0, 4]
    let sheet = try Self.sheet(places)
    let pictures = (0..<3).map {
      Picture.noise(width: Self.side, height: Self.side, seed: UInt64($0))
    }
    let drawn = sheet.draw(pictures)
    let ground = Picture(width: Self.side, height: Self.side, filledWith: drawn.byte(0, 0))
    for place in [1, 2, 3] { #expect(Self.cell(place, of: drawn) == ground) }
    // Drawn alone on a sheet of their own, with the number that they have here.
    for (index, place) in places.enumerated() {
      var alone = Array(repeating: pictures[index], count: index + 1)
      alone[index] = pictures[index]
      let row = try Self.sheet(Array(0...index), columns: index + 1, rows: 1).draw(alone)
      #expect(
        Self.cell(place, of: drawn) == Self.cell(index, of: row, columns: index + 1),
        "number \(index + 1)")
    }
    #expect(Self.cell(5, of: drawn) != Self.cell(4, of: drawn))
  }

  @Test func `a full grid in order is the sheet of so many`() throws {
    let pictures = (0..<6).map {
      Picture.noise(width: Self.side, height: Self.side, seed: UInt64($0))
    }
    let plain = try Sheet(
      count: 6, cellWidth: Self.side, cellHeight: Self.side, gap: 4, margin: 8)
    #expect(try Self.sheet(Array(0..<6)).draw(pictures) == plain.draw(pictures))
  }

  @Test func `a mark frames the cell of its picture`() throws {
    let sheet = try Self.sheet([4])
    let picture = Picture(width: Self.side, height: Self.side)
    let (plain, marked) = (sheet.draw([picture]), sheet.draw([picture], marked: [0]))
    #expect(plain != marked)
    for place in 0..<6 {
      #expect(Self.cell(place, of: plain) == Self.cell(place, of: marked))
    }
  }

  @Test(arguments: [(65_535, 2, 1), (33, 33, 2_000), (1, 10_001, 10_000)])
  func `a grid too large is refused, though one cell is taken`(columns: Int, rows: Int, side: Int) {
    #expect(
      throws: SheetError.tooLarge(count: columns * rows, cellWidth: side, cellHeight: side)
    ) {
      _ = try Sheet(
        columns: columns, rows: rows, places: [0], cellWidth: side, cellHeight: side)
    }
  }

  @Test func `a place beyond the grid breaks the precondition`() async {
    await #expect(processExitsWith: .failure) {
      _ = try Sheet(columns: 2, rows: 2, places: [0, 4], cellWidth: 1, cellHeight: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sheet(columns: 2, rows: 2, places: [-1], cellWidth: 1, cellHeight: 1)
    }
  }

  @Test func `a place that is taken twice breaks the precondition`() async {
    await #expect(processExitsWith: .failure) {
      _ = try Sheet(columns: 2, rows: 2, places: [1, 0, 1], cellWidth: 1, cellHeight: 1)
    }
  }

  @Test func `a grid without cells breaks the precondition`() async {
    await #expect(processExitsWith: .failure) {
      _ = try Sheet(columns: 0, rows: 2, places: [], cellWidth: 1, cellHeight: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sheet(columns: -2, rows: -2, places: [0], cellWidth: 1, cellHeight: 1)
    }
  }
}
