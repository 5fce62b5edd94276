import Pictures
import Rendering

/// Half blocks: a character cell shows two pixels, the upper one by the colour of the character ▀,
/// the lower one by the colour of its background. It needs no more than a terminal with colours;
/// the numbers are text above their thumbnails.
struct BlockGraphics: Graphics {
  /// The colours of a terminal.
  enum Colours: Hashable, Sendable {
    /// Any colour of 24 bits.
    case direct
    /// The 256 colours of xterm.
    case indexed
  }

  let colours: Colours

  /// A pixel is the mean of 4 × 4 samples, because there are so few pixels.
  var supersampling: Supersampling { Supersampling(side: 4) }

  /// From 8 pixels, or as many as a number has digits.
  func sides(of sheet: Sheet, in room: TerminalSize) -> ClosedRange<Int> {
    let most = max(sheet.cellWidth & ~1, 2)
    let digits = "\(sheet.numbers.max() ?? 0)".count
    return min(most, max(8, (digits + 1) & ~1))...most
  }

  func side(columns: Int, rows: Int, most: Int, in room: TerminalSize) -> Int {
    let wide = (room.columns - (columns - 1)) / columns
    let high = room.isWindow ? (room.linesFree / rows - 1) * 2 : most
    return max(0, min(wide, high, most)) & ~1
  }

  func bytes(of sheet: Sheet, _ pictures: [Picture]) -> [UInt8] {
    var text = ""
    var cells = [[Int?]](
      repeating: [Int?](repeating: nil, count: sheet.columns), count: sheet.rows)
    for index in 0..<sheet.count {
      let cell = sheet.cell(of: index)
      cells[cell.row][cell.column] = index
    }
    for row in cells where row.contains(where: { $0 != nil }) {
      text += lines(of: row, in: sheet, pictures)
    }
    return Array(text.utf8)
  }

  /// The lines of a row of thumbnails: their numbers, if they have any, then their pixels, without blanks after the
  /// last thumbnail.
  private func lines(of row: [Int?], in sheet: Sheet, _ pictures: [Picture]) -> String {
    let side = sheet.cellWidth
    let row = row.prefix((row.lastIndex { $0 != nil } ?? -1) + 1)
    let blank = String(repeating: " ", count: side)
    var text = ""
    if !sheet.numbers.isEmpty {
      let numbers = row.map { index -> String in
        let number = index.map { "\(sheet.numbers[$0])" } ?? ""
        return number.count > side
          ? blank : number + String(repeating: " ", count: side - number.count)
      }
      text = numbers.joined(separator: " ") + "\n"
    }
    for line in 0..<side / 2 {
      text +=
        row.map { $0.map { self.line(line, of: pictures[$0]) } ?? blank }
        .joined(separator: " ") + "\n"
    }
    return text
  }

  /// Two rows of pixels as a line of text; a colour is written only where it changes.
  private func line(_ line: Int, of picture: Picture) -> String {
    var text = ""
    var drawn: (upper: String, lower: String) = ("", "")
    for column in 0..<picture.width {
      let upper = name(picture, column, 2 * line)
      let lower = name(picture, column, 2 * line + 1)
      var changes: [String] = []
      if upper != drawn.upper { changes.append("38;" + upper) }
      if lower != drawn.lower { changes.append("48;" + lower) }
      if !changes.isEmpty { text += "\u{1B}[\(changes.joined(separator: ";"))m" }
      drawn = (upper, lower)
      text += "▀"
    }
    return text + "\u{1B}[0m"
  }

  private func name(_ picture: Picture, _ column: Int, _ row: Int) -> String {
    let start = (row * picture.width + column) * 3
    let (red, green, blue) = (
      picture.pixels[start], picture.pixels[start + 1], picture.pixels[start + 2]
    )
    return switch colours {
    case .direct: "2;\(red);\(green);\(blue)"
    case .indexed: "5;\(IndexedColour.nearest(Int(red), Int(green), Int(blue)))"
    }
  }
}
