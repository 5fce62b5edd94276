import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct ScreenLayoutTests {
  private static let ways: [any Graphics] = [KittyGraphics(), BlockGraphics(colours: .direct)]

  /// The columns and lines of text that a sheet takes.
  private func extent(_ sheet: Sheet, _ way: any Graphics) -> (columns: Int, lines: Int) {
    way is BlockGraphics
      ? (sheet.columns * (sheet.cellWidth + 1) - 1, sheet.rows * (sheet.cellHeight / 2 + 1))
      : ((sheet.width + 7) / 8, (sheet.height + 15) / 16)
  }

  @Test(arguments: [(80, 24), (200, 50), (300, 24), (40, 60), (132, 43)], [0, 1])
  func `all sixteen are seen at once in every usual window`(
    window: (columns: Int, lines: Int), way: Int
  ) throws {
    let way = Self.ways[way]
    let sheet = try Sheet(count: 16, cellWidth: 128, cellHeight: 128)
    let layout = try #require(
      way.layout(sheet, in: .terminal(window.columns, window.lines)))
    #expect(layout.shown == Array(0..<16) && layout.left == 0)
    let (columns, lines) = extent(layout.sheet, way)
    #expect(columns <= window.columns && lines <= window.lines - 5)
  }

  @Test(arguments: [1, 2, 7, 16, 25, 60, 100, 1_000], [(80, 24), (200, 50), (30, 12), (17, 9)])
  func `no other number of columns has larger pictures, and none of that size fewer rows`(
    count: Int, window: (columns: Int, lines: Int)
  ) throws {
    let room = TerminalSize.terminal(window.columns, window.lines)
    for way in Self.ways {
      let sheet = try Sheet(count: count, cellWidth: 96, cellHeight: 96)
      let sides = way.sides(of: sheet, in: room)
      func side(_ columns: Int) -> Int {
        way.side(
          columns: columns, rows: (count + columns - 1) / columns, most: sides.upperBound, in: room)
      }
      let best = (1...count).map(side).max()!
      guard let layout = way.layout(sheet, in: room) else {
        #expect(best < sides.lowerBound && way.side(columns: 1, rows: 1, most: 96, in: room) == 0)
        continue
      }
      let (columns, lines) = extent(layout.sheet, way)
      #expect(columns <= window.columns && lines <= room.linesFree)
      if layout.left == 0 {
        #expect(layout.sheet.cellWidth == best && best >= sides.lowerBound)
        let rows = (1...count).filter { side($0) == best }.map { (count + $0 - 1) / $0 }.min()
        #expect(layout.sheet.rows == rows)
      } else {
        #expect(best < sides.lowerBound)
        #expect(layout.shown == Array(0..<count - layout.left), "the first are kept")
        // Neither another row nor another column would have had room.
        let grid = layout.sheet
        #expect(
          way.side(columns: 1, rows: grid.rows + 1, most: 96, in: room) < sides.lowerBound)
        #expect(
          way.side(columns: grid.columns + 1, rows: 1, most: 96, in: room) < sides.lowerBound)
      }
    }
  }

  @Test(arguments: [(100, 30), (90, 20), (80, 24), (40, 15)], [1, 4, 8])
  func `as many lines are kept free as the text below needs`(
    window: (columns: Int, lines: Int), text: Int
  ) throws {
    let room = TerminalSize.terminal(window.columns, window.lines).keeping(lines: text)
    for way in Self.ways {
      let sheet = try Sheet(count: 60, cellWidth: 128, cellHeight: 128)
      let layout = try #require(way.layout(sheet, in: room))
      // And one for the next command.
      #expect(extent(layout.sheet, way).lines + text + 1 <= window.lines)
    }
  }

  @Test func `a part of a terminal has the size of a picture without a number`() throws {
    let part = TerminalSize.terminal(100, 30).part(columns: 10, lines: 5)
    let sheet = try Sheet(count: 1, cellWidth: 512, cellHeight: 512).numbered([])
    #expect(BlockGraphics(colours: .direct).layout(sheet, in: part)?.sheet.cellWidth == 10)
    let layout = try #require(KittyGraphics().layout(sheet, in: part))
    #expect(layout.sheet.width <= 80 && layout.sheet.height <= 80)
  }

  @Test func `of a map for which there is no room the best are shown, with their numbers`() throws {
    let places = (0..<60).map { $0 * 4 + 1 }
    let sheet = try Sheet(columns: 16, rows: 16, places: places, cellWidth: 64, cellHeight: 64)
    let best = (0..<60).sorted { ($0 * 7 % 60, $0) < ($1 * 7 % 60, $1) }
    for way in Self.ways {
      let layout = try #require(way.layout(sheet, best: best, in: .terminal(80, 24)))
      #expect(!layout.keepsPlaces)
      #expect(layout.shown == Array(best.prefix(60 - layout.left)))
      #expect(layout.sheet.numbers == layout.shown.map { $0 + 1 })
    }
  }

  @Test func `a map keeps its grid where there is room for all of it`() throws {
    let sheet = try Sheet(columns: 5, rows: 5, places: [24, 3], cellWidth: 64, cellHeight: 64)
    for way in Self.ways {
      let layout = try #require(way.layout(sheet, best: [1, 0], in: .terminal(200, 80)))
      #expect(layout.keepsPlaces && layout.shown == [0, 1] && layout.sheet.cell(of: 0) == (4, 4))
      #expect(layout.sheet.columns == 5 && layout.sheet.rows == 5)
    }
  }

  @Test func `a pipe gets the grid of the file, and all of it`() throws {
    let sheet = try Sheet(count: 100, cellWidth: 128, cellHeight: 128)
    #expect(KittyGraphics().layout(sheet, in: .pipe)?.sheet == sheet)
    let blocks = try #require(BlockGraphics(colours: .direct).layout(sheet, in: .pipe))
    #expect(blocks.sheet.columns == 10 && blocks.left == 0 && blocks.sheet.cellWidth == 6)
  }

  @Test func `thumbnails that were made small may be as small as they are`() throws {
    let sheet = try Sheet(count: 4, cellWidth: 16, cellHeight: 16)
    for way in Self.ways {
      #expect(way.layout(sheet, in: .terminal(80, 24))?.sheet.cellWidth == 16)
    }
  }

  @Test(arguments: [(16, 32), (18, 32), (20, 72), (32, 108), (48, 171)])
  func `digits are as large as the lines of text make sensible`(line: Int, least: Int) throws {
    let sheet = try Sheet(count: 4, cellWidth: 512, cellHeight: 512)
    let room = TerminalSize(columns: 80, lines: 24, pixels: SIMD2(80 * line / 2, 24 * line))
    #expect(KittyGraphics().sides(of: sheet, in: room) == least...512)
  }
}
