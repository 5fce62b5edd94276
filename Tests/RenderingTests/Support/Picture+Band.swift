import Rendering

extension Picture {
  /// All of it as one band of a PNG.
  func band() throws(PNGError) -> PNGBand {
    let encoder = PNGEncoder(
      width: width, format: .rgb8, compression: .fast, instructionSet: .best)
    let result = pixels.withUnsafeBufferPointer { pixels -> Result<PNGBand, PNGError> in
      do throws(PNGError) { return .success(try encoder.encode(pixels)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
