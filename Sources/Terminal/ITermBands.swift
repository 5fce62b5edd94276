import Pictures
import Rendering

/// iTerm2's inline images through tmux, which passes on strings of up to a megabyte, and does not know
/// that they show something: the picture is cut into bands of whole lines. Each string leaves the
/// terminal's cursor where it was, since tmux may put it there between two of them. Before them the
/// lines must be there already; see `linesReserved`.
struct ITermBands: PixelGraphics {
  let passage: TmuxPassage
  /// The pixels of a character.
  let cell: SIMD2<Int>

  /// The most pixels of a band: three bytes each, not even compressed, in base64.
  private static let mostPixels = 240_000

  func linesReserved(for sheet: Sheet) -> Int { lines(sheet.height) }

  private func lines(_ height: Int) -> Int { (height + cell.y - 1) / cell.y }

  func bytes(of picture: Picture) throws -> [UInt8] {
    let linesOfBand = max(1, Self.mostPixels / max(1, picture.width) / cell.y)
    var bytes: [UInt8] = []
    for top in stride(from: 0, to: picture.height, by: linesOfBand * cell.y) {
      let band = picture.rows(top..<min(top + linesOfBand * cell.y, picture.height))
      let (down, up) = top == 0 ? ("", "") : ("\u{1B}[\(top / cell.y)B", "\u{1B}[\(top / cell.y)A")
      let picture = try ITermGraphics(movesCursor: false).bytes(of: band)
      bytes += passage.wrap(Array(down.utf8) + picture + Array(up.utf8))
    }
    // tmux's own cursor has not moved.
    return bytes + Array("\u{1B}[\(lines(picture.height))B".utf8)
  }

  /// The bands; the cursor is below them already.
  func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8] {
    try bytes(of: sheet.draw(pictures)) + [UInt8(ascii: "\r")]
  }
}

extension Picture {
  /// Some of the rows.
  fileprivate func rows(_ rows: Range<Int>) -> Picture {
    Picture(
      width: width, height: rows.count,
      pixels: Array(pixels[rows.lowerBound * width * 3..<rows.upperBound * width * 3]))
  }
}
