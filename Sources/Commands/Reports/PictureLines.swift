import Breeding
import Terminal

/// Lines of text beside a small picture, in a terminal.
struct PictureLines {
  let screen: TerminalScreen

  /// Columns and lines that a picture has.
  private static let (columns, lines) = (10, 5)

  /// Lines; nil where the terminal has no room for any.
  init?(_ screen: TerminalScreen) {
    guard screen.room.columns >= 5 * Self.columns, screen.room.lines > 2 * Self.lines else {
      return nil
    }
    self.screen = screen
  }

  /// What shows a picture, and the text on its right.
  ///
  /// The cursor is at the start of a line before and after that, wherever the terminal leaves it below a
  /// picture.
  ///
  /// - Parameters:
  ///   - text: lines, at most four.
  ///   - picture: paints it with that side.
  func bytes(
    beside text: [String], _ picture: (_ side: Int) throws -> Picture
  ) throws -> [UInt8] {
    let height = Self.lines + 1
    // What scrolls does so now, so that the place is still the same below.
    var bytes = Array(
      (String(repeating: "\n", count: height) + Self.move(height, "A") + Self.save).utf8)
    if let layout = try screen.graphics.layout(
      Sheet(count: 1, cellWidth: 512, cellHeight: 512).numbered([]), in: room)
    {
      bytes += try screen.graphics.bytes(of: layout.sheet, [picture(layout.sheet.cellWidth)])
    }
    // Back once: some terminals forget the place then.
    bytes += Self.restore.utf8
    for line in text {
      bytes += (Self.move(1, "B") + "\r" + Self.move(Self.columns + 2, "C") + fitting(line)).utf8
    }
    return bytes + (Self.move(height - text.count, "B") + "\r").utf8
  }

  private static let (save, restore) = ("\u{1B}7", "\u{1B}8")

  private static func move(_ count: Int, _ direction: String) -> String {
    "\u{1B}[\(count)\(direction)"
  }

  /// As much of a line as has room on the right.
  private func fitting(_ line: String) -> String {
    let room = screen.room.columns - Self.columns - 2
    return line.count <= room ? line : line.prefix(room - 1) + "…"
  }

  /// The part of the terminal that the picture has.
  private var room: TerminalSize {
    screen.room.part(columns: Self.columns, lines: Self.lines)
  }
}
