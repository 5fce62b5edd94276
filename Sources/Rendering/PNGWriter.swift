import CPNG

/// A PNG file on its way to a descriptor, row by row, in sRGB.
///
/// Only one row is held in memory, so that a poster larger than memory can be written as it is
/// rendered. The descriptor stays the caller's: the writer neither seeks nor closes it, and a pipe
/// will do. A descriptor whose reader is gone raises `SIGPIPE` as any write does.
///
/// A file that was not finished is not a PNG; a writer dropped half-way frees what it holds and
/// leaves the bytes written so far.
public struct PNGWriter: ~Copyable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels that the header promises.
  public let height: Int
  /// How its pixels are stored.
  public let format: PixelFormat
  /// Rows appended so far.
  public private(set) var rowCount = 0

  private let handle: UnsafeMutablePointer<breed_png_writer>

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
      Int32(format.depth.rawValue), compression.settings)
    guard status == 0 else {
      let error = Self.error(of: handle)
      breed_png_destroy(handle)
      throw error
    }
    self.width = width
    self.height = height
    self.format = format
    self.handle = handle
  }

  deinit {
    breed_png_destroy(handle)
  }

  /// Appends whole rows of pixels in the writer's format, row-major, from the top down.
  ///
  /// - Precondition: `rows` holds whole rows.
  /// - Throws: `PNGError.rowCount` when there are more rows than promised (none of these is then
  ///   written), `PNGError.writing`, `PNGError.encoding`. After an error the file is lost.
  public mutating func append(rows: UnsafeBufferPointer<UInt8>) throws(PNGError) {
    let stride = width * format.bytesPerPixel
    precondition(rows.count.isMultiple(of: stride), "expected whole rows of pixels")
    let count = rows.count / stride
    guard rowCount + count <= height else {
      throw PNGError.rowCount(expected: height, found: rowCount + count)
    }
    guard count > 0, let start = rows.baseAddress else { return }
    guard breed_png_append(handle, start, count) == 0 else { throw Self.error(of: handle) }
    rowCount += count
  }

  /// Appends whole rows of pixels in the writer's format, row-major, from the top down.
  ///
  /// - Precondition: `rows` holds whole rows.
  /// - Throws: as `append(rows:)` of a buffer does.
  public mutating func append(rows: [UInt8]) throws(PNGError) {
    let result = rows.withUnsafeBufferPointer { buffer -> Result<Void, PNGError> in
      do throws(PNGError) { return .success(try append(rows: buffer)) } catch {
        return .failure(error)
      }
    }
    try result.get()
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
    guard breed_png_finish(handle) == 0 else { throw Self.error(of: handle) }
  }

  private static func error(of handle: UnsafeMutablePointer<breed_png_writer>) -> PNGError {
    let reason = withUnsafeBytes(of: handle.pointee.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return handle.pointee.system_error == 0
      ? .encoding(reason: reason) : .writing(reason: reason)
  }
}

extension Picture {
  /// Writes the picture as a PNG to a descriptor, which stays open.
  ///
  /// - Parameter channels: grey where the picture is one, whose red is then what is written.
  /// - Throws: `PNGError`, each case as in `PNGWriter`.
  public func writePNG(
    to descriptor: Int32, channels: PixelFormat.Channels = .rgb,
    compression: PNGCompression = .fast
  ) throws(PNGError) {
    var writer = try PNGWriter(
      descriptor: descriptor, width: width, height: height,
      format: PixelFormat(channels: channels, depth: .eight), compression: compression)
    switch channels {
    case .rgb: try writer.append(rows: pixels)
    case .grey: try writer.append(rows: stride(from: 0, to: pixels.count, by: 3).map { pixels[$0] })
    }
    try writer.finish()
  }
}
