import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct PixelGraphicsTests {
  @Test func `what a terminal says it cannot take is not passed, even so`() throws {
    let sheet = try Sheet(count: 100, cellWidth: 128, cellHeight: 128)
    let environment = TerminalEnvironment(of: ["TERM": "xterm"])
    let screen = TerminalScreen(
      .sixel, environment,
      TerminalAnswers(text: "\u{1B}[?1;0;16S\u{1B}[?2;0;700;500S\u{1B}[?62;4c"),
      room: .terminal(200, 24))
    let layout = try #require(screen.graphics.layout(sheet, in: screen.room))
    #expect(layout.sheet.width <= 700 && layout.sheet.height <= 500)
    let bytes = try screen.graphics.bytes(
      of: layout.sheet,
      layout.shown.map {
        let side = layout.sheet.cellWidth
        return Picture.noise(width: side, height: side, seed: UInt64($0))
      })
    #expect(try #require(SixelReader(bytes.dropLast())).registers.count == 16)
  }

  @Test func `no room is no sheet`() throws {
    let sheet = try Sheet(count: 10_000, cellWidth: 16, cellHeight: 16)
    #expect(KittyGraphics().layout(sheet, in: .terminal(1, 2)) == nil)
  }

  @Test func `the picture shown is the sheet, and a line follows it`() throws {
    let sheet = try Sheet(count: 4, cellWidth: 32, cellHeight: 32)
    let pictures = (0..<4).map { Picture.noise(width: 32, height: 32, seed: UInt64($0)) }
    let bytes = try ITermGraphics().bytes(of: sheet, pictures)
    #expect(try bytes == ITermGraphics().bytes(of: sheet.draw(pictures)) + [0x0A])
  }
}
