/// The formats in which a picture can be a file.
///
/// PNG is written and read here. The others are `ffmpeg`'s, which is a program of its own that films
/// need too: so no library is needed for them, neither to build nor to start, and one program does
/// for all of them what `cjpeg`, `cwebp`, `avifenc` and `convert` do for one or some.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  /// Portable Network Graphics: exact, with the genome.
  case png
  /// JPEG at ffmpeg's quality 2 of 31, with whole colour.
  case jpeg
  /// WebP without loss.
  case webp
  /// TIFF without loss, deflated.
  case tiff
  /// AV1 Image File Format, at 12 of 63, with whole colour.
  case avif
  /// GIF: 256 colours, chosen for the picture, dithered.
  case gif

  /// The endings of its files' names; the first is the usual one.
  public var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .tiff: ["tiff", "tif"]
    case .png, .webp, .avif, .gif: [rawValue]
    }
  }

  /// The format that the ending of a file's name says, in any case; PNG where the name has none, as
  /// that of a pipe. Nil where it is the ending of no format.
  public init?(ofFile path: String) {
    let ending = FileKind.ending(ofFile: path)
    guard !ending.isEmpty else {
      self = .png
      return
    }
    guard let found = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = found
  }

  /// The format of a file that begins with these bytes, at least 12 of them; nil for any other.
  package init?(beginning bytes: [UInt8]) {
    func has(_ text: String, at place: Int) -> Bool {
      bytes.dropFirst(place).starts(with: text.utf8)
    }
    switch bytes {
    case _ where has("PNG\r\n", at: 1) && bytes[0] == 0x89: self = .png
    case _ where bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case _ where has("RIFF", at: 0) && has("WEBP", at: 8): self = .webp
    case _ where has("II*\0", at: 0) || has("MM\0*", at: 0): self = .tiff
    case _ where has("ftypavif", at: 4) || has("ftypavis", at: 4): self = .avif
    case _ where has("GIF8", at: 0): self = .gif
    default: return nil
    }
  }

  /// Its name as it is written: `JPEG`.
  public var title: String { self == .webp ? "WebP" : rawValue.uppercased() }

  /// Whether it can hold 16 bits a channel.
  public var holdsSixteenBits: Bool { self == .png || self == .tiff }
  /// Whether what is written in it can let its background through in degrees.
  public var holdsTransparency: Bool { [.png, .webp, .tiff].contains(self) }
  /// Whether what is written in it says how large a pixel is in print.
  public var holdsDensity: Bool { [.png, .jpeg, .tiff].contains(self) }
  /// Whether it can hold a film, as `ffmpeg` writes it.
  public var holdsFilm: Bool { [.webp, .avif, .gif].contains(self) }
  /// Whether what is written in it carries the genome.
  public var carriesGenome: Bool { self == .png }

  /// The most pixels along a side.
  public var sideLimit: Int {
    switch self {
    case .webp: 16_383
    case .jpeg: 65_500
    case .png, .tiff, .avif, .gif: 65_535
    }
  }

  /// The formats for which something holds, by their usual endings, as in "expected …".
  public static func choice(where holds: (PictureFormat) -> Bool) -> String {
    let names = allCases.filter(holds).map { ".\($0.endings[0])" }
    return names.count > 1
      ? names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
      : names.joined()
  }
}
