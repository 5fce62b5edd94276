import Text

/// The words of a plate.
public struct PlateCaption: Hashable, Sendable {
  /// Where the words stand.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// Under the picture.
    case under
    /// Over it.
    case over
  }

  /// The words themselves, of any script; an end of a line ends a line.
  public let words: String
  /// What stands in small letters under the words, such as where the picture is from; none where it is
  /// empty.
  public let note: String
  /// Where they stand.
  public let place: Place

  /// A caption of the values given.
  public init(_ words: String, note: String = "", place: Place = .under) {
    self.words = words
    self.note = note
    self.place = place
  }

  /// The colour of the words.
  static let ink = "#2B2622"
  /// The colour of the small letters.
  static let faintInk = "#8A8072"

  /// The caption in Pango's markup, for letters of that size in pixels at 72 dots an inch.
  ///
  /// - Parameter times: how many times as large all of it is.
  func markup(size: Int, times: Int = 1) -> String {
    let style = Self.slants(words) ? "italic" : "normal"
    let words = "<span style=\"\(style)\">\(Markup.escaped(words))</span>"
    guard !note.isEmpty else { return words }
    // Sizes are in 1,024ths of a point.
    let small = times * 1_024 * max(9, size * 11 / 20)
    return words
      + "\n<span size=\"\(small * 2 / 3)\"> </span>\n<span size=\"\(small)\" foreground=\"\(Self.faintInk)\" "
      + "letter_spacing=\"\(small / 8)\">\(Markup.escaped(note))</span>"
  }

  /// Whether the letters of a text have an italic: those of Latin, Greek and Cyrillic do, and those of
  /// other scripts would only be slanted.
  private static func slants(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.value < 0x0530 || 0x1E00..<0x2E80 ~= $0.value || !$0.properties.isAlphabetic
    }
  }
}
