import Files
import Pictures

/// Writes a file of any format that an installed `ffmpeg` can write, frame by frame; see `FFmpeg`.
public struct Movie: ~Copyable {
  private var program: FFmpeg
  private let width: Int
  private let height: Int

  /// Starts `ffmpeg`.
  ///
  /// - Parameters:
  ///   - path: the file; the ending of its name gives the format. A file that is there is replaced.
  ///   - name: what an error calls the file; nil where it should say nothing of it.
  ///   - plays: how often an animation is shown, in formats that can say so; 0 for again and again
  ///     without end.
  /// - Throws: `MovieError`; `OutsideProgramError.missing`, `.unavailable`.
  public init(
    path: String, called name: String? = nil, width: Int, height: Int, framesPerSecond: Int,
    plays: Int = 0
  ) throws {
    let format = MovieFormat(ofFile: path)
    try format.check(width: width, height: height)
    program = try FFmpeg(
      writing: path, called: name,
      from: [
        "-pix_fmt", "rgb24", "-video_size", "\(width)x\(height)", "-framerate",
        "\(framesPerSecond)",
      ], format.arguments(plays: plays))
    (self.width, self.height) = (width, height)
  }

  /// Appends a frame.
  ///
  /// - Precondition: it has the movie's size.
  /// - Throws: `OutsideProgramError` where `ffmpeg` has ended with an error.
  public mutating func append(_ picture: Picture) throws(OutsideProgramError) {
    precondition(
      picture.width == width && picture.height == height, "expected a frame of the movie's size")
    try program.append(picture.pixels)
  }

  /// Waits until `ffmpeg` has written everything.
  ///
  /// - Throws: `OutsideProgramError` where it ends with an error.
  public mutating func finish() throws(OutsideProgramError) { try program.finish() }
}

/// Why frames cannot be a movie.
public enum MovieError: Error, Hashable, Sendable {
  /// The format stores pixels in pairs, and a side is odd.
  case oddSides(format: String, width: Int, height: Int)
}

extension MovieError: CustomStringConvertible {
  /// One line: what failed, and what to do.
  public var description: String {
    switch self {
    case .oddSides(let format, let width, let height):
      "the sides of a .\(format) must be even, found \(width) × \(height); expected "
        + "\(width + width % 2) × \(height + height % 2), for example"
    }
  }
}

extension MovieFormat {
  /// Throws where frames of that size cannot be stored.
  fileprivate func check(width: Int, height: Int) throws(MovieError) {
    guard !hasEvenSides || width.isMultiple(of: 2) && height.isMultiple(of: 2) else {
      throw .oddSides(format: name, width: width, height: height)
    }
  }
}

extension Movie {
  /// Checks that frames of that size can be stored in a format.
  ///
  /// - Parameter format: the ending of the file's name: `mp4`.
  /// - Throws: `MovieError.oddSides`.
  public static func check(_ format: String, width: Int, height: Int) throws(MovieError) {
    try MovieFormat(ofFile: ".\(format)").check(width: width, height: height)
  }

  /// Whether there is a program `ffmpeg` on the path.
  public static var isPossible: Bool { OutsideProgram.ffmpeg.path != nil }
  /// The endings of the files that are offered where a person chooses among a few.
  public static let usualFormats = ["mp4", "webm", "gif"]
}
