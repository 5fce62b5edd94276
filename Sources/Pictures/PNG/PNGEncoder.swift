import CKernels
import CPNG

/// Filters and compresses bands of a PNG on one thread, in the same memory again and again.
///
/// The filters are kernels of this package, because libpng spends a third of its time on its own;
/// zlib compresses. The first row of a band is filtered with the pixel on the left only, as if it
/// were the first row of a picture, so that a band depends on no other rows.
public final class PNGEncoder {
  private let format: PixelFormat
  private let rowBytes: Int
  private let compression: PNGCompression
  private let instructionSet: InstructionSet
  private let stream: UnsafeMutablePointer<z_stream>
  private let isBegun: Bool
  /// A filter's number and a filtered row.
  private let filtered: UnsafeMutableBufferPointer<UInt8>
  /// The memory that zlib writes to.
  private var output: [UInt8] = []

  /// An encoder for pictures of a width.
  public init(
    width: Int, format: PixelFormat, compression: PNGCompression, instructionSet: InstructionSet
  ) {
    self.format = format
    self.compression = compression
    self.instructionSet = instructionSet
    rowBytes = width * format.bytesPerPixel
    // On the heap, where it cannot move: zlib's state points back to it.
    stream = .allocate(capacity: 1)
    isBegun = breed_deflate_begin(stream, compression.level, compression.strategy) == Z_OK
    filtered = .allocate(capacity: rowBytes + 1)
  }

  deinit {
    if isBegun { deflateEnd(stream) }
    stream.deallocate()
    filtered.deallocate()
  }

  /// Encodes whole rows of pixels in the encoder's format, row-major.
  ///
  /// - Precondition: `rows` holds one whole row or more.
  /// - Throws: `PNGError.encoding` where zlib fails or memory runs out.
  public func encode(_ rows: UnsafeBufferPointer<UInt8>) throws(PNGError) -> PNGBand {
    precondition(
      rows.count > 0 && rows.count.isMultiple(of: rowBytes), "expected whole rows of pixels")
    guard isBegun, deflateReset(stream) == Z_OK else {
      throw PNGError.encoding(reason: "zlib could not be set up")
    }
    let rowCount = rows.count / rowBytes
    // zlib's bound is for one call that ends the stream; the flush adds an empty block, for which
    // 64 bytes are more than enough.
    let bound = Int(deflateBound(stream, UInt(rowCount * (rowBytes + 1)))) + 64
    if output.count < bound { output = [UInt8](repeating: 0, count: bound) }
    let checksum = output.withUnsafeMutableBufferPointer { output in
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      return deflate(rows, rowCount)
    }
    guard let checksum else { throw PNGError.encoding(reason: "zlib gave up") }
    return PNGBand(
      rowCount: rowCount, bytes: Array(output.prefix(Int(stream.pointee.total_out))),
      filteredCount: rowCount * (rowBytes + 1), checksum: checksum)
  }

  /// Filters and compresses row after row. Returns the checksum; nil where zlib did not take all
  /// bytes.
  private func deflate(_ rows: UnsafeBufferPointer<UInt8>, _ rowCount: Int) -> UInt? {
    guard let first = rows.baseAddress, let out = filtered.baseAddress else { return nil }
    var checksum: UInt = 1
    for row in 0..<rowCount {
      let filter = row == 0 ? Int32(BREED_FILTER_SUB) : compression.filter
      let start = first + row * rowBytes
      out[0] = UInt8(filter)
      breed_filter(
        instructionSet.code, filter, start, row == 0 ? start : start - rowBytes, rowBytes,
        format.bytesPerPixel, out + 1)
      checksum = adler32(checksum, out, UInt32(filtered.count))
      stream.pointee.next_in = out
      stream.pointee.avail_in = UInt32(filtered.count)
      let flush = row == rowCount - 1 ? Z_SYNC_FLUSH : Z_NO_FLUSH
      guard CPNG.deflate(stream, flush) == Z_OK, stream.pointee.avail_in == 0 else { return nil }
    }
    // Where the output is full, zlib may have more bytes that did not fit.
    return stream.pointee.avail_out > 0 ? checksum : nil
  }
}
