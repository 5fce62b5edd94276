import PictureSupport
import Pictures
import Testing

@Suite struct SheetTests {
  @Test(arguments: [
    (1, 1, 1), (2, 2, 1), (3, 2, 2), (4, 2, 2), (5, 3, 2), (16, 4, 4), (17, 5, 4), (100, 10, 10),
    (101, 11, 10),
  ])
  func `the grid is near-square`(count: Int, columns: Int, rows: Int) throws {
    let sheet = try Sheet(count: count, cellWidth: 48, cellHeight: 48)
    #expect(sheet.columns == columns)
    #expect(sheet.rows == rows)
  }

  @Test(arguments: [(1, 9, 9), (17, 48, 30), (16, 128, 128), (7, 10, 80)])
  func `frames lie within the sheet, a gap apart, a margin from its edge`(
    count: Int, width: Int, height: Int
  ) throws {
    let sheet = try Sheet(count: count, cellWidth: width, cellHeight: height)
    for index in 0..<count {
      let frame = sheet.frame(of: index)
      let (column, row) = (index % sheet.columns, index / sheet.columns)
      #expect(frame.width == width && frame.height == height)
      #expect(frame.x == sheet.margin + column * (width + sheet.gap))
      #expect(frame.y == sheet.margin + row * (height + sheet.gap))
      #expect(column < sheet.columns - 1 || frame.x + width + sheet.margin == sheet.width)
      #expect(row < sheet.rows - 1 || frame.y + height + sheet.margin == sheet.height)
    }
  }

  @Test func `each picture is drawn in its frame, under its number`() throws {
    let sheet = try Sheet(count: 5, cellWidth: 60, cellHeight: 48)
    let pictures = (0..<5).map { Picture.noise(width: 60, height: 48, seed: UInt64($0)) }
    let drawn = sheet.draw(pictures)
    #expect(drawn.width == sheet.width && drawn.height == sheet.height)
    for (index, picture) in pictures.enumerated() {
      let frame = sheet.frame(of: index)
      let cell = drawn.cropped(x: frame.x, y: frame.y, width: 60, height: 48)
      // The number takes the top left; the lower half and the right half are the picture's own.
      #expect(
        cell.cropped(x: 0, y: 24, width: 60, height: 24)
          == picture.cropped(x: 0, y: 24, width: 60, height: 24))
      #expect(
        cell.cropped(x: 30, y: 0, width: 30, height: 24)
          == picture.cropped(x: 30, y: 0, width: 30, height: 24))
      #expect(cell != picture)
    }
  }

  @Test func `an empty cell at the end shows the ground`() throws {
    let sheet = try Sheet(count: 3, cellWidth: 20, cellHeight: 20)
    let white = Picture(width: 20, height: 20, filledWith: 255)
    let drawn = sheet.draw([white, white, white])
    let rest = drawn.cropped(
      x: sheet.frame(of: 1).x, y: sheet.frame(of: 2).y, width: 20, height: 20)
    #expect(rest == Picture(width: 20, height: 20, filledWith: drawn.byte(0, 0)))
  }

  @Test(arguments: [nil, 4, 3, 2])
  func `a mark frames its cell in the gap and touches no picture`(gap: Int?) throws {
    let sheet = try Sheet(count: 9, cellWidth: 48, cellHeight: 48, gap: gap)
    let pictures = (0..<9).map { Picture.noise(width: 48, height: 48, seed: UInt64($0)) }
    let (plain, marked) = (sheet.draw(pictures), sheet.draw(pictures, marked: [4]))
    #expect(plain != marked)
    for index in 0..<9 {
      let frame = sheet.frame(of: index)
      #expect(
        plain.cropped(x: frame.x, y: frame.y, width: 48, height: 48)
          == marked.cropped(x: frame.x, y: frame.y, width: 48, height: 48))
    }
    // Above, below, left and right of the middle cell, somewhere in the gap, it is bright.
    let frame = sheet.frame(of: 4)
    let (x, y) = (frame.x + 24, frame.y + 24)
    #expect((1...sheet.gap).contains { marked.byte(x, frame.y - $0) == 255 })
    #expect((0..<sheet.gap).contains { marked.byte(x, frame.y + 48 + $0) == 255 })
    #expect((1...sheet.gap).contains { marked.byte(frame.x - $0, y) == 255 })
    #expect((0..<sheet.gap).contains { marked.byte(frame.x + 48 + $0, y) == 255 })
  }

  @Test func `marks of neighbours, of a sheet without gaps and of one pixel stay in the sheet`()
    throws
  {
    for (side, gap, margin) in [(1, 0, 0), (1, 9, 0), (2, 1, 1), (48, 0, 0)] {
      let sheet = try Sheet(count: 4, cellWidth: side, cellHeight: side, gap: gap, margin: margin)
      let drawn = sheet.draw(
        [Picture](repeating: Picture(width: side, height: side), count: 4), marked: [0, 1, 2, 3])
      #expect(drawn.pixels.contains(255))
    }
  }

  @Test(arguments: [
    (1, 65_536, 1), (1, 1, 65_536), (10_000, 700, 1), (100, 1001, 1001), (Int.max, 1, 1),
    (1, Int.max, Int.max), (4, 32_768, 10),
  ])
  func `a sheet too large is refused with what to lower`(count: Int, width: Int, height: Int) {
    #expect(throws: SheetError.tooLarge(count: count, cellWidth: width, cellHeight: height)) {
      _ = try Sheet(count: count, cellWidth: width, cellHeight: height)
    }
  }

  @Test func `the largest sheets are allowed, without anything being drawn`() throws {
    #expect(
      try Sheet(count: 1, cellWidth: 10_000, cellHeight: 10_000, gap: 0, margin: 0).width == 10_000)
    #expect(
      try Sheet(count: 1, cellWidth: 65_535, cellHeight: 9, gap: 0, margin: 0).width == 65_535)
  }

  @Test func `the error is one line`() {
    #expect(
      "\(SheetError.tooLarge(count: 100, cellWidth: 2048, cellHeight: 1024))" == """
        a sheet of 100 pictures of 2048 × 1024 pixels is too large: the limit is 65535 pixels a \
        side and 100000000 pixels in all; lower the size of a picture or the number of pictures
        """)
  }
}
