import Pictures
import Testing

@Suite struct SheetFittingTests {
  @Test(arguments: [
    (16, 128, 400, 400), (16, 128, 1_000, 90), (3, 50, 40, 1_000), (100, 64, 300, 300),
  ])
  func `the largest cells that fit, and no larger than they were`(
    count: Int, side: Int, width: Int, height: Int
  ) throws {
    let sheet = try Sheet(count: count, cellWidth: side, cellHeight: side)
    let fitted = try #require(sheet.fitted(width: width, height: height))
    #expect(fitted.width <= width && fitted.height <= height)
    #expect(fitted.columns == sheet.columns && fitted.rows == sheet.rows)
    let larger = try sheet.resized(to: fitted.cellWidth + 1)
    #expect(larger.width > width || larger.height > height)
  }

  @Test func `a sheet that fits stays as it is`() throws {
    let sheet = try Sheet(count: 5, cellWidth: 70, cellHeight: 70)
    #expect(sheet.fitted(width: sheet.width, height: sheet.height) == sheet)
    #expect(sheet.fitted(width: .max, height: .max) == sheet)
    #expect(sheet.fitted(width: sheet.width - 1, height: .max)?.cellWidth == 69)
  }

  @Test func `nothing fits where there is no room`() throws {
    let sheet = try Sheet(count: 100, cellWidth: 64, cellHeight: 64)
    #expect(sheet.fitted(width: 50, height: 50) == nil)
    #expect(sheet.fitted(width: 0, height: 0) == nil)
  }

  @Test func `places stay in their cells`() throws {
    let sheet = try Sheet(columns: 3, rows: 2, places: [5, 1], cellWidth: 40, cellHeight: 40)
    let small = try sheet.resized(to: 10)
    #expect(small.cell(of: 0) == (2, 1) && small.cell(of: 1) == (1, 0))
    for index in 0..<2 {
      let frame = small.frame(of: index)
      let cell = small.cell(of: index)
      #expect(frame.x == small.margin + cell.column * (10 + small.gap))
      #expect(frame.y == small.margin + cell.row * (10 + small.gap))
    }
  }
}
