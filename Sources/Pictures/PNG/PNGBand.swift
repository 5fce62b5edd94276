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
