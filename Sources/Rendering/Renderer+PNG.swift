import Crews
import Genomes
import Pictures

extension Renderer {
  /// Paints a picture into a PNG file without having all of it in memory.
  ///
  /// The bytes do not depend on the number of threads. The memory does: each thread has a band of
  /// one mebibyte, or of one row where a row is longer.
  ///
  /// - Parameters:
  ///   - descriptor: where the file is written; it stays open.
  ///   - format: how pixels are stored; a grey format needs a grey canvas.
  ///   - supersampling: how many samples make a pixel.
  ///   - repeats: how often the picture is repeated to the right and downwards.
  ///   - opacity: where opacity comes from, of a format that has some.
  ///   - surround: what is around the picture in the file, if anything.
  ///   - dotsPerInch: of the print; nil where the file says nothing of it.
  ///   - text: what the file holds besides the picture.
  ///   - advance: is called after each band with the number of rows written and of all rows; an
  ///     error that it throws ends the painting.
  /// - Returns: how many samples were taken.
  /// - Throws: `PNGError`, each case as in `PNGWriter`, and what `advance` throws.
  @discardableResult
  public func writePNG(
    of genome: Genome, at viewport: Viewport, to descriptor: Int32, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once, opacity: Opacity? = nil,
    surround: (any Surround)? = nil, compression: PNGCompression = .fast, dotsPerInch: Int? = nil,
    text: PNGText? = nil,
    advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> SampleReport {
    var writer = try writer(
      at: viewport, to: descriptor, as: format, repeats: repeats, surround: surround,
      compression: compression, dotsPerInch: dotsPerInch, text: text)
    return try write(
      genome, at: viewport, to: &writer, as: format, supersampling: supersampling,
      repeats: repeats, opacity: opacity, surround: surround, compression: compression,
      advance: advance)
  }

  /// Paints a picture as the bytes of a PNG file.
  ///
  /// They are the bytes that `writePNG` writes, whose parameters these are.
  ///
  /// - Throws: `PNGError`, each case as in `PNGWriter`, and what `advance` throws.
  public func png(
    of genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once, opacity: Opacity? = nil,
    surround: (any Surround)? = nil, compression: PNGCompression = .fast, dotsPerInch: Int? = nil,
    text: PNGText? = nil,
    advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> [UInt8] {
    var writer = try writer(
      at: viewport, to: nil, as: format, repeats: repeats, surround: surround,
      compression: compression, dotsPerInch: dotsPerInch, text: text)
    _ = try write(
      genome, at: viewport, to: &writer, as: format, supersampling: supersampling,
      repeats: repeats, opacity: opacity, surround: surround, compression: compression,
      advance: advance)
    return writer.bytes
  }

  private func writer(
    at viewport: Viewport, to descriptor: Int32?, as format: PixelFormat, repeats: Repeats,
    surround: (any Surround)?, compression: PNGCompression, dotsPerInch: Int?, text: PNGText?
  ) throws(PNGError) -> PNGWriter {
    let size = surround?.size ?? viewport.size(repeated: repeats)
    return try PNGWriter(
      descriptor: descriptor, width: size.width, height: size.height, format: format,
      compression: compression, dotsPerInch: dotsPerInch, text: text)
  }

  private func write(
    _ genome: Genome, at viewport: Viewport, to writer: inout PNGWriter, as format: PixelFormat,
    supersampling: Supersampling, repeats: Repeats, opacity: Opacity?, surround: (any Surround)?,
    compression: PNGCompression, advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    let height = writer.height
    let report = try bands(
      of: genome, at: viewport, as: format, supersampling: supersampling, repeats: repeats,
      opacity: opacity, surround: surround, compression: compression
    ) { (band) throws(any Error) in
      try writer.append(band)
      try advance(writer.rowCount, height)
    }
    try writer.finish()
    return report
  }

  /// Paints bands of a picture's PNG, which `PNGWriter` puts together: each is the same whoever paints it,
  /// and with whichever others.
  ///
  /// - Parameters:
  ///   - part: the bands that are painted, of those that `PNGBands` has for the size; nil for all.
  ///   - take: takes the bands, in their order; one call at a time, on any thread.
  ///   The others are as of `writePNG`.
  /// - Returns: how many samples were taken; of a part, those of all its copies of the picture.
  /// - Throws: `PNGError.encoding`, and what `take` throws; then no more bands are painted.
  @discardableResult
  public func bands(
    _ part: Range<Int>? = nil, of genome: Genome, at viewport: Viewport,
    as format: PixelFormat = .rgb8, supersampling: Supersampling = .none, repeats: Repeats = .once,
    opacity: Opacity? = nil, surround: (any Surround)? = nil, compression: PNGCompression = .fast,
    take: (PNGBand) throws -> Void
  ) throws -> SampleReport {
    let size = surround?.size ?? viewport.size(repeated: repeats)
    let instructionSet = instructionSet
    let bands = PNGBands(height: size.height, rowBytes: size.width * format.bytesPerPixel)
    let work = BandPainting(
      genome: genome, viewport: viewport, format: format, supersampling: supersampling,
      repeats: repeats, opacity: opacity, surround: surround, rowsAtOnce: bands.rowsAtOnce)
    let crew = try crewBands(work, compression)
    let helpers = crew?.helpers(from: part?.lowerBound ?? 0) { (reader) throws(CrewError) in
      try PNGBand(from: &reader)
    }
    return try stream(
      work, part, helpers: helpers, refined: { crew?.refinedPixels ?? 0 },
      state: {
        PNGEncoder(
          width: size.width, format: format, compression: compression,
          instructionSet: instructionSet)
      },
      make: { (rows, encoder) throws(any Error) in try encoder.encode(rows) },
      take: { (band) throws(any Error) in try take(band) })
  }

  /// The bands that the crew paints, where there is one and it is worth its while: below a million
  /// pixels the way there and back is as long as the work. What is around a picture is this process's alone.
  func crewBands(
    _ work: BandPainting, _ compression: PNGCompression?
  ) throws(CrewError) -> CrewBands? {
    let pixels = work.size.width * work.size.height * work.supersampling.side
    guard let crew, !crew.members.isEmpty, work.surround == nil, pixels >= 1 << 20 else {
      return nil
    }
    return try CrewBands(work, compression, by: crew)
  }
}
