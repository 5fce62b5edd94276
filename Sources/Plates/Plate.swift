import Pictures
import Rendering

/// A picture on paper with words under or over it, like a plate in a book: margins all around, a thin line
/// around the picture, and the words in the middle of the page.
public struct Plate: Surround {
  /// The picture's size.
  public let picture: PictureSize
  /// What is left of it and above it.
  public let corner: (x: Int, y: Int)
  /// The whole plate.
  public let size: PictureSize
  /// The thickness of the line around the picture.
  let line: Int
  /// The words, and what is left of them and above them.
  let text: Picture
  let textCorner: (x: Int, y: Int)

  /// The colour of the paper, as typed and as samples.
  static let paper = (name: "#F6F1E7", samples: [0xF6, 0xF1, 0xE7] as [UInt8])
  /// The samples of the line.
  static let lineSamples: [UInt8] = [0xBF, 0xB6, 0xA4]

  /// A plate for a picture of that size, its words set.
  ///
  /// - Throws: `PlateError`; `OutsideProgramError`; `FileError`.
  public init(_ caption: PlateCaption, around picture: PictureSize) throws {
    let measures = Measures(picture)
    self.init(caption.place, try Self.text(of: caption, measures), around: picture, measures)
  }

  /// A plate of the size of a sheet of paper, its words set: the picture has what they and the margins
  /// leave, a quarter of the height at least.
  ///
  /// - Throws: `PlateError`; `OutsideProgramError`; `FileError`.
  public init(_ caption: PlateCaption, filling paper: PictureSize) throws {
    // About the picture that there will be; its height is known only once the words are set.
    let measures = Measures(
      PictureSize(width: max(1, paper.width * 5 / 6), height: max(1, paper.height * 3 / 4)))
    let text = try Self.text(of: caption, measures)
    let width = paper.width - 2 * measures.margin
    let height = paper.height - 2 * measures.margin - measures.gap - text.height
    guard width >= text.width, width > 0, height > 0, height >= paper.height / 4 else {
      throw PlateError.noRoom
    }
    self.init(
      caption.place, text, around: PictureSize(width: width, height: height), measures)
  }

  /// The words, set.
  private static func text(of caption: PlateCaption, _ measures: Measures) throws -> Picture {
    guard measures.fits(caption) else { throw PlateError.tooLarge }
    return try Pango.picture(
      of: caption, size: measures.letters, width: measures.column, ink: PlateCaption.ink,
      paper: paper.name)
  }

  /// A plate with these words.
  init(
    _ place: PlateCaption.Place, _ text: Picture, around picture: PictureSize, _ measures: Measures
  ) {
    let width = max(picture.width, text.width) + 2 * measures.margin
    let words = text.height + measures.gap
    let above = measures.margin + (place == .over ? words : 0)
    self.picture = picture
    self.text = text
    line = measures.line
    corner = ((width - picture.width) / 2, above)
    size = PictureSize(
      width: width, height: picture.height + words + 2 * measures.margin)
    textCorner = (
      (width - text.width) / 2,
      place == .over ? measures.margin : above + picture.height + measures.gap
    )
  }

  /// Lengths in pixels, from the picture's size alone.
  struct Measures: Hashable {
    /// What is around the picture and the words.
    let margin: Int
    /// What is between them.
    let gap: Int
    /// The size of the letters.
    let letters: Int
    /// The longest line of words.
    let column: Int
    /// The thickness of the line around the picture.
    let line: Int

    init(_ picture: PictureSize) {
      let side = (picture.width + picture.height) / 2
      margin = max(12, side * 9 / 100)
      gap = max(8, side * 5 / 100)
      // Half a hundred letters stand in a line of a square plate, which is good to read.
      letters = min(1_000, max(10, min(side * 36 / 1_000, picture.width / 16)))
      column = max(picture.width * 88 / 100, 12 * letters)
      line = max(1, side / 900)
    }

    /// The longest side of a picture of words, past which Pango writes none.
    private static let sideLimit = 29_000

    /// Whether the words make a picture that can be set, where letters are as broad as on the average.
    func fits(_ caption: PlateCaption) -> Bool {
      guard column <= Self.sideLimit else { return false }
      let lines = caption.words.split(whereSeparator: \.isNewline).reduce(0) { lines, words in
        lines + (words.count * letters * 7 / 20 + column - 1) / column
      }
      let height = lines * letters * 5 / 4
      return height <= Self.sideLimit && column * height <= Sheet.mostPixels
    }
  }
}

extension Plate {
  /// What differs where the words have other pixels, as by another typeface.
  public var wordsFingerprint: String { "\(text.fingerprint)" }
}

extension Plate {
  /// The samples of rows where the picture is not: paper, the line, words.
  ///
  /// - Parameter format: red, green and blue.
  public func rows(_ rows: Range<Int>, as format: PixelFormat) -> [UInt8] {
    let depth = format.depth
    var samples: [UInt8] = []
    samples.reserveCapacity(rows.count * size.width * format.bytesPerPixel)
    let frame = corner.y - line..<corner.y + picture.height + line
    let lined = (corner.x - line)..<(corner.x + picture.width + line)
    for row in rows {
      var pixels = Self.row(Self.paper.samples, size.width)
      if frame.contains(row) {
        pixels.replaceSubrange(
          3 * lined.lowerBound..<3 * lined.upperBound, with: Self.row(Self.lineSamples, lined.count)
        )
      }
      let line = row - textCorner.y
      if 0..<text.height ~= line {
        let words = text.pixels[3 * text.width * line..<3 * text.width * (line + 1)]
        pixels.replaceSubrange(3 * textCorner.x..<3 * (textCorner.x + text.width), with: words)
      }
      samples += Self.samples(pixels, depth)
    }
    return samples
  }

  /// The samples left and right of each row of the picture: paper, and the line.
  ///
  /// - Parameter format: red, green and blue.
  public func sides(as format: PixelFormat) -> (left: [UInt8], right: [UInt8]) {
    let depth = format.depth
    let paper = Self.row(Self.paper.samples, corner.x - line)
    let line = Self.row(Self.lineSamples, line)
    let rest = Self.row(
      Self.paper.samples, size.width - corner.x - picture.width - self.line)
    return (Self.samples(paper + line, depth), Self.samples(line + rest, depth))
  }

  /// A row of pixels of one colour.
  private static func row(_ colour: [UInt8], _ count: Int) -> [UInt8] {
    Array(repeatElement(colour, count: count).joined())
  }

  /// Samples of 8 bits as samples of that depth.
  private static func samples(_ samples: [UInt8], _ depth: PixelFormat.Depth) -> [UInt8] {
    // 65535 is 257 times 255.
    depth == .eight ? samples : samples.flatMap { [$0, $0] }
  }
}

/// Why a caption cannot be set.
public enum PlateError: Error, Hashable, Sendable {
  /// The picture of the words would be too large.
  case tooLarge
  /// On a sheet of paper the words leave too little for the picture.
  case noRoom
}

extension PlateError: CustomStringConvertible {
  /// One line: what failed, and what to do.
  public var description: String {
    switch self {
    case .tooLarge:
      "the picture is too large for a caption: expected a smaller --size, or fewer words"
    case .noRoom:
      "the words leave no room for the picture on that paper: expected fewer words, or larger paper"
    }
  }
}
