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
    let (width, height) = (viewport.width * repeats.across, viewport.height * repeats.down)
    let instructionSet = instructionSet
    var writer = try PNGWriter(
      descriptor: descriptor, width: width, height: height, format: format,
      compression: compression, text: text)
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
