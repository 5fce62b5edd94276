import Files

/// What kind of file a name is meant for, by its ending: what a file really is, its first bytes tell.
///
/// Every command that writes asks it whether a name promises another kind than is written, and every one
/// that reads, what a file may be meant for.
public enum FileKind: CaseIterable, Hashable, Sendable {
  /// A PNG, which may carry genomes.
  case png
  /// A PNG that moves.
  case animation
  /// A picture of another format.
  case picture
  /// A film, as `ffmpeg` writes it.
  case film
  /// A drawing, of lines in place of pixels.
  case drawing
  /// A page for the browser.
  case page
  /// A program.
  case program
  /// Values for programs, by their names.
  case data
  /// Values in rows and columns.
  case table
  /// Files that are packed into one.
  case archive
  /// A text for people.
  case text

  /// The kind that the ending of a file's name says, in any case; nil where the name has none, or one that
  /// may be a name's own.
  public init?(ofFile path: String) {
    let ending = Self.ending(ofFile: path)
    guard let found = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = found
  }

  /// The ending of a file's name in lower case, without its dot; empty where it has none.
  public static func ending(ofFile path: String) -> String {
    FileSystem.ending(of: path).dropFirst().lowercased()
  }

  /// The endings of such files' names, in lower case, without their dots.
  public var endings: [String] {
    switch self {
    case .png: PictureFormat.png.endings
    case .animation: ["apng"]
    case .picture:
      PictureFormat.allCases.filter { $0 != .png }.flatMap(\.endings)
        + ["bmp", "heic", "ico", "jp2", "jxl", "pgm", "pnm", "ppm", "psd", "tga", "xcf"]
    case .film:
      [
        "3gp", "asf", "avi", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "nut", "ogg",
        "ogv", "ts", "webm", "wmv", "y4m",
      ]
    case .drawing: ["dot", "eps", "pdf", "ps", "svg", "svgz"]
    case .page: ["htm", "html"]
    case .program: ["glsl", "py"]
    case .data: ["json", "jsonl", "xml"]
    case .table: ["csv", "tsv"]
    case .archive: ["7z", "bz2", "gz", "tar", "tgz", "xz", "zip", "zst"]
    case .text: ["md", "txt"]
    }
  }

  /// Whether it is a PNG, still or moving.
  public var isPNG: Bool { self == .png || self == .animation }
}
