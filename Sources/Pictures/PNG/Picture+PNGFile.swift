extension Picture {
  /// The picture in a PNG file of any kind.
  ///
  /// Samples are taken as sRGB: a gamma, chromaticities or a colour profile in the file are ignored.
  /// Grey becomes three equal channels, a palette its colours, and samples of 1, 2, 4 or 16 bits the
  /// nearest of 8 bits. What is transparent lies on black: a pixel has the share of its light that its
  /// alpha says. Of an animation it is the picture that programs show which know no animations.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is not a PNG,
  ///   `PNGError.tooLarge` where a side has more than 4,096 pixels.
  public init(pngFile path: String) throws(PNGError) {
    let side = PNGReader.sideLimit
    try self.init(PNGReader(path, sideLimit: side, pixelLimit: side * side))
  }

  /// The sheet in a PNG file.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is not a PNG,
  ///   `PNGError.tooLarge` where it is larger than any sheet.
  public init(sheetFile path: String) throws(PNGError) {
    try self.init(
      PNGReader(path, sideLimit: Sheet.longestSide, pixelLimit: Sheet.mostPixels))
  }

  private init(_ reader: borrowing PNGReader) throws(PNGError) {
    let (size, samples) = (reader.size, reader.samples)
    var row = [UInt8](repeating: 0, count: reader.rowBytes)
    var pixels = [UInt8](repeating: 0, count: size.width * size.height * 3)
    for pass in reader.passes {
      let columns = stride(from: pass.start.x, to: size.width, by: pass.step.x)
      let count = columns.underestimatedCount
      if count == 0 { continue }
      for y in stride(from: pass.start.y, to: size.height, by: pass.step.y) {
        try reader.readRow(into: &row)
        pixels.withUnsafeMutableBufferPointer {
          samples.write(
            row, count: count, to: $0, first: 3 * (y * size.width + pass.start.x),
            step: 3 * pass.step.x)
        }
      }
    }
    self.init(width: size.width, height: size.height, pixels: pixels)
  }
}
