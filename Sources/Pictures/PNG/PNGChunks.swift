import CPNG

/// A PNG file on its way to a descriptor or to memory, chunk by chunk, by libpng: grey or RGB, in sRGB.
///
/// The descriptor stays the caller's. Whoever drops it half-way frees what libpng holds and leaves the
/// bytes written so far.
struct PNGChunks: ~Copyable {
  private let handle: UnsafeMutablePointer<breed_png_writer>

  /// Writes the header, and the text that goes with the picture.
  ///
  /// - Parameter descriptor: where to; nil for memory.
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.writing` when the
  ///   descriptor refuses the bytes, `PNGError.encoding` when libpng gives up.
  init(
    descriptor: Int32?, width: Int, height: Int, format: PixelFormat, text: PNGText?
  ) throws(PNGError) {
    guard 1...1_000_000 ~= width, 1...1_000_000 ~= height else {
      throw PNGError.size(width: width, height: height)
    }
    guard let handle = breed_png_create(descriptor ?? -1) else {
      throw PNGError.encoding(reason: "out of memory")
    }
    let status = breed_png_begin(
      handle, UInt32(width), UInt32(height), format.channels == .grey ? 1 : 0,
      Int32(format.depth.rawValue))
    // The text before the pixels, so that whoever wants it alone need not read past them.
    let textStatus =
      if status == 0, let text {
        breed_png_chunk(handle, "iTXt", text.chunk, text.chunk.count, nil, 0)
      } else {
        status
      }
    guard textStatus == 0 else {
      let error = Self.error(of: handle)
      breed_png_destroy(handle)
      throw error
    }
    self.handle = handle
  }

  deinit {
    breed_png_destroy(handle)
  }

  /// Writes a chunk of `head` and `body`, one after the other.
  ///
  /// - Parameter name: four letters.
  /// - Throws: `PNGError.writing`, `PNGError.encoding`; the first error again when one went before.
  func write(
    _ name: String, _ head: [UInt8] = [], _ body: ArraySlice<UInt8> = []
  ) throws(PNGError) {
    let status = body.withUnsafeBufferPointer {
      breed_png_chunk(handle, name, head, head.count, $0.baseAddress, $0.count)
    }
    guard status == 0 else { throw Self.error(of: handle) }
  }

  /// What was written to memory.
  var bytes: [UInt8] {
    Array(UnsafeBufferPointer(start: handle.pointee.bytes, count: handle.pointee.count))
  }

  /// Throws the first error again when one went before.
  func check() throws(PNGError) {
    guard handle.pointee.message.0 == 0 else { throw Self.error(of: handle) }
  }

  private static func error(of handle: UnsafeMutablePointer<breed_png_writer>) -> PNGError {
    let reason = withUnsafeBytes(of: handle.pointee.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return handle.pointee.system_error == 0
      ? .encoding(reason: reason) : .writing(reason: reason)
  }
}
