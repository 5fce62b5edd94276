extension Picture {
  /// The picture in a PNG file of any kind.
  ///
  /// Samples are taken as sRGB: a gamma, chromaticities or a colour profile in the file are ignored.
  /// Grey becomes three equal channels, a palette its colours, and samples of 1, 2, 4 or 16 bits the
  /// nearest of 8 bits. What is transparent shows the background: a pixel has the share of its light that
  /// its alpha says, and the rest of the background's. Of an animation it is the picture that programs show which know no animations.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is not a PNG,
  ///   `PNGError.tooLarge` where a side has more than 4,096 pixels.
  public init(pngFile path: String, on background: Background = .white) throws(PNGError) {
    let side = PNGReader.sideLimit
    self = try Self.read(
      PNGReader(path, sideLimit: side, pixelLimit: side * side), on: background
    ).picture
  }

  /// The sheet in a PNG file.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is not a PNG,
  ///   `PNGError.tooLarge` where it is larger than any sheet.
  public init(sheetFile path: String) throws(PNGError) {
    self = try Self.read(
      PNGReader(path, sideLimit: Sheet.longestSide, pixelLimit: Sheet.mostPixels), on: .white
    ).picture
  }

  /// The picture, and whether some of it shows the background.
  static func read(
    _ reader: borrowing PNGReader, on background: Background
  ) throws(PNGError) -> (picture: Picture, isTransparent: Bool) {
    let (size, samples) = (reader.size, reader.samples(on: background))
    var isTransparent = false
    var row = [UInt8](repeating: 0, count: reader.rowBytes)
    var pixels = [UInt8](repeating: 0, count: size.width * size.height * 3)
    for pass in reader.passes {
      let columns = stride(from: pass.start.x, to: size.width, by: pass.step.x)
      let count = columns.underestimatedCount
      if count == 0 { continue }
      for y in stride(from: pass.start.y, to: size.height, by: pass.step.y) {
        try reader.readRow(into: &row)
        isTransparent = isTransparent || samples.letsThrough(row, count: count)
        pixels.withUnsafeMutableBufferPointer {
          samples.write(
            row, count: count, to: $0, first: 3 * (y * size.width + pass.start.x),
            step: 3 * pass.step.x)
        }
      }
    }
    return (Picture(width: size.width, height: size.height, pixels: pixels), isTransparent)
  }
}
