/// Words on a sheet, in letters of five pixels by nine, each pixel a square of `scale`: the same on every
/// machine, whatever fonts it has.
///
/// Capitals are drawn as small letters, and what has no letter here as a question mark.
struct Lettering {
  /// Pixels of the picture along the side of a pixel of a letter.
  let scale: Int

  /// Rows of pixels of a line, with what hangs below it.
  static let height = 9
  /// Columns of pixels from one letter to the next.
  static let advance = 6

  /// How many pixels of the picture a text is long.
  func length(of text: String) -> Int { max(0, text.count * Self.advance - 1) * scale }

  /// The text, or as much of it as there is room for, with an ellipsis.
  func fitting(_ text: String, in room: Int) -> String {
    let most = (room / scale + 1) / Self.advance
    guard text.count > most else { return text }
    return most > 1 ? text.prefix(most - 1) + "…" : ""
  }

  /// Draws a text.
  ///
  /// - Parameters:
  ///   - x: the left of its first letter; of a text that goes upwards the left of all.
  ///   - y: the top of its letters; of a text that goes upwards the bottom of its first.
  ///   - isUpwards: whether it is turned to the left, to be read upwards.
  func draw(
    _ text: String, x: Int, y: Int, isUpwards: Bool = false, on picture: inout Picture
  ) {
    for (place, letter) in text.enumerated() {
      let rows = Self.letters[letter] ?? Self.letters[Character(letter.lowercased())]
      guard letter != " ", let rows = rows ?? Self.letters["?"] else { continue }
      for (row, bits) in rows.enumerated() {
        for column in 0..<5 where bits >> (4 - column) & 1 == 1 {
          let (along, across) = ((place * Self.advance + column) * scale, row * scale)
          let left = isUpwards ? x + across : x + along
          let top = isUpwards ? y - along - scale : y + across
          picture.fill(x: left..<left + scale, y: top..<top + scale, with: Self.ink)
        }
      }
    }
  }

  private static let ink = SIMD3<UInt8>(repeating: 208)

  /// The rows of each letter from the top, its columns in bits, the left one the highest.
  private static let letters: [Character: [UInt8]] = [
    "a": [0, 0, 14, 1, 15, 17, 15, 0, 0],
    "b": [16, 16, 30, 17, 17, 17, 30, 0, 0],
    "c": [0, 0, 14, 16, 16, 17, 14, 0, 0],
    "d": [1, 1, 15, 17, 17, 17, 15, 0, 0],
    "e": [0, 0, 14, 17, 31, 16, 14, 0, 0],
    "f": [6, 9, 8, 28, 8, 8, 8, 0, 0],
    "g": [0, 0, 15, 17, 17, 17, 15, 1, 14],
    "h": [16, 16, 22, 25, 17, 17, 17, 0, 0],
    "i": [4, 0, 12, 4, 4, 4, 14, 0, 0],
    "j": [2, 0, 6, 2, 2, 2, 2, 18, 12],
    "k": [16, 16, 18, 20, 24, 20, 18, 0, 0],
    "l": [12, 4, 4, 4, 4, 4, 14, 0, 0],
    "m": [0, 0, 26, 21, 21, 21, 21, 0, 0],
    "n": [0, 0, 22, 25, 17, 17, 17, 0, 0],
    "o": [0, 0, 14, 17, 17, 17, 14, 0, 0],
    "p": [0, 0, 30, 17, 17, 17, 30, 16, 16],
    "q": [0, 0, 15, 17, 17, 17, 15, 1, 1],
    "r": [0, 0, 22, 25, 16, 16, 16, 0, 0],
    "s": [0, 0, 15, 16, 14, 1, 30, 0, 0],
    "t": [8, 8, 28, 8, 8, 9, 6, 0, 0],
    "u": [0, 0, 17, 17, 17, 19, 13, 0, 0],
    "v": [0, 0, 17, 17, 17, 10, 4, 0, 0],
    "w": [0, 0, 17, 17, 21, 21, 10, 0, 0],
    "x": [0, 0, 17, 10, 4, 10, 17, 0, 0],
    "y": [0, 0, 17, 17, 17, 17, 15, 1, 14],
    "z": [0, 0, 31, 2, 4, 8, 31, 0, 0],
    "0": [14, 17, 19, 21, 25, 17, 14, 0, 0],
    "1": [4, 12, 4, 4, 4, 4, 14, 0, 0],
    "2": [14, 17, 1, 2, 4, 8, 31, 0, 0],
    "3": [31, 2, 4, 2, 1, 17, 14, 0, 0],
    "4": [2, 6, 10, 18, 31, 2, 2, 0, 0],
    "5": [31, 16, 30, 1, 1, 17, 14, 0, 0],
    "6": [6, 8, 16, 30, 17, 17, 14, 0, 0],
    "7": [31, 1, 2, 4, 8, 8, 8, 0, 0],
    "8": [14, 17, 17, 14, 17, 17, 14, 0, 0],
    "9": [14, 17, 17, 15, 1, 2, 12, 0, 0],
    "+": [0, 4, 4, 31, 4, 4, 0, 0, 0],
    "-": [0, 0, 0, 31, 0, 0, 0, 0, 0],
    "*": [0, 4, 21, 14, 21, 4, 0, 0, 0],
    "/": [0, 1, 2, 4, 8, 16, 0, 0, 0],
    "(": [2, 4, 8, 8, 8, 4, 2, 0, 0],
    ")": [8, 4, 2, 2, 2, 4, 8, 0, 0],
    ",": [0, 0, 0, 0, 0, 12, 4, 8, 0],
    ".": [0, 0, 0, 0, 0, 12, 12, 0, 0],
    ":": [0, 12, 12, 0, 12, 12, 0, 0, 0],
    "_": [0, 0, 0, 0, 0, 0, 31, 0, 0],
    "?": [14, 17, 1, 2, 4, 0, 4, 0, 0],
    "→": [0, 4, 2, 31, 2, 4, 0, 0, 0],
    "…": [0, 0, 0, 0, 0, 0, 21, 0, 0],
  ]
}
