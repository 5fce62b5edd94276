import Pictures
import Rendering

/// kitty's graphics through tmux (sw.kovidgoyal.net/kitty/graphics-protocol, "Unicode placeholders"):
/// the picture is sent past tmux, and shown wherever a certain character stands. To tmux the
/// characters are text like any other, which it scrolls, hides and draws again.
///
/// The character's colour and third accent are the picture's number, the first two accents are the
/// row and column of the part of the picture that it shows.
struct KittyPlaceholders: PixelGraphics {
  let passage: TmuxPassage
  /// The pixels of a character.
  let cell: SIMD2<Int>
  /// The picture's number: the upper 8 bits and the lower 8 may be set.
  var number = Self.drawnNumber()

  /// The most rows and columns of characters: one for each accent.
  static let mostCells = PlaceholderAccents.all.count

  /// A number that few pictures of the same terminal have. The lower 8 bits are one of the 240 colours
  /// that no palette of 16 changes; tmux keeps such a colour as it is in every terminal.
  private static func drawnNumber() -> UInt32 {
    UInt32.random(in: 1...255) << 24 | UInt32.random(in: 16...255)
  }

  func bytes(of picture: Picture) throws -> [UInt8] {
    let columns = (picture.width + cell.x - 1) / cell.x
    let rows = (picture.height + cell.y - 1) / cell.y
    // Of whole characters, since the terminal would scale it to them otherwise.
    var whole = Picture(width: columns * cell.x, height: rows * cell.y, filledWith: 24)
    whole.paste(picture, x: 0, y: 0)
    // U=1: not at the cursor, but where the characters are.
    let keys = "U=1,i=\(number),c=\(columns),r=\(rows),"
    return try KittyGraphics.pieces(of: whole, keys).flatMap(passage.wrap)
      + Array(text(columns: columns, rows: rows).utf8)
  }

  /// The characters, line by line.
  private func text(columns: Int, rows: Int) -> String {
    let accents = PlaceholderAccents.all
    let third = accents[Int(number >> 24)]
    return (0..<rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<columns {
        line.append(PlaceholderAccents.character)
        for accent in [accents[row], accents[column], third] { line.append(accent) }
      }
      return "\u{1B}[38;5;\(number & 0xFF)m\(String(line))\u{1B}[39m"
    }.joined(separator: "\n")
  }
}
