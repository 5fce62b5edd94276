import Pictures
import Rendering

/// Graphics that show a picture's pixels as they are. The sheet is drawn as in its file, with the
/// numbers, but smaller where the terminal is too small for it.
protocol PixelGraphics: Graphics {
  /// The bytes that show the picture at the cursor.
  func bytes(of picture: Picture) throws -> [UInt8]
}

extension PixelGraphics {
  /// One sample a pixel, as in the sheet's file.
  public var supersampling: Supersampling { .none }

  /// From 32 pixels, with which a number of four digits still has room, or as many as make its digits
  /// two fifths as high as a line of text: they are a 9th of a thumbnail, and at least 7 pixels.
  public func sides(of sheet: Sheet, in room: TerminalSize) -> ClosedRange<Int> {
    let digitHeight = room.cell.y * 2 / 5
    return min(sheet.cellWidth, digitHeight > 7 ? digitHeight * 9 : 32)...sheet.cellWidth
  }

  /// The side of the largest thumbnails with which the sheet has no more pixels than there are.
  public func side(columns: Int, rows: Int, most: Int, in room: TerminalSize) -> Int {
    Sheet.side(
      columns: columns, rows: rows, width: room.width, height: min(room.height, room.tallest),
      most: most)
  }

  /// The bytes that show the sheet as it is in its file, and a line feed.
  public func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8] {
    try bytes(of: sheet.draw(pictures)) + [UInt8(ascii: "\n")]
  }
}

/// kitty's graphics protocol (sw.kovidgoyal.net/kitty/graphics-protocol): the PNG file in base64,
/// in pieces of 4096 bytes, each in an escape sequence of its own.
struct KittyGraphics: PixelGraphics {
  /// The most bytes of base64 in one piece.
  static let piece = 4_096

  func bytes(of picture: Picture) throws -> [UInt8] {
    try Self.pieces(of: picture).flatMap { $0 }
  }

  /// The escape sequences one by one.
  ///
  /// - Parameter keys: what else the first of them says, each with a comma after it.
  static func pieces(of picture: Picture, _ keys: String = "") throws -> [[UInt8]] {
    let text = Base64.encode(try picture.png())
    return stride(from: 0, to: text.count, by: piece).map { start in
      let end = min(start + piece, text.count)
      // a=T: transmit and show; f=100: PNG; q=2: send no answer, not even an error, since nobody
      // would read it; m=1: more pieces follow.
      let keys = start == 0 ? "a=T,f=100,\(keys)q=2," : "q=2,"
      return Array("\u{1B}_G\(keys)m=\(end < text.count ? 1 : 0);".utf8) + text[start..<end]
        + Array("\u{1B}\\".utf8)
    }
  }
}

/// iTerm2's inline images (iterm2.com/documentation-images.html), which WezTerm has too: the PNG
/// file in base64 in one escape sequence. The file's name is not sent, so that nothing in a name
/// can harm the terminal.
struct ITermGraphics: PixelGraphics {
  /// Whether the cursor is below the picture afterwards, or stays where it is.
  var movesCursor = true

  func bytes(of picture: Picture) throws -> [UInt8] {
    let file = try picture.png()
    // Without a size in pixels the terminal would scale it.
    let keys =
      "inline=1;size=\(file.count);width=\(picture.width)px;height=\(picture.height)px"
      + (movesCursor ? "" : ";doNotMoveCursor=1")
    return Array("\u{1B}]1337;File=\(keys):".utf8) + Base64.encode(file) + [0x07]
  }
}
