/// How the rows of a PNG are cut into bands, each compressed for itself, so that many threads can
/// compress one picture.
///
/// The picture's size alone decides, so that the file does not depend on the threads. A band has at
/// most a mebibyte, to bound the memory, and a picture at least 64 bands, to share it out, but for
/// bands under 64 kibibytes: what it costs to begin one is then 1 or 2 % of the file.
public struct PNGBands: Hashable, Sendable {
  /// Rows of the picture.
  public let height: Int
  /// Rows of each band; the last may have fewer.
  public let rowsAtOnce: Int

  /// The bands of a picture.
  ///
  /// - Parameter rowBytes: the bytes of one row, from 1.
  public init(height: Int, rowBytes: Int) {
    let bytes = min(1 << 20, max(1 << 16, height * rowBytes / 64))
    self.height = height
    rowsAtOnce = max(1, bytes / rowBytes)
  }

  /// How many bands there are.
  public var count: Int { (height + rowsAtOnce - 1) / rowsAtOnce }

  /// The rows of a band, 0 ..< `count`.
  public subscript(band: Int) -> Range<Int> {
    band * rowsAtOnce..<min((band + 1) * rowsAtOnce, height)
  }
}

/// Some rows of a PNG, filtered and compressed: deflate blocks that end at a byte and refer to
/// nothing before them, so that bands lie end to end in one stream (RFC 1951).
public struct PNGBand: Hashable, Sendable {
  /// Rows of pixels.
  let rowCount: Int
  /// The blocks.
  let bytes: [UInt8]
  /// The bytes of the filtered rows, each with its filter's number.
  let filteredCount: Int
  /// The Adler-32 checksum of these (RFC 1950).
  let checksum: UInt

  /// What follows the last band in the zlib stream: an empty last block, and the checksum of all.
  static func streamEnd(checksum: UInt) -> [UInt8] {
    [3, 0] + [24, 16, 8, 0].map { UInt8(checksum >> $0 & 255) }
  }
}
