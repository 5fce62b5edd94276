import Pictures

/// DEC's sixels (VT330/VT340 Programmer Reference Manual, volume 2, chapter 14). The picture is
/// divided into bands of six rows; in a band, each colour has six bits for each column, one a row.
struct SixelGraphics: PixelGraphics {
  /// How many colours the terminal holds at once; 2 … 256.
  let registers: Int

  init(registers: Int = 256) {
    self.registers = min(max(registers, 2), 256)
  }

  func bytes(of picture: Picture) -> [UInt8] {
    let palette = ColourTable(of: picture, limit: registers).rounded
    let indices = palette.diffused(picture)
    let (width, height) = (picture.width, picture.height)
    // 0;1: pixels that no sixel sets stay as they are; 1;1: pixels are square.
    var bytes = Array("\u{1B}P0;1q\"1;1;\(width);\(height)".utf8)
    for (register, colour) in palette.percentages.enumerated() {
      bytes += "#\(register);2;\(colour.x);\(colour.y);\(colour.z)".utf8
    }
    // The sixel of each colour and column of this band; 0 where the colour is not used.
    var sixels = [UInt8](repeating: 0, count: palette.colours.count * width)
    for top in stride(from: 0, to: height, by: 6) {
      var ends = [Int](repeating: 0, count: palette.colours.count)
      for row in top..<min(top + 6, height) {
        for column in 0..<width {
          let register = Int(indices[row * width + column])
          sixels[register * width + column] |= 1 << UInt8(row - top)
          ends[register] = max(ends[register], column + 1)
        }
      }
      var isFirst = true
      for (register, end) in ends.enumerated() where end > 0 {
        if !isFirst { bytes.append(UInt8(ascii: "$")) }
        isFirst = false
        bytes += "#\(register)".utf8
        let start = register * width
        Self.append(sixels[start..<start + end], to: &bytes)
        for index in start..<start + end { sixels[index] = 0 }
      }
      bytes.append(UInt8(ascii: "-"))
    }
    return bytes + "\u{1B}\\".utf8
  }

  /// Appends sixels as characters; four or more equal ones become a number and one character.
  private static func append(_ sixels: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var rest = sixels
    while let sixel = rest.first {
      let run = rest.prefix { $0 == sixel }.count
      let character = sixel + 63
      if run > 3 {
        bytes += "!\(run)".utf8
        bytes.append(character)
      } else {
        bytes += repeatElement(character, count: run)
      }
      rest = rest.dropFirst(run)
    }
  }
}
