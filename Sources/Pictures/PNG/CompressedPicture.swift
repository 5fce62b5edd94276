/// A picture's rows, filtered and compressed for a PNG: one zlib stream of 8-bit samples.
///
/// It is a value of its own so that several threads can compress the frames of an animation, which
/// are then written in order.
public struct CompressedPicture: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// Which samples a pixel has.
  public let channels: PixelFormat.Channels
  /// What the IDAT chunks of a PNG hold together.
  package let stream: [UInt8]

  /// Compresses a picture.
  ///
  /// - Parameter channels: with `grey`, only the red samples are stored: the picture should be
  ///   grey.
  /// - Throws: `PNGError.encoding` when zlib fails or memory runs out.
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

  /// A picture whose rows are compressed already: one zlib stream, as `stream` of such a picture; nil where
  /// it cannot be one, as far as that can be told without decompressing it.
  package init?(width: Int, height: Int, channels: PixelFormat.Channels, stream: [UInt8]) {
    // Two bytes of header, which are a multiple of 31, a block, and the checksum (RFC 1950).
    guard stream.count > 6, stream[0] & 15 == 8, (Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0
    else { return nil }
    (self.width, self.height, self.channels) = (width, height, channels)
    self.stream = stream
  }

  /// The picture, decompressed.
  ///
  /// - Throws: `PNGError.reading` where the stream is no picture of that size; `PNGError.encoding`,
  ///   `PNGError.size`.
  package func picture() throws(PNGError) -> Picture {
    let chunks = try PNGChunks(
      descriptor: nil, width: width, height: height,
      format: PixelFormat(channels: channels, depth: .eight), text: nil)
    try chunks.write("IDAT", [], stream[...])
    try chunks.write("IEND")
    return try Picture.read(PNGReader(chunks.bytes, called: "a frame of a part"), on: .white)
      .picture
  }
}
