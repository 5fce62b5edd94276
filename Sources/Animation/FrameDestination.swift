import Files
import Pictures

/// Where frames are written, by the name that was typed, and what is there.
public enum FrameDestination: Hashable, Sendable, CustomStringConvertible {
  /// One animated PNG.
  case animation(String)
  /// PNGs with numbers in their names: the text before and after the number, and the least number
  /// of its digits.
  case pictures(before: String, digits: Int, after: String)
  /// A film of another format, by `ffmpeg`, which may know of more than breed does.
  case movie(String)

  /// Whether `ffmpeg` writes it.
  public var isMovie: Bool { if case .movie = self { true } else { false } }

  /// Why a text cannot be read as a destination: what was expected.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected, as in "expected a file or a new folder".
    public let description: String
  }

  /// Reads what was typed.
  ///
  /// - Throws: `Refusal`.
  public init(_ argument: String) throws(Refusal) {
    let name = argument.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let ending = FileKind.ending(ofFile: argument)
    if name.contains("%") {
      self = try Self.numbered(argument)
    } else if !ending.isEmpty {
      self = try Self.file(argument, ending)
    } else if (try? OutputFile(argument))?.isStream == true {
      self = .animation(argument)
    } else if argument.isEmpty || name == "." || name == ".." {
      throw Refusal(description: "expected a file or a new folder")
    } else {
      let slash = argument.hasSuffix("/") ? "" : "/"
      self = .pictures(before: argument + slash, digits: 4, after: ".png")
    }
  }

  /// Reads the name of one file. What is known to be no film is refused; of any other `ffmpeg` says whether
  /// it can write it.
  private static func file(
    _ path: String, _ ending: String
  ) throws(Refusal) -> FrameDestination {
    let kind = FileKind(ofFile: path)
    if kind?.isPNG == true { return .animation(path) }
    if kind == nil || kind == .film || PictureFormat(ofFile: path)?.holdsFilm == true {
      return .movie(path)
    }
    let found = kind == .picture || kind == .drawing ? "holds one picture" : "is no film"
    throw Refusal(
      description: "a .\(ending) \(found); expected .png, .gif, .webp, .avif, .mp4, .webm or a "
        + "folder")
  }

  /// Reads a pattern with one number, such as `frames/%04d.png`.
  private static func numbered(_ pattern: String) throws(Refusal) -> FrameDestination {
    let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count == 2, let letter = parts[1].firstIndex(of: "d"),
      let digits = Int("0" + parts[1][..<letter]), 0...9 ~= digits,
      parts[1][..<letter].allSatisfy(\.isNumber), parts[1].lowercased().hasSuffix(".png")
    else {
      throw Refusal(description: "expected PNGs with one number, such as frames/%04d.png")
    }
    return .pictures(
      before: String(parts[0]), digits: digits,
      after: String(parts[1][parts[1].index(after: letter)...]))
  }

  /// About what was typed; `%d` or `%04d` stands for the number.
  public var description: String {
    switch self {
    case .animation(let path), .movie(let path): path
    case .pictures(let before, let digits, let after):
      "\(before)%\(digits > 0 ? "0\(digits)" : "")d\(after)"
    }
  }

  /// The name of a numbered picture.
  static func name(_ number: Int, before: String, digits: Int, after: String) -> String {
    let text = String(number)
    return before + String(repeating: "0", count: max(0, digits - text.count)) + text + after
  }
}
