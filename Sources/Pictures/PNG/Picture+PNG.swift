import Threads

extension Picture {
  /// Writes the picture as a PNG to a descriptor, which stays open.
  ///
  /// - Parameters:
  ///   - channels: with `grey`, only the red samples are written: the picture should be grey.
  ///   - text: what the file holds besides the picture.
  ///   - threads: how many threads compress; the file does not depend on it.
  /// - Throws: `PNGError`, each case as in `PNGWriter`.
  public func writePNG(
    to descriptor: Int32, channels: PixelFormat.Channels = .rgb,
    compression: PNGCompression = .fast, text: PNGText? = nil, threads: Int = 1
  ) throws(PNGError) {
    var writer = try writer(
      to: descriptor, channels: channels, compression: compression, text: text)
    try write(to: &writer, channels, compression, threads: threads)
  }

  /// The bytes of the picture's PNG file.
  ///
  /// - Parameters:
  ///   - channels: with `grey`, only the red samples are written: the picture should be grey.
  ///   - text: what the file holds besides the picture.
  ///   - threads: how many threads compress; the bytes do not depend on it.
  /// - Throws: `PNGError`, each case as in `PNGWriter`.
  public func png(
    channels: PixelFormat.Channels = .rgb, compression: PNGCompression = .fast,
    text: PNGText? = nil, threads: Int = 1
  ) throws(PNGError) -> [UInt8] {
    var writer = try writer(to: nil, channels: channels, compression: compression, text: text)
    try write(to: &writer, channels, compression, threads: threads)
    return writer.bytes
  }

  private func writer(
    to descriptor: Int32?, channels: PixelFormat.Channels, compression: PNGCompression,
    text: PNGText?
  ) throws(PNGError) -> PNGWriter {
    try PNGWriter(
      descriptor: descriptor, width: width, height: height,
      format: PixelFormat(channels: channels, depth: .eight), compression: compression,
      texts: text.map { [$0] } ?? [])
  }

  private func write(
    to writer: inout PNGWriter, _ channels: PixelFormat.Channels, _ compression: PNGCompression,
    threads: Int
  ) throws(PNGError) {
    let format = PixelFormat(channels: channels, depth: .eight)
    let rowBytes = width * format.bytesPerPixel
    let samples = samples(channels)
    let bands = PNGBands(height: height, rowBytes: rowBytes)
    try Parallel.inOrder(
      count: bands.count, threads: max(1, threads), ahead: 2 * max(1, threads),
      state: {
        PNGEncoder(
          width: width, format: format, compression: compression, instructionSet: .best)
      },
      make: { (band, encoder) throws(PNGError) in
        let rows = bands[band]
        return try encoder.encode(samples, rows.lowerBound * rowBytes..<rows.upperBound * rowBytes)
      },
      take: { (_, band) throws(PNGError) in try writer.append(band) })
    try writer.finish()
  }

  /// The samples of the channels, row-major; with `grey`, the red samples.
  func samples(_ channels: PixelFormat.Channels) -> [UInt8] {
    switch channels {
    case .rgb: pixels
    case .grey: stride(from: 0, to: pixels.count, by: 3).map { pixels[$0] }
    }
  }
}

extension PNGEncoder {
  /// Encodes a part of the samples, which must be whole rows.
  func encode(_ samples: [UInt8], _ part: Range<Int>) throws(PNGError) -> PNGBand {
    try samples.withUnsafeBufferPointer { (samples) throws(PNGError) in
      try encode(UnsafeBufferPointer(rebasing: samples[part]))
    }
  }
}
