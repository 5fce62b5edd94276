import Pictures

extension PNGBand {
  /// All rows of a picture as one band of a PNG.
  package init(
    _ samples: [UInt8], width: Int, format: PixelFormat, compression: PNGCompression = .fast
  ) throws(PNGError) {
    let encoder = PNGEncoder(
      width: width, format: format, compression: compression, instructionSet: .best)
    self = try samples.withUnsafeBufferPointer { (rows) throws(PNGError) in
      try encoder.encode(rows)
    }
  }
}

extension Picture {
  /// All of it as one band of a PNG.
  package func band() throws(PNGError) -> PNGBand {
    try PNGBand(pixels, width: width, format: .rgb8)
  }
}
