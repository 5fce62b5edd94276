import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct BlockGraphicsTests {
  /// A line of half blocks as a terminal shows it: letters, each with its colour and its ground's.
  private struct Cell: Equatable {
    let letter: Character
    let upper: String?
    let lower: String?
  }

  private func cells(_ line: Substring) throws -> [Cell] {
    var (cells, upper, lower): ([Cell], String?, String?) = ([], nil, nil)
    var rest = line
    while let first = rest.first {
      if let match = rest.prefixMatch(of: #/\u{1B}\[([0-9;]*)m/#) {
        var codes = match.1.split(separator: ";")[...]
        while let code = codes.popFirst() {
          if code == "0" {
            (upper, lower) = (nil, nil)
          } else {
            let count = codes.first == "2" ? 4 : 2
            let colour = codes.prefix(count).joined(separator: ";")
            try #require(["38", "48"].contains(code) && codes.count >= count)
            if code == "38" { upper = colour } else { lower = colour }
            codes = codes.dropFirst(count)
          }
        }
        rest = rest.dropFirst(match.0.count)
      } else {
        cells.append(Cell(letter: first, upper: upper, lower: lower))
        rest = rest.dropFirst()
      }
    }
    #expect(upper == nil && lower == nil, "a line leaves no colour behind")
    return cells
  }

  private func draw(
    _ sheet: Sheet, _ colours: BlockGraphics.Colours = .direct
  ) -> (pictures: [Picture], lines: [Substring]) {
    let graphics = BlockGraphics(colours: colours)
    let side = sheet.cellWidth
    let pictures = (0..<sheet.count).map {
      Picture.noise(width: side, height: side, seed: UInt64($0))
    }
    let text = String(decoding: graphics.bytes(of: sheet, pictures), as: UTF8.self)
    #expect(text.last == "\n")
    return (
      pictures,
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    )
  }

  @Test func `numbers stand above their thumbnails, pixel by pixel`() throws {
    let sheet = try Sheet(count: 5, cellWidth: 8, cellHeight: 8)
    let (pictures, lines) = draw(sheet)
    #expect(lines.count == 2 * (1 + 4))
    #expect(lines[0] == "1        2        3       " && lines[5] == "4        5       ")
    for index in 0..<5 {
      let (column, row) = sheet.cell(of: index)
      for line in 0..<4 {
        let cells = try cells(lines[row * 5 + 1 + line])
        for x in 0..<8 {
          let (upper, lower) = (
            pictures[index].colour(x, 2 * line), pictures[index].colour(x, 2 * line + 1)
          )
          #expect(
            cells[column * 9 + x]
              == Cell(
                letter: "▀", upper: "2;\(upper.x);\(upper.y);\(upper.z)",
                lower: "2;\(lower.x);\(lower.y);\(lower.z)"))
        }
        if column < 2, index < 4 {
          #expect(cells[column * 9 + 8] == Cell(letter: " ", upper: nil, lower: nil))
        }
      }
    }
  }

  @Test func `without numbers there is no line for them`() throws {
    let sheet = try Sheet(count: 1, cellWidth: 8, cellHeight: 8)
    let (_, lines) = draw(sheet)
    let (_, bare) = draw(sheet.numbered([]))
    #expect(bare == Array(lines.dropFirst()))
  }

  @Test func `with 256 colours, they are named by number`() throws {
    let sheet = try Sheet(count: 1, cellWidth: 4, cellHeight: 4)
    let (pictures, lines) = draw(sheet, .indexed)
    let colour = pictures[0].colour(0, 0)
    let number = IndexedColour.nearest(Int(colour.x), Int(colour.y), Int(colour.z))
    #expect(try cells(lines[1])[0].upper == "5;\(number)")
  }

  @Test func `empty cells of a map stay empty`() throws {
    let sheet = try Sheet(columns: 3, rows: 2, places: [1, 5], cellWidth: 4, cellHeight: 4)
    let (_, lines) = draw(sheet)
    #expect(lines[0] == "     1   " && lines[3] == "          2   ")
    #expect(try cells(lines[1]).prefix(5).allSatisfy { $0.letter == " " && $0.upper == nil })
    #expect(try cells(lines[1]).count == 9)
  }

  @Test func `a number wider than its thumbnail is left out`() throws {
    let sheet = try Sheet(count: 100, cellWidth: 2, cellHeight: 2)
    let (_, lines) = draw(sheet)
    #expect(lines.count == 10 * 2)
    #expect(lines[18].hasPrefix("91 92") && lines[18].hasSuffix("99   "))
  }
}
