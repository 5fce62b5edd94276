import CPNG

/// Writes a PNG file to a descriptor or to memory, band by band, in sRGB.
///
/// With a descriptor, only one band at a time is in memory, so that a poster larger than the memory
/// can be written while it is rendered. The writer does not seek in the descriptor, which may be a
/// pipe, and does not close it. Where the pipe's reader is gone, a write raises `SIGPIPE` as usual.
///
/// A file that was not finished is not a PNG. A writer that is dropped before the end frees its
/// memory; the bytes written so far stay.
public struct PNGWriter: ~Copyable {
  /// Columns of pixels.
  public let width: Int
  /// The number of rows of pixels that the header promises.
  public let height: Int
  /// The number of rows appended so far.
  public private(set) var rowCount = 0

  private let chunks: PNGChunks
  private let compression: PNGCompression
  /// The Adler-32 checksum of all bands appended so far.
  private var checksum: UInt = 1

  /// Writes the header.
  ///
  /// - Parameters:
  ///   - descriptor: where the file is written; nil for memory, see `bytes`.
  ///   - texts: what the file holds besides the picture.
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.writing` when the
  ///   bytes cannot be written to the descriptor, `PNGError.encoding` when libpng fails.
  public init(
    descriptor: Int32?, width: Int, height: Int, format: PixelFormat = .rgb8,
    compression: PNGCompression = .fast, texts: [PNGText] = []
  ) throws(PNGError) {
    chunks = try PNGChunks(
      descriptor: descriptor, width: width, height: height, format: format, texts: texts)
    self.width = width
    self.height = height
    self.compression = compression
  }

  /// Appends a band below those before it, as an IDAT chunk. The chunks together hold one zlib
  /// stream (RFC 1950): a header, the bands, an empty last block, the checksum of all bands.
  ///
  /// - Precondition: an encoder of the same width and format made the band.
  /// - Throws: `PNGError.rowCount` when there are more rows than promised (the band is then not
  ///   written), `PNGError.writing`, `PNGError.encoding`. After an error the file cannot be
  ///   finished.
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

  /// The bytes written so far, where the file is written to memory; else none.
  public var bytes: [UInt8] { chunks.bytes }

  /// Writes the end of the file.
  ///
  /// - Throws: `PNGError.rowCount` when rows are missing, `PNGError.writing`, `PNGError.encoding`;
  ///   where there was an error before, the first one again.
  public mutating func finish() throws(PNGError) {
    try chunks.check()
    guard rowCount == height else {
      throw PNGError.rowCount(expected: height, found: rowCount)
    }
    // libpng's own function for the end would fail, since libpng has not seen the rows.
    try chunks.write("IEND")
  }
}
