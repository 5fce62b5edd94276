import JSON
import Text

/// What a person says of a star.
public struct StarWords: Hashable, Sendable {
  /// Its title; empty where it has none.
  public var title = ""
  /// Its tags, each once, in the order in which they were given.
  public var tags: [String] = []
  /// A note of any length up to `noteLimit`, of several lines too; empty where there is none.
  public var note = ""

  /// No words.
  public init() {}

  /// The most characters of a title, as Unicode counts them (scalars).
  public static let titleLimit = 200
  /// The most characters of a tag.
  public static let tagLimit = 50
  /// The most tags of a star.
  public static let mostTags = 32
  /// The most characters of a note.
  public static let noteLimit = 10_000

  /// What a title must be, in words.
  public static let titleRule = "at most \(titleLimit) characters, without control characters"
  /// What a tag must be, in words.
  public static let tagRule =
    "1 to \(tagLimit) characters, without control characters, commas, and blanks at its ends"
  /// What a note must be, in words.
  public static let noteRule =
    "at most \(noteLimit) characters, without control characters but ends of lines and tabs"

  /// Whether a text can be a title.
  public static func isTitle(_ text: String) -> Bool {
    text.unicodeScalars.count <= titleLimit && text.unicodeScalars.allSatisfy(isPlain)
  }

  /// Whether a text can be a tag. It has no comma, since commas stand between tags.
  public static func isTag(_ text: String) -> Bool {
    1...tagLimit ~= text.unicodeScalars.count
      && text.unicodeScalars.allSatisfy { isPlain($0) && $0 != "," }
      && text.first?.isWhitespace == false && text.last?.isWhitespace == false
  }

  /// Whether a text can be a note.
  public static func isNote(_ text: String) -> Bool {
    text.unicodeScalars.count <= noteLimit
      && text.unicodeScalars.allSatisfy { isPlain($0) || $0 == "\n" || $0 == "\t" }
  }

  /// Whether a character only shows something; a byte that is not UTF-8 does not.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: RawByte.byte(of: scalar) == nil
    }
  }
}

/// What changes in a star's words; what is nil stays.
public struct StarChange: Hashable, Sendable {
  /// The new title; an empty one takes the title away.
  public var title: String?
  /// The new tags in place of all old ones.
  public var tags: [String]?
  /// The new note; an empty one takes the note away.
  public var note: String?

  /// A change of the values given.
  public init(title: String? = nil, tags: [String]? = nil, note: String? = nil) {
    self.title = title
    self.tags = tags?.unique
    self.note = note
  }

  /// All of the words, but for those that there are none of.
  init(_ words: StarWords) {
    self.init(
      title: words.title.isEmpty ? nil : words.title, tags: words.tags.isEmpty ? nil : words.tags,
      note: words.note.isEmpty ? nil : words.note)
  }
}

extension StarWords {
  /// The words after a change.
  func changed(by change: StarChange) -> StarWords {
    var words = self
    if let title = change.title { words.title = title }
    if let tags = change.tags { words.tags = tags }
    if let note = change.note { words.note = note }
    return words
  }
}

extension StarChange {
  static let names = ["title", "tags", "note"]

  var members: [(String, JSONValue)] {
    (title.map { [("title", .string($0))] } ?? [])
      + (tags.map { [("tags", .array($0.map(JSONValue.string)))] } ?? [])
      + (note.map { [("note", .string($0))] } ?? [])
  }

  /// Reads `members` among others.
  init(among element: JSONElement) throws(JSONError) {
    var tags: [String]?
    if let list = try element.optionalMember("tags") {
      let elements = try list.elements()
      guard elements.count <= StarWords.mostTags else {
        throw list.error(expected: "at most \(StarWords.mostTags) tags")
      }
      var found: [String] = []
      for tag in elements {
        found.append(try tag.text(StarWords.tagRule, StarWords.isTag))
      }
      tags = found
    }
    self.init(
      title: try element.optionalMember("title")?.text(StarWords.titleRule, StarWords.isTitle),
      tags: tags,
      note: try element.optionalMember("note")?.text(StarWords.noteRule, StarWords.isNote)
    )
  }
}

extension JSONElement {
  fileprivate func text(
    _ rule: String, _ isRight: (String) -> Bool
  ) throws(JSONError) -> String {
    let text = try string()
    guard isRight(text) else { throw error(expected: rule) }
    return text
  }
}
