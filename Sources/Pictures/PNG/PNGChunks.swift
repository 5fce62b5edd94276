import CPNG

/// Writes a PNG file to a descriptor or to memory, chunk by chunk, by libpng: grey or RGB, in sRGB.
///
/// The caller closes the descriptor. A value that is dropped before the end of the file frees
/// libpng's memory; the bytes written so far stay.
struct PNGChunks: ~Copyable {
  private let handle: UnsafeMutablePointer<breed_png_writer>

  /// Writes the header, and the texts that go with the picture.
  ///
  /// - Parameter descriptor: where the file is written; nil for memory.
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.writing` when the
  ///   bytes cannot be written to the descriptor, `PNGError.encoding` when libpng fails.
  init(
    descriptor: Int32?, width: Int, height: Int, format: PixelFormat, texts: [PNGText]
  ) throws(PNGError) {
    guard 1...1_000_000 ~= width, 1...1_000_000 ~= height else {
      throw PNGError.size(width: width, height: height)
    }
    guard let handle = breed_png_create(descriptor ?? -1, descriptor == nil ? 1 : 0) else {
      throw PNGError.encoding(reason: "out of memory")
    }
    let status = breed_png_begin(
      handle, UInt32(width), UInt32(height), format.channels == .grey ? 1 : 0,
      Int32(format.depth.rawValue))
    // The texts come before the pixels, so that a reader who wants only the text need not read
    // them.
    let textStatus = texts.reduce(status) { status, text in
      status == 0 ? breed_png_chunk(handle, "iTXt", text.chunk, text.chunk.count, nil, 0) : status
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
  /// - Throws: `PNGError.writing`, `PNGError.encoding`; where there was an error before, the first
  ///   one again.
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

  /// Throws the first error again, where there was one.
  func check() throws(PNGError) {
    guard handle.pointee.message.0 == 0 else { throw Self.error(of: handle) }
  }

  private static func error(of handle: UnsafeMutablePointer<breed_png_writer>) -> PNGError {
    let reason = PNGError.reason(handle.pointee.message)
    return handle.pointee.system_error == 0
      ? .encoding(reason: reason) : .writing(reason: reason)
  }
}

extension UInt32 {
  /// The number as PNG stores it, the highest byte first.
  var pngBytes: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}
