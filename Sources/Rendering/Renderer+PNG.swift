import Genomes
import Pictures

extension Renderer {
  /// Paints a picture into a PNG file without holding all of it.
  ///
  /// The bytes do not depend on the threads. Memory is bounded by the threads and the picture's
  /// width: each has a band of a mebibyte, or one row where that is longer.
  ///
  /// - Parameters:
  ///   - descriptor: where to; it stays open.
  ///   - format: how pixels are stored; grey ones only of a grey canvas.
  ///   - supersampling: how many samples a pixel is the mean of.
  ///   - repeats: how often the picture is repeated to the right and downwards.
  ///   - text: what the file carries beside the picture.
  ///   - advance: is told how many rows of how many are written, after each band; what it throws ends
  ///     the painting.
  /// - Returns: what the samples were spent on.
  /// - Throws: `PNGError`, each case as in `PNGWriter`, and what `advance` throws.
  @discardableResult
  public func writePNG(
    of genome: Genome, at viewport: Viewport, to descriptor: Int32, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once,
    compression: PNGCompression = .fast, text: PNGText? = nil,
    advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> SampleReport {
    var writer = try writer(
      at: viewport, to: descriptor, as: format, repeats: repeats, compression: compression,
      text: text)
    return try write(
      genome, at: viewport, to: &writer, as: format, supersampling: supersampling,
      repeats: repeats, compression: compression, advance: advance)
  }

  /// Paints a picture as the bytes of a PNG file.
  ///
  /// - Parameters: as of `writePNG`, whose file has these bytes.
  /// - Throws: `PNGError`, each case as in `PNGWriter`, and what `advance` throws.
  public func png(
    of genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once,
    compression: PNGCompression = .fast, text: PNGText? = nil,
    advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> [UInt8] {
    var writer = try writer(
      at: viewport, to: nil, as: format, repeats: repeats, compression: compression, text: text)
    _ = try write(
      genome, at: viewport, to: &writer, as: format, supersampling: supersampling,
      repeats: repeats, compression: compression, advance: advance)
    return writer.bytes
  }

  private func writer(
    at viewport: Viewport, to descriptor: Int32?, as format: PixelFormat, repeats: Repeats,
    compression: PNGCompression, text: PNGText?
  ) throws(PNGError) -> PNGWriter {
    try PNGWriter(
      descriptor: descriptor, width: viewport.width * repeats.across,
      height: viewport.height * repeats.down, format: format, compression: compression, text: text)
  }

  private func write(
    _ genome: Genome, at viewport: Viewport, to writer: inout PNGWriter, as format: PixelFormat,
    supersampling: Supersampling, repeats: Repeats, compression: PNGCompression,
    advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    let (width, height) = (writer.width, writer.height)
    let instructionSet = instructionSet
    let bands = PNGBands(height: height, rowBytes: width * format.bytesPerPixel)
    let report = try stream(
      genome, at: viewport, as: format, supersampling: supersampling, repeats: repeats,
      rowsAtOnce: bands.rowsAtOnce,
      state: {
        PNGEncoder(
          width: width, format: format, compression: compression, instructionSet: instructionSet)
      },
      make: { (rows, encoder) throws(any Error) in try encoder.encode(rows) },
      take: { (band) throws(any Error) in
        try writer.append(band)
        try advance(writer.rowCount, height)
      })
    try writer.finish()
    return report
  }
}
