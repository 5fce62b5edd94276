import CPNG

/// A PNG file on its way to a descriptor or to memory, band by band, in sRGB.
///
/// On the way to a descriptor only the band at hand is held in memory, so that a poster larger than
/// memory can be written as it is rendered. The descriptor stays the caller's: the writer neither seeks nor closes it, and a pipe
/// will do. A descriptor whose reader is gone raises `SIGPIPE` as any write does.
///
/// A file that was not finished is not a PNG; a writer dropped half-way frees what it holds and
/// leaves the bytes written so far.
public struct PNGWriter: ~Copyable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels that the header promises.
  public let height: Int
  /// Rows appended so far.
  public private(set) var rowCount = 0

  private let chunks: PNGChunks
  private let compression: PNGCompression
  /// The Adler-32 checksum of what was appended.
  private var checksum: UInt = 1

  /// Writes the header.
  ///
  /// - Parameters:
  ///   - descriptor: where to; nil for memory, see `bytes`.
  ///   - text: what the file carries beside the picture.
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.writing` when the
  ///   descriptor refuses the bytes, `PNGError.encoding` when libpng gives up.
  public init(
    descriptor: Int32?, width: Int, height: Int, format: PixelFormat = .rgb8,
    compression: PNGCompression = .fast, text: PNGText? = nil
  ) throws(PNGError) {
    chunks = try PNGChunks(
      descriptor: descriptor, width: width, height: height, format: format, text: text)
    self.width = width
    self.height = height
    self.compression = compression
  }

  /// Appends a band below those before, as an IDAT chunk. The bands' chunks together hold one zlib
  /// stream (RFC 1950): a header, the bands, an empty last block, the checksum of all.
  ///
  /// - Precondition: an encoder of the same width and format made the band.
  /// - Throws: `PNGError.rowCount` when there are more rows than promised (none of these is then
  ///   written), `PNGError.writing`, `PNGError.encoding`. After an error the file is lost.
  public mutating func append(_ band: PNGBand) throws(PNGError) {
    guard rowCount + band.rowCount <= height else {
      throw PNGError.rowCount(expected: height, found: rowCount + band.rowCount)
    }
    let head = rowCount == 0 ? compression.header : []
    checksum = adler32_combine(checksum, band.checksum, band.filteredCount)
    let isLast = rowCount + band.rowCount == height
    let tail = isLast ? PNGBand.streamEnd(checksum: checksum) : []
    try chunks.write("IDAT", head, (isLast ? band.bytes + tail : band.bytes)[...])
    rowCount += band.rowCount
  }

  /// What was written so far, where it goes to memory; else nothing.
  public var bytes: [UInt8] { chunks.bytes }

  /// Writes the end of the file.
  ///
  /// - Throws: `PNGError.rowCount` when rows are missing, `PNGError.writing`, `PNGError.encoding`;
  ///   the first error again when one went before.
  public mutating func finish() throws(PNGError) {
    try chunks.check()
    guard rowCount == height else {
      throw PNGError.rowCount(expected: height, found: rowCount)
    }
    // libpng's own end would miss the rows, which it has not seen.
    try chunks.write("IEND")
  }
}
