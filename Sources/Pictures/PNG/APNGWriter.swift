/// Writes an animated PNG to a descriptor, frame by frame: 8-bit grey or RGB in sRGB.
///
/// A viewer that does not know animated PNGs shows the first frame. Every frame is stored whole,
/// because the pictures of a network change everywhere from frame to frame. The chunks and their
/// order follow the Portable Network Graphics specification, third edition (W3C 2025), section
/// 11.3.5. As with `PNGWriter`, the caller closes the descriptor, and a file that was not finished
/// is not a PNG.
public struct APNGWriter: ~Copyable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// Which samples a pixel has.
  public let channels: PixelFormat.Channels
  /// The number of frames that the header promises.
  public let frameCount: Int
  /// The number of frames appended so far.
  public private(set) var count = 0

  private let chunks: PNGChunks
  private let framesPerSecond: Int
  /// The number of the next `fcTL` or `fdAT` chunk: they are counted together.
  private var sequence: UInt32 = 0

  /// The most bytes of a frame in one chunk.
  private static let chunkLimit = 1 << 20

  /// Writes the header.
  ///
  /// - Parameters:
  ///   - frameCount: from 1.
  ///   - framesPerSecond: 1 … 65,535.
  ///   - plays: how often the animation is shown; 0 for again and again without end.
  ///   - text: what the file holds besides the pictures.
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.writing` when the
  ///   bytes cannot be written to the descriptor, `PNGError.encoding` when libpng fails.
  public init(
    descriptor: Int32, width: Int, height: Int, channels: PixelFormat.Channels = .rgb,
    frameCount: Int, framesPerSecond: Int, plays: Int = 0, text: PNGText? = nil
  ) throws(PNGError) {
    precondition(1...Int(Int32.max) ~= frameCount, "expected frames")
    precondition(1...65_535 ~= framesPerSecond, "expected 1 … 65,535 frames a second")
    precondition(0...Int(Int32.max) ~= plays, "expected a number of plays")
    let chunks = try PNGChunks(
      descriptor: descriptor, width: width, height: height,
      format: PixelFormat(channels: channels, depth: .eight), text: text)
    try chunks.write("acTL", UInt32(frameCount).pngBytes + UInt32(plays).pngBytes)
    self.width = width
    self.height = height
    self.channels = channels
    self.frameCount = frameCount
    self.framesPerSecond = framesPerSecond
    self.chunks = chunks
  }

  /// Appends a frame.
  ///
  /// - Precondition: it has the animation's channels.
  /// - Throws: `PNGError.frames` when there are more frames than promised or the frame has another
  ///   size (it is then not written), `PNGError.writing`, `PNGError.encoding`. After an error the
  ///   file cannot be finished.
  public mutating func append(_ frame: CompressedPicture) throws(PNGError) {
    precondition(frame.channels == channels, "expected a frame of the animation's channels")
    guard frame.width == width, frame.height == height else {
      throw PNGError.frames(
        expected: "\(width) × \(height) pixels",
        found: "a frame of \(frame.width) × \(frame.height)")
    }
    guard count < frameCount else {
      throw PNGError.frames(expected: "\(frameCount)", found: "\(count + 1) frames")
    }
    // The size and place of the frame, how long it is shown, and that it replaces the one before.
    let size = UInt32(width).pngBytes + UInt32(height).pngBytes
    let rate = UInt16(framesPerSecond)
    try chunk(
      "fcTL", numbered: true,
      (size + [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, UInt8(rate >> 8), UInt8(rate & 255), 0, 0])[...])
    for start in stride(from: 0, to: frame.stream.count, by: Self.chunkLimit) {
      let part = frame.stream[start..<min(start + Self.chunkLimit, frame.stream.count)]
      try count == 0 ? chunk("IDAT", numbered: false, part) : chunk("fdAT", numbered: true, part)
    }
    count += 1
  }

  /// Writes the end of the file.
  ///
  /// - Throws: `PNGError.frames` when frames are missing, `PNGError.writing`, `PNGError.encoding`;
  ///   where there was an error before, the first one again.
  public mutating func finish() throws(PNGError) {
    try chunks.check()
    guard count == frameCount else {
      throw PNGError.frames(
        expected: "\(frameCount)", found: count == 1 ? "1 frame" : "\(count) frames")
    }
    // libpng's own function for the end would fail, since libpng has not seen the rows.
    try chunk("IEND", numbered: false, [])
  }

  private mutating func chunk(
    _ name: String, numbered: Bool, _ body: ArraySlice<UInt8>
  ) throws(PNGError) {
    try chunks.write(name, numbered ? sequence.pngBytes : [], body)
    if numbered { sequence += 1 }
  }
}
