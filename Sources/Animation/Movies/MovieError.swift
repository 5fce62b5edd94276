/// Why a movie was not written.
public enum MovieError: Error, Hashable, Sendable {
  /// There is no program `ffmpeg` on the path.
  case missing
  /// The system could not start `ffmpeg`, in its words.
  case start(reason: String)
  /// `ffmpeg` gave up; its words.
  case failed(reason: String)
  /// The format has pixels in pairs, and a side is odd.
  case oddSides(format: String, width: Int, height: Int)
}

extension MovieError: CustomStringConvertible {
  /// One line: what failed, in whose words, and what to do.
  public var description: String {
    switch self {
    case .missing:
      "ffmpeg is not installed: apt-get install ffmpeg (Debian) or brew install ffmpeg (macOS); "
        + ".png and folders do without"
    case .start(let reason): "cannot start ffmpeg: \(reason)"
    case .failed(let reason): "ffmpeg: \(reason)"
    case .oddSides(let format, let width, let height):
      "the sides of a .\(format) are even, found \(width) × \(height); expected "
        + "\(width + width % 2) × \(height + height % 2), for example"
    }
  }
}
