import Pictures
import Testing

@Suite struct SheetFittingTests {
  @Test(arguments: [
    (16, 128, 400, 400), (16, 128, 1_000, 90), (3, 50, 40, 1_000), (100, 64, 300, 300),
  ])
  func `the largest cells that fit, and no larger than they may be`(
    count: Int, most: Int, width: Int, height: Int
  ) throws {
    let sheet = try Sheet(count: count, cellWidth: most, cellHeight: most)
    let side = Sheet.side(
      columns: sheet.columns, rows: sheet.rows, width: width, height: height, most: most)
    let fitted = try sheet.resized(to: side)
    #expect(fitted.width <= width && fitted.height <= height && side <= most)
    let larger = try sheet.resized(to: side + 1)
    #expect(larger.width > width || larger.height > height || side == most)
  }

  @Test func `a sheet that fits stays as it is, and one pixel less makes it smaller`() throws {
    let sheet = try Sheet(count: 5, cellWidth: 70, cellHeight: 70)
    func side(_ width: Int, _ height: Int) -> Int {
      Sheet.side(columns: 3, rows: 2, width: width, height: height, most: 70)
    }
    #expect(side(sheet.width, sheet.height) == 70 && side(.max, .max) == 70)
    #expect(side(sheet.width - 1, .max) == 69 && side(.max, sheet.height - 1) == 69)
  }

  @Test func `nothing fits where there is no room, and no sheet is larger than it may be`() {
    #expect(Sheet.side(columns: 10, rows: 10, width: 50, height: 50, most: 64) == 0)
    #expect(Sheet.side(columns: 10, rows: 10, width: 0, height: 0, most: 64) == 0)
    let side = Sheet.side(columns: 100, rows: 100, width: .max, height: .max, most: 9_999)
    #expect(throws: Never.self) {
      try Sheet(count: 10_000, cellWidth: side, cellHeight: side)
    }
    #expect(throws: SheetError.self) {
      try Sheet(count: 10_000, cellWidth: side + 1, cellHeight: side + 1)
    }
  }

  @Test func `places stay in their cells`() throws {
    let sheet = try Sheet(columns: 3, rows: 2, places: [5, 1], cellWidth: 40, cellHeight: 40)
    #expect(!sheet.isList)
    let small = try sheet.resized(to: 10)
    #expect(small.cell(of: 0) == (2, 1) && small.cell(of: 1) == (1, 0))
    for index in 0..<2 {
      let frame = small.frame(of: index)
      let cell = small.cell(of: index)
      #expect(frame.x == small.margin + cell.column * (10 + small.gap))
      #expect(frame.y == small.margin + cell.row * (10 + small.gap))
    }
  }

  @Test func `some of them keep their numbers in a grid of their own`() throws {
    let sheet = try Sheet(count: 9, cellWidth: 40, cellHeight: 40).numbered(Array(11...19))
    #expect(sheet.isList)
    let some = try sheet.only([7, 0, 3], columns: 2)
    #expect(some.numbers == [18, 11, 14] && some.columns == 2 && some.rows == 2 && some.isList)
    #expect(some.cell(of: 2) == (0, 1) && some.cellWidth == 40)
  }

  @Test func `a sheet without numbers has none in any size, and draws none`() throws {
    let sheet = try Sheet(count: 2, cellWidth: 40, cellHeight: 40).numbered([])
    let small = try sheet.resized(to: 20).only([1], columns: 1)
    #expect(small.numbers.isEmpty && small.count == 1)
    let pictures = [Picture(width: 20, height: 20, filledWith: 200)]
    #expect(small.draw(pictures) == small.draw(pictures, numbered: false))
  }
}
