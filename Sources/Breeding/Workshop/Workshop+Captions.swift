import Captions
import Plates
import Text

/// What stands under a picture, or over it.
public struct Caption: Hashable, Sendable {
  /// Which words.
  public enum Words: Hashable, Sendable, CustomStringConvertible {
    /// One of the sentences that `Workshop.captions(of:count:)` gives, by its number.
    case sentence(Int)
    /// A person's own.
    case own(String)

    /// Reads what was typed: a number that a sentence can have is that sentence's, anything else is the
    /// words themselves, without blanks around them. So 2026 is words, and so is 7 with a blank before it.
    public init(_ text: String) {
      let isNumber = text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      if isNumber, let number = Int(text), CaptionWriter.counts ~= number {
        self = .sentence(number)
      } else {
        let end = text.reversed().drop { $0 == " " }
        self = .own(String(end.reversed().drop { $0 == " " }))
      }
    }

    /// As they are typed.
    public var description: String {
      switch self {
      case .sentence(let number): return "\(number)"
      case .own(let text):
        guard case .sentence = Self(text) else { return text }
        return " \(text)"
      }
    }
  }

  /// The words that are set.
  public var words: Words
  /// Where they stand.
  public var place: PlateCaption.Place

  /// The words given; the first sentence of the picture where none are.
  public init(_ words: Words = .sentence(1), place: PlateCaption.Place = .under) {
    self.words = words
    self.place = place
  }

  /// The most characters of own words.
  public static let limit = 500
  /// What own words must be, in words.
  static let rule =
    "1 to \(limit) characters, not all blank, without control characters but ends of lines"

  /// Checks the words.
  ///
  /// - Throws: `RequestError.outOfBounds` where they cannot be a caption.
  public func check() throws(RequestError) {
    switch words {
    case .sentence(let number):
      try RequestError.check(number, in: CaptionWriter.counts, .caption)
    case .own(let text):
      guard 1...Self.limit ~= text.unicodeScalars.prefix(Self.limit + 1).count,
        text.unicodeScalars.allSatisfy(Self.isPlain),
        !text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace })
      else {
        throw .outOfBounds(.caption, found: Quotation.quoted(text), expected: Self.rule)
      }
    }
  }

  /// Whether a character only shows something; a byte that is not UTF-8 does not.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .lineSeparator, .paragraphSeparator, .surrogate: false
    default: RawByte.byte(of: scalar) == nil
    }
  }
}

extension Workshop {
  /// Sentences for a picture, which its genome alone decides; see `CaptionWriter`. With changes of its
  /// canvas it keeps those that it has without.
  ///
  /// - Parameter count: how many, 1 to 1,000; more of them begin with the same ones.
  /// - Throws: `RequestError.outOfBounds`.
  public func captions(of picture: FoundPicture, count: Int = 8) throws -> [String] {
    try RequestError.check(count, in: CaptionWriter.counts, .count)
    return try CaptionWriter().sentences(
      of: picture.captioned ?? picture.genome, count: count)
  }

  /// The words of a caption.
  func words(of caption: Caption, for picture: FoundPicture) throws -> String {
    switch caption.words {
    case .sentence(let number): try captions(of: picture, count: number)[number - 1]
    case .own(let text): text
    }
  }
}
