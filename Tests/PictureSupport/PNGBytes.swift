import Pictures

/// A PNG file made without libpng and zlib: rows stored as they are, with no filter.
package struct PNGBytes {
  package private(set) var bytes: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]

  /// A file of rows of samples.
  ///
  /// - Parameters:
  ///   - type: PNG's colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.
  ///   - colour: chunks before the palette, by their names: gAMA, cHRM, sRGB, iCCP.
  ///   - transparency: the chunk tRNS.
  package init(
    width: Int, height: Int, depth: UInt8, type: UInt8, rows: [[UInt8]],
    colour: [(name: String, body: [UInt8])] = [], palette: [UInt8] = [],
    transparency: [UInt8] = []
  ) {
    chunk("IHDR", number(width) + number(height) + [depth, type, 0, 0, 0])
    for part in colour { chunk(part.name, part.body) }
    if !palette.isEmpty { chunk("PLTE", palette) }
    if !transparency.isEmpty { chunk("tRNS", transparency) }
    let data = rows.flatMap { row -> [UInt8] in [0] + row }
    let count = [UInt8(data.count & 255), UInt8(data.count >> 8)]
    let stored: [UInt8] = [1] + count + count.map { ~$0 } + data
    chunk("IDAT", [0x78, 0x01] + stored + number(Int(Self.adler(data))))
    chunk("IEND", [])
  }

  private mutating func chunk(_ name: String, _ body: [UInt8]) {
    let named = Array(name.utf8) + body
    bytes += number(body.count) + named + number(Int(Self.crc(named)))
  }

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (first, second) = (1 as UInt32, 0 as UInt32)
    for byte in bytes {
      first = (first + UInt32(byte)) % 65_521
      second = (second + first) % 65_521
    }
    return second << 16 | first
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
