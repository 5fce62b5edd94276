import Rendering

extension Picture {
  /// All of it as one band of a PNG.
  func band() throws(PNGError) -> PNGBand {
    let encoder = PNGEncoder(
      width: width, format: .rgb8, compression: .fast, instructionSet: .best)
    return try pixels.withUnsafeBufferPointer { (rows) throws(PNGError) in
      try encoder.encode(rows)
    }
  }
}
