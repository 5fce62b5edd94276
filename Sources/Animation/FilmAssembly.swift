import Files
import Pictures

/// Puts frames that were painted before into the file of a film: the same bytes as if `FilmWriter` had
/// painted them.
public struct FilmAssembly: Sendable {
  /// The size of a frame.
  public let size: PictureSize
  /// Which samples a pixel of the frames has.
  public let channels: PixelFormat.Channels
  /// Frames in all.
  public let frameCount: Int
  /// Frames a second.
  public let framesPerSecond: Int
  /// How often the film is shown; 0 for again and again without end.
  public let plays: Int
  /// A text that an animated PNG holds besides the frames.
  public let text: PNGText?

  /// A film of the values given.
  public init(
    size: PictureSize, channels: PixelFormat.Channels, frameCount: Int, framesPerSecond: Int,
    plays: Int, text: PNGText?
  ) {
    (self.size, self.channels, self.frameCount) = (size, channels, frameCount)
    (self.framesPerSecond, self.plays, self.text) = (framesPerSecond, plays, text)
  }

  /// Writes an animated PNG.
  ///
  /// - Parameter frames: gives the frames, in their order, to what it is given.
  /// - Throws: `PNGError`, the errors of the file system, and what `frames` throws; then a file is as it was.
  public func writeAnimation(
    to output: OutputFile, _ frames: (_ append: (CompressedPicture) throws -> Void) throws -> Void
  ) throws {
    try output.write { descriptor in
      var writer = try APNGWriter(
        descriptor: descriptor, width: size.width, height: size.height, channels: channels,
        frameCount: frameCount, framesPerSecond: framesPerSecond, plays: plays, text: text)
      try frames { try writer.append($0) }
      try writer.finish()
    }
  }

  /// Has `ffmpeg` write a film of another format.
  ///
  /// - Parameter frames: gives the frames, in their order, to what it is given.
  /// - Throws: `MovieError`, `OutsideProgramError`, `PNGError.reading` for a frame that cannot be decompressed,
  ///   the errors of the file system, and what `frames` throws; then a file is as it was.
  public func writeMovie(
    to output: OutputFile, _ frames: (_ append: (CompressedPicture) throws -> Void) throws -> Void
  ) throws {
    try output.replace { temporary in
      var movie = try Movie(
        path: temporary, called: output.path, width: size.width, height: size.height,
        framesPerSecond: framesPerSecond, plays: plays)
      try frames { try movie.append($0.picture()) }
      try movie.finish()
    }
  }
}
