import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A picture in a file of any format that is known, as a person sees it: what is transparent shows a
/// background.
///
/// The first bytes of the file tell its format, not its name. A PNG is read here, any other by
/// `ffmpeg`; see `FFmpeg`.
public struct PictureFile: Sendable {
  /// The picture, on its background.
  public let picture: Picture
  /// What the file is.
  public let format: PictureFormat
  /// Whether some of it lets its background through.
  public let isTransparent: Bool

  /// Reads a file.
  ///
  /// - Parameter background: what is behind it; see `Picture.init(pngFile:on:)`.
  /// - Throws: `PNGError.reading` where the file cannot be read, or is of no format that is known;
  ///   `PNGError.tooLarge` where a side has more than 4,096 pixels; `OutsideProgramError`.
  public init(_ path: String, on background: Background = .white) throws {
    guard let found = PictureFormat(beginning: try Self.beginning(of: path)) else {
      throw PNGError.unknown(
        path: path, expected: PictureFormat.allCases.map(\.title).joined(separator: ", "))
    }
    format = found
    let read =
      found == .png
      ? try Self.readPNG(path, on: background) : try Self.convert(path, found, on: background)
    picture = read.picture
    isTransparent = read.isTransparent
  }

  private typealias Reading = (picture: Picture, isTransparent: Bool)

  private static func readPNG(
    _ path: String, called name: String? = nil, on background: Background
  ) throws(PNGError) -> Reading {
    let side = PNGReader.sideLimit
    return try Picture.read(
      PNGReader(path, called: name, sideLimit: side, pixelLimit: side * side), on: background)
  }

  /// Reads a file of another format, by way of a PNG.
  private static func convert(
    _ path: String, _ format: PictureFormat, on background: Background
  ) throws -> Reading {
    let folder = try FileSystem.makeTemporaryFolder()
    let png = "\(folder)/picture.png"
    let cleanup = SignalCleanup.removing(png)
    defer {
      withExtendedLifetime(cleanup) {}
      try? FileSystem.remove(png)
      FileSystem.removeEmptyFolder(folder)
    }
    let side = PNGReader.sideLimit
    do {
      try FFmpeg.convert(path, as: format, pixelLimit: side * side, to: png)
    } catch OutsideProgramError.failed(_, let reason) {
      throw PNGError.other(path: path, format: format.title, reason: "ffmpeg: \(reason)")
    }
    return try readPNG(png, called: path, on: background)
  }

  /// The first bytes of a file, which is no pipe, folder or device; 12 of them, with 0 in place of
  /// those that it has not got.
  private static func beginning(of path: String) throws(PNGError) -> [UInt8] {
    let file = try PNGReader.opened(path)
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 12)
    _ = fread(&bytes, 1, bytes.count, file)
    return bytes
  }
}
