import Pictures

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
