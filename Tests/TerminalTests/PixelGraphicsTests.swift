import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct PixelGraphicsTests {
  @Test func `a sheet for which there is room is as large as it is`() throws {
    let sheet = try Sheet(count: 16, cellWidth: 128, cellHeight: 128)
    #expect(KittyGraphics().layout(sheet, in: .terminal(100, 60)) == sheet)
    #expect(KittyGraphics().layout(sheet, in: .pipe) == sheet)
  }

  @Test(arguments: [(60, 60, 16), (100, 24, 9), (20, 10, 4), (80, 24, 100), (300, 24, 100)])
  func `a sheet is no wider than its room, and as large as that allows`(
    columns: Int, lines: Int, count: Int
  ) throws {
    let sheet = try Sheet(count: count, cellWidth: 256, cellHeight: 256)
    let room = TerminalSize.terminal(columns, lines)
    let layout = try #require(SixelGraphics().layout(sheet, in: room))
    #expect(layout.width <= columns * 8 && layout.columns == sheet.columns)
    #expect(layout.height <= (lines - 4) * 16 || layout.cellWidth <= 64)
    let larger = try sheet.resized(to: layout.cellWidth + 1)
    #expect(
      larger.width > columns * 8 || larger.height > (lines - 4) * 16 || layout.cellWidth == 256)
  }

  @Test func `what a terminal says it cannot take is not passed, even so`() throws {
    let sheet = try Sheet(count: 100, cellWidth: 128, cellHeight: 128)
    let environment = TerminalEnvironment(of: ["TERM": "xterm"])
    let screen = TerminalScreen(
      .sixel, environment,
      TerminalAnswers(text: "\u{1B}[?1;0;16S\u{1B}[?2;0;700;500S\u{1B}[?62;4c"),
      room: .terminal(200, 24))
    let layout = try #require(screen.graphics.layout(sheet, in: screen.room))
    #expect(layout.width <= 700 && layout.height <= 500 && layout.height > 450)
    let bytes = try screen.graphics.bytes(
      of: layout,
      (0..<100).map {
        Picture.noise(width: layout.cellWidth, height: layout.cellHeight, seed: $0)
      })
    #expect(try #require(SixelReader(bytes.dropLast())).registers.count == 16)
  }

  @Test func `no room is no sheet`() throws {
    let sheet = try Sheet(count: 10_000, cellWidth: 16, cellHeight: 16)
    #expect(KittyGraphics().layout(sheet, in: .terminal(20, 10)) == nil)
  }

  @Test func `the picture shown is the sheet, and a line follows it`() throws {
    let sheet = try Sheet(count: 4, cellWidth: 32, cellHeight: 32)
    let pictures = (0..<4).map { Picture.noise(width: 32, height: 32, seed: UInt64($0)) }
    let bytes = try ITermGraphics().bytes(of: sheet, pictures)
    #expect(try bytes == ITermGraphics().bytes(of: sheet.draw(pictures)) + [0x0A])
  }
}
