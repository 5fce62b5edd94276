/// A picture's rows as PNG filters and compresses them: one zlib stream, of 8-bit samples.
///
/// The frames of an animation are compressed on several threads and written in order by one.
public struct CompressedPicture: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// Which samples a pixel has.
  public let channels: PixelFormat.Channels
  /// What the IDAT chunks of a PNG hold, end to end.
  let stream: [UInt8]

  /// Compresses a picture.
  ///
  /// - Parameter channels: grey where the picture is one, whose red is then what is kept.
  /// - Throws: `PNGError.encoding` when zlib gives up or memory runs out.
  public init(
    _ picture: Picture, channels: PixelFormat.Channels = .rgb, compression: PNGCompression = .fast
  ) throws(PNGError) {
    let format = PixelFormat(channels: channels, depth: .eight)
    let samples = picture.samples(channels)
    let encoder = PNGEncoder(
      width: picture.width, format: format, compression: compression, instructionSet: .best)
    let band = try encoder.encode(samples, 0..<samples.count)
    width = picture.width
    height = picture.height
    self.channels = channels
    stream = compression.header + band.bytes + PNGBand.streamEnd(checksum: band.checksum)
  }
}
