import Files
import Pictures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file of any format that an installed `ffmpeg` can write, frame by frame.
///
/// `ffmpeg` runs as a process of its own and gets raw frames through a pipe. The bytes that it
/// writes differ between its versions. A movie that is dropped before it is finished leaves behind
/// what `ffmpeg` has written so far. This program should ignore `SIGPIPE`. `ffmpeg` ends with this
/// program, and when it takes no frame, or does not end, for an hour.
public struct Movie: ~Copyable {
  private var program: ChildProcess
  /// The file's name as `ffmpeg` is given it.
  private let address: String
  private let width: Int
  private let height: Int

  /// How many seconds it may take to read a frame, or to end: it may work on the whole film then.
  private static let patience = 3_600

  /// Starts `ffmpeg`.
  ///
  /// - Parameters:
  ///   - path: the file; the ending of its name gives the format. A file that is there is replaced.
  ///   - plays: how often an animation is shown, in formats that can say so; 0 for again and again
  ///     without end.
  /// - Throws: `MovieError.oddSides`, `MovieError.missing`, `MovieError.start`.
  public init(
    path: String, width: Int, height: Int, framesPerSecond: Int, plays: Int = 0
  ) throws(MovieError) {
    let format = MovieFormat(ofFile: path)
    try format.check(width: width, height: height)
    let input = [
      "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", "\(width)x\(height)",
      "-framerate", "\(framesPerSecond)", "-i", "pipe:0",
    ]
    // Without "file:", ffmpeg would take a name with a colon for an address of another kind.
    let address = "file:\(path)"
    let arguments =
      ["ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-y"] + input
      + format.arguments(plays: plays) + [address]
    do {
      program = try ChildProcess(arguments, patience: Self.patience)
      self.address = address
      (self.width, self.height) = (width, height)
    } catch {
      throw error.isMissing ? .missing : .start(reason: error.reason)
    }
  }

  /// Appends a frame.
  ///
  /// - Precondition: it has the movie's size.
  /// - Throws: `MovieError.failed` where `ffmpeg` has ended with an error.
  public mutating func append(_ picture: Picture) throws(MovieError) {
    precondition(
      picture.width == width && picture.height == height, "expected a frame of the movie's size")
    guard picture.pixels.withUnsafeBytes({ program.feed($0) }) else {
      _ = program.finish()
      throw failure()
    }
  }

  /// Waits until `ffmpeg` has written everything.
  ///
  /// - Throws: `MovieError.failed` where it ends with an error.
  public mutating func finish() throws(MovieError) {
    guard program.finish() == 0 else { throw failure() }
  }

  private func failure() -> MovieError {
    if program.isOverdue { return .failed(reason: "it did nothing for \(Self.patience) seconds") }
    // A line begins with the part of ffmpeg that wrote it: "[mpeg1video @ 0x55fec0] ".
    let lines = program.lastLines(3).map { line in
      let words = line.first == "[" ? line.drop { $0 != "]" }.dropFirst(2) : line
      return words.replacing(address, with: "the file")
    }
    let words = lines.joined(separator: "; ")
    return .failed(reason: words.isEmpty ? "it ended without a word" : words)
  }
}

/// Why a movie was not written.
public enum MovieError: Error, Hashable, Sendable {
  /// There is no program `ffmpeg` on the path.
  case missing
  /// The system could not start `ffmpeg`; `reason` is the system's.
  case start(reason: String)
  /// `ffmpeg` ended with an error; `reason` is its own.
  case failed(reason: String)
  /// The format stores pixels in pairs, and a side is odd.
  case oddSides(format: String, width: Int, height: Int)
}

extension MovieError: CustomStringConvertible {
  /// One line: what failed, the reason, and what to do.
  public var description: String {
    switch self {
    case .missing:
      "\(OutsideProgram.ffmpeg.missing); .png and folders do without"
    case .start(let reason): "cannot start ffmpeg: \(reason)"
    case .failed(let reason): "ffmpeg: \(reason)"
    case .oddSides(let format, let width, let height):
      "the sides of a .\(format) are even, found \(width) × \(height); expected "
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
