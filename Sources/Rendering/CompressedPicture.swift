import CPNG

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
  /// - Throws: `PNGError.size` when a side is outside 1…1,000,000, `PNGError.encoding` when libpng
  ///   gives up or memory runs out.
  public init(
    _ picture: Picture, channels: PixelFormat.Channels = .rgb, compression: PNGCompression = .fast
  ) throws(PNGError) {
    guard 1...1_000_000 ~= picture.width, 1...1_000_000 ~= picture.height else {
      throw PNGError.size(width: picture.width, height: picture.height)
    }
    guard let handle = breed_png_create_kept() else {
      throw PNGError.encoding(reason: "out of memory")
    }
    defer { breed_png_destroy(handle) }
    let samples =
      switch channels {
      case .rgb: picture.pixels
      case .grey: stride(from: 0, to: picture.pixels.count, by: 3).map { picture.pixels[$0] }
      }
    guard
      breed_png_begin(
        handle, UInt32(picture.width), UInt32(picture.height), channels == .grey ? 1 : 0, 8,
        compression.settings) == 0, breed_png_append(handle, samples, picture.height) == 0,
      breed_png_finish(handle) == 0
    else { throw PNGWriter.error(of: handle) }
    width = picture.width
    height = picture.height
    self.channels = channels
    stream = Self.data(
      of: UnsafeBufferPointer(start: handle.pointee.bytes, count: handle.pointee.count))
  }

  /// What the IDAT chunks of a whole PNG hold.
  private static func data(of file: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var data: [UInt8] = []
    // A chunk is its length in four bytes, its name in four, its body, and a checksum in four.
    var place = 8
    while place + 12 <= file.count {
      let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      if file[place + 4..<place + 8].elementsEqual("IDAT".utf8) {
        data += file[place + 8..<place + 8 + length]
      }
      place += length + 12
    }
    return data
  }
}
