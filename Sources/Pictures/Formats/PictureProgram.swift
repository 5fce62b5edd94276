import Files

/// `ffmpeg`, which writes one picture in a format of its own, and reads one.
///
/// Its bytes differ between its versions. It runs as a process of its own, gets rows through a pipe
/// as they are painted, and ends with this program. This program should ignore `SIGPIPE`.
public struct PictureProgram: ~Copyable {
  private var program: ChildProcess
  /// The file's name as `ffmpeg` is given it.
  private let address: String

  /// How many seconds it may take to read rows, or to end.
  private static let patience = 3_600

  /// Starts it, to write a picture.
  ///
  /// - Parameters:
  ///   - path: the file, which is replaced.
  ///   - format: any but PNG.
  ///   - pixels: what the rows hold.
  ///   - dotsPerInch: of the print; nil where nothing is said of it.
  /// - Throws: `PictureProgramError.missing`, `.start`.
  public init(
    writing path: String, as format: PictureFormat, _ pixels: PixelFormat, size: PictureSize,
    dotsPerInch: Int? = nil
  ) throws(PictureProgramError) {
    let input = [
      "-f", "rawvideo", "-pix_fmt", pixels.rawVideoName, "-video_size",
      "\(size.width)x\(size.height)", "-i", "pipe:0", "-frames:v", "1",
    ]
    let address = Self.address(path)
    let words = Self.words(input + format.arguments(pixels, dotsPerInch), address)
    do {
      program = try ChildProcess(words, patience: Self.patience)
      self.address = address
    } catch {
      throw error.isMissing ? .missing : .start(reason: error.reason)
    }
  }

  /// Starts it, to read a picture and write it as a PNG.
  private init(
    reading path: String, as format: PictureFormat, pixelLimit: Int, to png: String
  ) throws(PictureProgramError) {
    let input = [
      "-protocol_whitelist", "file", "-max_pixels", "\(pixelLimit)", "-f", format.demuxer, "-i",
      Self.address(path), "-frames:v", "1", "-pix_fmt", "rgba", "-c:v", "png", "-f", "image2",
      "-update", "1",
    ]
    let address = Self.address(png)
    do {
      program = try ChildProcess(
        Self.words(input, address), isFed: false, patience: Self.patience)
      self.address = Self.address(path)
    } catch {
      throw error.isMissing ? .missing : .start(reason: error.reason)
    }
  }

  private static func words(_ arguments: [String], _ address: String) -> [String] {
    ["ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-y"] + arguments + [address]
  }

  /// Without "file:", ffmpeg would take a name with a colon for an address of another kind.
  private static func address(_ path: String) -> String { "file:\(path)" }

  /// Has a picture read and written as a PNG, which is 8 bits of red, green, blue and opacity; of an
  /// animation the first frame.
  ///
  /// - Parameters:
  ///   - format: what the file is: nothing else is looked for in it, and no other file is read.
  ///   - pixelLimit: the most pixels of the picture.
  /// - Throws: `PictureProgramError`.
  static func convert(
    _ path: String, as format: PictureFormat, pixelLimit: Int, to png: String
  ) throws(PictureProgramError) {
    var program = try PictureProgram(reading: path, as: format, pixelLimit: pixelLimit, to: png)
    try program.finish()
  }

  /// Appends rows.
  ///
  /// - Throws: `PictureProgramError.failed` where it has ended with an error.
  public mutating func append(_ rows: [UInt8]) throws(PictureProgramError) {
    guard rows.withUnsafeBytes({ program.feed($0) }) else {
      _ = program.finish()
      throw failure()
    }
  }

  /// Waits until it has written everything.
  ///
  /// - Throws: `PictureProgramError.failed` where it ends with an error.
  public mutating func finish() throws(PictureProgramError) {
    guard program.finish() == 0 else { throw failure() }
  }

  private func failure() -> PictureProgramError {
    if program.isOverdue { return .failed(reason: "it did nothing for \(Self.patience) seconds") }
    // A line begins with the part of ffmpeg that wrote it: "[mjpeg @ 0x55fec0] ".
    let lines = program.lastLines(2).map { line in
      let words = line.first == "[" ? line.drop { $0 != "]" }.dropFirst(2) : line
      return words.replacing(address, with: "the file")
    }
    return .failed(
      reason: lines.isEmpty ? "it ended without a word" : lines.joined(separator: "; "))
  }
}

/// Why a picture was not written or read by another program.
public enum PictureProgramError: Error, Hashable, Sendable {
  /// There is no program `ffmpeg` on the path.
  case missing
  /// The system could not start `ffmpeg`; `reason` is the system's.
  case start(reason: String)
  /// `ffmpeg` ended with an error; `reason` is its own.
  case failed(reason: String)
}

extension PictureProgramError: CustomStringConvertible {
  /// One line: what failed, the reason, and what to do.
  public var description: String {
    switch self {
    case .missing:
      "\(OutsideProgram.ffmpeg.missing); .png does without"
    case .start(let reason): "cannot start ffmpeg: \(reason)"
    case .failed(let reason): "ffmpeg: \(reason)"
    }
  }
}

extension PixelFormat {
  /// The format of pixels as `ffmpeg` calls it.
  fileprivate var rawVideoName: String {
    switch (channels, hasOpacity, depth) {
    case (_, true, .eight): "rgba"
    case (_, true, .sixteen): "rgba64be"
    case (.grey, false, .eight): "gray"
    case (.grey, false, .sixteen): "gray16be"
    case (.rgb, false, .eight): "rgb24"
    case (.rgb, false, .sixteen): "rgb48be"
    }
  }
}

extension PictureFormat {
  /// The reader that `ffmpeg` has for it.
  fileprivate var demuxer: String {
    switch self {
    case .png, .jpeg, .webp, .tiff: "\(rawValue)_pipe"
    case .avif: "mov"
    case .gif: "gif"
    }
  }

  /// The arguments between the input and the file.
  fileprivate func arguments(_ pixels: PixelFormat, _ dotsPerInch: Int?) -> [String] {
    switch self {
    case .png: ["-c:v", "png", "-f", "image2", "-update", "1"]
    case .jpeg:
      // JFIF has the matrix of Rec. 601. The shape of a pixel is said, so that there is a JFIF header.
      ["-vf", "scale=out_color_matrix=bt601:out_range=pc,format=yuvj444p,setsar=1"]
        + ["-c:v", "mjpeg", "-q:v", "2", "-f", "mjpeg"]
    case .webp: ["-c:v", "libwebp", "-lossless", "1", "-f", "webp"]
    case .tiff:
      ["-c:v", "tiff", "-compression_algo", "deflate"]
        + (dotsPerInch.map { ["-dpi", "\($0)"] } ?? []) + ["-f", "image2", "-update", "1"]
    case .avif:
      [
        "-vf", "scale=out_color_matrix=bt709:out_range=pc,format=yuv444p", "-colorspace", "bt709",
        "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "pc", "-c:v",
        "libaom-av1", "-still-picture", "1", "-crf", "12", "-b:v", "0", "-cpu-used", "6", "-f",
        "avif",
      ]
    case .gif:
      [
        "-filter_complex",
        "split[counted][painted];[counted]palettegen=stats_mode=single:reserve_transparent=0[palette];"
          + "[painted][palette]paletteuse=dither=sierra2_4a", "-f", "gif",
      ]
    }
  }
}
