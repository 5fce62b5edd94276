import CPNG

/// A PNG file on its way to a descriptor, band by band, in sRGB.
///
/// Only the band at hand is held in memory, so that a poster larger than memory can be written as it
/// is rendered. The descriptor stays the caller's: the writer neither seeks nor closes it, and a pipe
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

  private let handle: UnsafeMutablePointer<breed_png_writer>
  private let compression: PNGCompression
  /// The Adler-32 checksum of what was appended.
  private var checksum: UInt = 1

  /// Writes the header.
  ///
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.writing` when the
  ///   descriptor refuses the bytes, `PNGError.encoding` when libpng gives up.
  public init(
    descriptor: Int32, width: Int, height: Int, format: PixelFormat = .rgb8,
    compression: PNGCompression = .fast
  ) throws(PNGError) {
    guard 1...1_000_000 ~= width, 1...1_000_000 ~= height else {
      throw PNGError.size(width: width, height: height)
    }
    guard let handle = breed_png_create(descriptor) else {
      throw PNGError.encoding(reason: "out of memory")
    }
    let status = breed_png_begin(
      handle, UInt32(width), UInt32(height), format.channels == .grey ? 1 : 0,
      Int32(format.depth.rawValue))
    guard status == 0 else {
      let error = Self.error(of: handle)
      breed_png_destroy(handle)
      throw error
    }
    self.width = width
    self.height = height
    self.compression = compression
    self.handle = handle
  }

  deinit {
    breed_png_destroy(handle)
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
    try chunk("IDAT", head, isLast ? band.bytes + tail : band.bytes)
    rowCount += band.rowCount
  }

  /// Writes the end of the file.
  ///
  /// - Throws: `PNGError.rowCount` when rows are missing, `PNGError.writing`, `PNGError.encoding`;
  ///   the first error again when one went before.
  public mutating func finish() throws(PNGError) {
    guard handle.pointee.message.0 == 0 else { throw Self.error(of: handle) }
    guard rowCount == height else {
      throw PNGError.rowCount(expected: height, found: rowCount)
    }
    // libpng's own end would miss the rows, which it has not seen.
    try chunk("IEND")
  }

  private func chunk(
    _ name: String, _ head: [UInt8] = [], _ body: [UInt8] = []
  ) throws(PNGError) {
    guard breed_png_chunk(handle, name, head, head.count, body, body.count) == 0 else {
      throw Self.error(of: handle)
    }
  }

  static func error(of handle: UnsafeMutablePointer<breed_png_writer>) -> PNGError {
    let reason = withUnsafeBytes(of: handle.pointee.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return handle.pointee.system_error == 0
      ? .encoding(reason: reason) : .writing(reason: reason)
  }
}
