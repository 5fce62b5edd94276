import Pictures
import Rendering

/// Graphics that show a picture's pixels as they are. The sheet is drawn as in its file, with the
/// numbers, but smaller where the terminal is too small for it.
protocol PixelGraphics: Graphics {
  /// The bytes that show the picture at the cursor.
  func bytes(of picture: Picture) throws -> [UInt8]
}

extension PixelGraphics {
  /// To fit the height, thumbnails are not made smaller than this side; then the sheet scrolls.
  private static var leastSide: Int { 64 }

  /// One sample a pixel, as in the sheet's file.
  public var supersampling: Supersampling { .none }

  /// The sheet's grid with the largest cells that fit. Where the terminal is too low for thumbnails
  /// of 64 pixels, the sheet is higher than the terminal.
  public func layout(_ sheet: Sheet, in room: TerminalSize) -> Sheet? {
    guard let wide = sheet.fitted(width: room.width, height: room.tallest) else { return nil }
    if let whole = wide.fitted(width: room.width, height: room.height),
      whole.cellWidth >= Self.leastSide
    {
      return whole
    }
    return wide.cellWidth <= Self.leastSide ? wide : try? wide.resized(to: Self.leastSide)
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
    let text = Base64.encode(try picture.png())
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: Self.piece) {
      let end = min(start + Self.piece, text.count)
      // a=T: transmit and show; f=100: PNG; q=2: send no answer, not even an error, since nobody
      // would read it; m=1: more pieces follow.
      let keys = start == 0 ? "a=T,f=100,q=2," : "q=2,"
      bytes += "\u{1B}_G\(keys)m=\(end < text.count ? 1 : 0);".utf8
      bytes += text[start..<end]
      bytes += "\u{1B}\\".utf8
    }
    return bytes
  }
}

/// iTerm2's inline images (iterm2.com/documentation-images.html), which WezTerm has too: the PNG
/// file in base64 in one escape sequence. The file's name is not sent, so that nothing in a name
/// can harm the terminal.
struct ITermGraphics: PixelGraphics {
  func bytes(of picture: Picture) throws -> [UInt8] {
    let file = try picture.png()
    // Without a size in pixels the terminal would scale it.
    let keys = "inline=1;size=\(file.count);width=\(picture.width)px;height=\(picture.height)px"
    return Array("\u{1B}]1337;File=\(keys):".utf8) + Base64.encode(file) + [0x07]
  }
}
