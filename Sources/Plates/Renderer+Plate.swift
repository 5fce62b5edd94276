import Genomes
import Pictures
import Rendering

extension Renderer {
  /// Paints a picture as a plate into a PNG file without having all of it in memory. The picture's own
  /// pixels are those that `writePNG` writes in red, green and blue.
  ///
  /// - Parameters:
  ///   - plate: made for the size of the viewport and its repeats.
  ///   - descriptor: where the file is written; it stays open.
  ///   - depth: the bits of a sample.
  ///   - supersampling: how many samples make a pixel of the picture.
  ///   - repeats: how often the picture is repeated to the right and downwards.
  ///   - texts: what the file holds besides the plate.
  ///   - advance: is called after each band with the number of rows written and of all rows; an error
  ///     that it throws ends the painting.
  /// - Returns: how many samples were taken.
  /// - Throws: `PNGError`, each case as in `PNGWriter`, and what `advance` throws.
  public func writePNG(
    _ plate: Plate, of genome: Genome, at viewport: Viewport, to descriptor: Int32,
    depth: PixelFormat.Depth = .eight, supersampling: Supersampling = .none,
    repeats: Repeats = .once, compression: PNGCompression = .fast, texts: [PNGText] = [],
    advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> SampleReport {
    var writer = try PNGWriter(
      descriptor: descriptor, width: plate.size.width, height: plate.size.height,
      format: PixelFormat(channels: .rgb, depth: depth), compression: compression, texts: texts)
    return try write(
      plate, genome, at: viewport, to: &writer, depth, supersampling, repeats, compression, advance)
  }

  /// Paints a picture as a plate as the bytes of a PNG file.
  ///
  /// They are the bytes that `writePNG` writes, whose parameters these are.
  ///
  /// - Throws: `PNGError`, each case as in `PNGWriter`.
  public func png(
    _ plate: Plate, of genome: Genome, at viewport: Viewport,
    depth: PixelFormat.Depth = .eight, supersampling: Supersampling = .none,
    repeats: Repeats = .once, compression: PNGCompression = .fast, texts: [PNGText] = []
  ) throws -> [UInt8] {
    var writer = try PNGWriter(
      descriptor: nil, width: plate.size.width, height: plate.size.height,
      format: PixelFormat(channels: .rgb, depth: depth), compression: compression, texts: texts)
    _ = try write(
      plate, genome, at: viewport, to: &writer, depth, supersampling, repeats, compression,
      { _, _ in })
    return writer.bytes
  }

  private func write(
    _ plate: Plate, _ genome: Genome, at viewport: Viewport, to writer: inout PNGWriter,
    _ depth: PixelFormat.Depth, _ supersampling: Supersampling, _ repeats: Repeats,
    _ compression: PNGCompression, _ advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    let (width, height) = (plate.size.width, plate.size.height)
    let format = PixelFormat(channels: .rgb, depth: depth)
    let instructionSet = instructionSet
    let bands = PNGBands(height: height, rowBytes: width * format.bytesPerPixel)
    let makeEncoder = { @Sendable in
      PNGEncoder(
        width: width, format: format, compression: compression, instructionSet: instructionSet)
    }
    func append(_ band: PNGBand) throws {
      try writer.append(band)
      try advance(writer.rowCount, height)
    }
    func appendPaper(_ rows: Range<Int>) throws {
      let encoder = makeEncoder()
      for first in stride(from: rows.lowerBound, to: rows.upperBound, by: bands.rowsAtOnce) {
        let rows = first..<min(first + bands.rowsAtOnce, rows.upperBound)
        try append(plate.paper(rows, depth).withUnsafeBufferPointer { try encoder.encode($0) })
      }
    }

    try appendPaper(0..<plate.corner.y)
    let (left, right) = plate.sides(depth)
    let rowBytes = plate.picture.width * format.bytesPerPixel
    let samples = try stream(
      genome, at: viewport, as: format, supersampling: supersampling, repeats: repeats,
      rowsAtOnce: bands.rowsAtOnce, state: makeEncoder,
      make: { (rows, encoder) throws(any Error) in
        var framed: [UInt8] = []
        framed.reserveCapacity(rows.count / rowBytes * width * format.bytesPerPixel)
        for row in stride(from: 0, to: rows.count, by: rowBytes) {
          framed += left
          framed += rows[row..<row + rowBytes]
          framed += right
        }
        return try framed.withUnsafeBufferPointer { try encoder.encode($0) }
      },
      take: { (band) throws(any Error) in try append(band) })
    try appendPaper(plate.corner.y + plate.picture.height..<height)
    try writer.finish()
    return samples
  }
}
