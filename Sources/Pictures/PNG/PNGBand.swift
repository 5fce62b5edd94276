/// Some rows of a PNG, filtered and compressed: deflate blocks (RFC 1951) that end at a whole byte
/// and do not refer to anything before them, so that bands can follow one another in one stream.
public struct PNGBand: Hashable, Sendable {
  /// The number of rows of pixels.
  let rowCount: Int
  /// The blocks.
  let bytes: [UInt8]
  /// The number of bytes before compression: the filtered rows, each with its filter's number.
  let filteredCount: Int
  /// The Adler-32 checksum of the bytes before compression (RFC 1950).
  let checksum: UInt

  init(rowCount: Int, bytes: [UInt8], filteredCount: Int, checksum: UInt) {
    (self.rowCount, self.bytes) = (rowCount, bytes)
    (self.filteredCount, self.checksum) = (filteredCount, checksum)
  }

  /// The end of the zlib stream, after the last band: an empty block that is marked as the last,
  /// and the checksum of all bands.
  static func streamEnd(checksum: UInt) -> [UInt8] {
    [3, 0] + UInt32(truncatingIfNeeded: checksum).pngBytes
  }
}

extension PNGBand {
  /// The band as bytes, in which another process can be given it: the number of rows, that of the bytes
  /// before compression, and their checksum, each as eight bytes, the greatest first; then the blocks.
  package var packed: [UInt8] {
    [UInt64(rowCount), UInt64(filteredCount), UInt64(checksum)].flatMap(\.packed) + bytes
  }

  /// Reads what `packed` is; nil for anything else, as far as that can be told without decompressing it.
  package init?(packed: [UInt8]) {
    func number(_ place: Int) -> Int? {
      Int(exactly: UInt64(packed: packed[8 * place..<8 * place + 8]))
    }
    guard packed.count > 24, let rowCount = number(0), let filteredCount = number(1),
      let checksum = number(2), rowCount > 0, filteredCount > rowCount, checksum >> 32 == 0
    else { return nil }
    self.init(
      rowCount: rowCount, bytes: Array(packed[24...]), filteredCount: filteredCount,
      checksum: UInt(checksum))
  }

  /// Whether it has so many rows of so many bytes.
  package func has(rows: Int, ofBytes rowBytes: Int) -> Bool {
    rowCount == rows && filteredCount == rows * (rowBytes + 1)
  }

  /// The rows of pixels, decompressed: whole rows of that width in that format.
  ///
  /// - Precondition: an encoder of the same width, format and compression made the band.
  /// - Throws: `PNGError.reading` where it was not so made; `PNGError.encoding`, `PNGError.size`.
  package func rows(
    width: Int, format: PixelFormat, compression: PNGCompression
  ) throws(PNGError) -> [UInt8] {
    var writer = try PNGWriter(
      descriptor: nil, width: width, height: rowCount, format: format, compression: compression)
    try writer.append(self)
    try writer.finish()
    let reader = try PNGReader(writer.bytes, called: "rows of a part")
    var row = [UInt8](repeating: 0, count: reader.rowBytes)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(rowCount * row.count)
    for _ in 0..<rowCount {
      try reader.readRow(into: &row)
      pixels += row
    }
    return pixels
  }
}

extension UInt64 {
  /// The number as eight bytes, the greatest first.
  package var packed: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) }
  }

  /// Reads what `packed` is; of fewer bytes, the number that these are.
  package init(packed bytes: some Sequence<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
