import Pictures

/// What parts are parts of: a picture or a film, as far as it must be known to put them together, and to tell
/// whether they belong together.
public struct PartSubject: Hashable, Sendable {
  /// A picture, whose pieces are bands of its PNG, or a film, whose pieces are its frames.
  public enum Kind: Hashable, Sendable {
    /// A picture, with its pixels in an inch of print, if its file says that.
    case picture(dotsPerInch: Int?)
    /// A film, with how often it is shown; 0 for again and again without end.
    case film(frames: Int, framesPerSecond: Int, plays: Int)
  }

  /// Something that pixels depend on, in words: only by it can a mistake be told.
  public struct Setting: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: String

    /// A setting of that name.
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// Which of the two it is.
  public let kind: Kind
  /// The pixels of the picture, or of each frame.
  public let size: PictureSize
  /// How a pixel is stored.
  public let format: PixelFormat
  /// How hard pixels are squeezed.
  public let compression: PNGCompression
  /// All else that the bytes depend on, each name once.
  public let settings: [Setting]

  /// A picture or film of these values.
  public init(
    _ kind: Kind, size: PictureSize, format: PixelFormat, compression: PNGCompression,
    settings: [Setting]
  ) {
    (self.kind, self.size, self.format) = (kind, size, format)
    (self.compression, self.settings) = (compression, settings)
  }

  /// The bands of a picture.
  public var bands: PNGBands {
    PNGBands(height: size.height, rowBytes: size.width * format.bytesPerPixel)
  }

  /// How many pieces all parts have together.
  public var pieceCount: Int {
    switch kind {
    case .picture: bands.count
    case .film(let frames, _, _): frames
    }
  }

  /// The most bytes of a piece: those of its rows, and more than what compressing may add to them.
  var mostPieceBytes: Int {
    let rows =
      switch kind {
      case .picture: min(bands.rowsAtOnce, size.height)
      case .film: size.height
      }
    let bytes = rows * (size.width * format.bytesPerPixel + 1)
    return bytes + bytes / 8 + 1_024
  }

  /// What it is in a word.
  public var word: String {
    switch kind {
    case .picture: "picture"
    case .film: "film"
    }
  }
}

extension PartSubject {
  /// In what it differs from another, as in "size 512 instead of 1024"; nothing where it is the same.
  func differences(from other: PartSubject) -> [String] {
    let (own, others) = (facts, other.facts)
    let names =
      own.map(\.name)
      + others.map(\.name).filter { name in
        !own.contains { $0.name == name }
      }
    return names.compactMap { name in
      let values = [own, others].map { facts in facts.first { $0.name == name }?.value ?? "none" }
      if values[0] == values[1] { return nil }
      return "\(Self.short(name)) \(Self.short(values[0])) instead of \(Self.short(values[1]))"
    }
  }

  /// A value as it is told: those of many pictures are long.
  private static func short(_ value: String) -> String {
    let most = 60
    return value.count > most ? value.prefix(most) + "…" : value
  }

  /// All of it as settings.
  private var facts: [Setting] {
    var facts = [
      Setting("kind", word), Setting("size", "\(size)"), Setting("channels", format.channelWord),
      Setting("depth", "\(format.depth.rawValue)"), Setting("compression", compression.rawValue),
    ]
    switch kind {
    case .picture(let dotsPerInch):
      facts.append(Setting("dpi", dotsPerInch.map { "\($0)" } ?? "none"))
    case .film(let frames, let framesPerSecond, let plays):
      facts += [
        Setting("frames", "\(frames)"), Setting("fps", "\(framesPerSecond)"),
        Setting("plays", plays == 0 ? "without end" : "\(plays)"),
      ]
    }
    return facts + settings
  }
}

extension PixelFormat {
  /// The channels in a word: `grey`, `rgb` or `rgba`.
  var channelWord: String {
    switch channels {
    case .grey: "grey"
    case .rgb: hasOpacity ? "rgba" : "rgb"
    }
  }
}
