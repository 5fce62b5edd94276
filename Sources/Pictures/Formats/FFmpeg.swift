import Files

/// `ffmpeg`, which writes and reads pictures and films in formats of its own.
///
/// Its bytes differ between its versions. It runs as a process of its own, gets pixels through a pipe
/// as they are painted, and ends with this program. This program should ignore `SIGPIPE`. What it has
/// written when it fails, or is dropped before it is finished, is left behind.
public struct FFmpeg: ~Copyable {
  private var program: RunningProgram
  /// The files that its messages may name, as it was given them.
  private let addresses: [String]
  /// The ending of the file's name.
  private let ending: String
  /// The file as a person calls it.
  private let name: String?

  /// How many seconds it may take to read pixels, or to end: it may work on a whole film then.
  private static let patience = 3_600

  /// Starts it, to write a file from raw pixels.
  ///
  /// - Parameters:
  ///   - path: the file, which is replaced.
  ///   - name: what its error calls the file; nil where it should say nothing of it.
  ///   - input: what the pixels are, for its reader of raw video.
  ///   - output: the arguments between the input and the file.
  /// - Throws: `OutsideProgramError.missing`, `.unavailable`.
  public init(
    writing path: String, called name: String? = nil, from input: [String], _ output: [String]
  ) throws(OutsideProgramError) {
    try self.init(
      ["-f", "rawvideo"] + input + ["-i", "pipe:0"] + output, to: path, addresses: [],
      called: name, isFed: true)
  }

  private init(
    _ arguments: [String], to path: String, addresses: [String], called name: String?, isFed: Bool
  ) throws(OutsideProgramError) {
    let address = Self.address(path)
    program = try RunningProgram(
      .ffmpeg,
      ["-nostdin", "-hide_banner", "-loglevel", "error", "-y"] + arguments + [address],
      isFed: isFed, patience: Self.patience)
    self.addresses = addresses + [address]
    ending = FileKind.ending(ofFile: path)
    self.name = name
  }

  /// Without "file:", ffmpeg would take a name with a colon for an address of another kind.
  private static func address(_ path: String) -> String { "file:\(path)" }

  /// Has a picture read and written as a PNG, which is 8 bits of red, green, blue and opacity; of an
  /// animation the first frame.
  ///
  /// - Parameters:
  ///   - format: what the file is: nothing else is looked for in it, and no other file is read.
  ///   - pixelLimit: the most pixels of the picture.
  /// - Throws: `OutsideProgramError`.
  static func convert(
    _ path: String, as format: PictureFormat, pixelLimit: Int, to png: String
  ) throws(OutsideProgramError) {
    let address = address(path)
    var program = try FFmpeg(
      [
        "-protocol_whitelist", "file", "-max_pixels", "\(pixelLimit)", "-f", format.demuxer, "-i",
        address, "-frames:v", "1", "-pix_fmt", "rgba", "-c:v", "png", "-f", "image2",
        "-update", "1",
      ], to: png, addresses: [address], called: nil, isFed: false)
    try program.finish()
  }

  /// Appends pixels.
  ///
  /// - Throws: `OutsideProgramError` where it has ended with an error.
  public mutating func append(_ pixels: [UInt8]) throws(OutsideProgramError) {
    guard pixels.withUnsafeBytes({ program.feed($0) }) else {
      try finish()
      // It read no further, and ended as if all were well.
      throw named(.failed(.ffmpeg, reason: "it ended before it had everything"))
    }
  }

  /// Waits until it has written everything.
  ///
  /// - Throws: `OutsideProgramError.failed`, `.overdue`.
  public mutating func finish() throws(OutsideProgramError) {
    do {
      try program.finish(saying: 5) { [addresses, ending] in
        Self.words($0, of: ending, without: addresses)
      }
    } catch {
      throw named(error)
    }
  }

  /// An error with the name of the file that was to be written.
  private func named(_ error: OutsideProgramError) -> OutsideProgramError {
    guard let name else { return error }
    return switch error {
    case .failed(let program, let reason):
      .failed(program, reason: "\(name) was not written: \(reason)")
    case .overdue(let program, let seconds):
      .failed(program, reason: "\(name) was not written: it did nothing for \(seconds) seconds")
    default: error
    }
  }

  /// What its last lines say. That it knows no format of that ending, its versions say in other words, and
  /// the lines after it add nothing.
  private static func words(
    _ lines: [Substring], of ending: String, without addresses: [String]
  ) -> String {
    if lines.contains(where: { $0.contains("output format for ") }) {
      return "it knows no format for .\(ending)"
    }
    return lines.suffix(3).map { plain($0, without: addresses) }.joined(separator: "; ")
  }

  /// A line without the part of ffmpeg that wrote it, "[mjpeg @ 0x55fec0] ", and without addresses.
  private static func plain(_ line: Substring, without addresses: [String]) -> String {
    let words = line.first == "[" ? line.drop { $0 != "]" }.dropFirst(2) : line
    return addresses.reduce(String(words)) { $0.replacing($1, with: "the file") }
  }
}
