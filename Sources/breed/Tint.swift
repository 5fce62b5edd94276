import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Colours of words in a terminal: headings, what is current, errors.
enum Tint: String {
  /// A heading.
  case heading = "1"
  /// What one works on.
  case current = "1;32"
  /// What went wrong.
  case error = "1;31"

  /// When words are coloured.
  enum When: String, CaseIterable {
    /// Where they go to a terminal, unless `NO_COLOR` is set.
    case auto
    /// Wherever they go.
    case always
    /// Nowhere.
    case never
  }

  /// What `--color` says; it is set once, before anything is said.
  nonisolated(unsafe) static var when = When.auto

  /// The text in this colour, where what is written there has colours.
  ///
  /// - Parameter descriptor: where it is written: 1 or 2.
  func colouring(_ text: String, on descriptor: Int32 = 1) -> String {
    Self.isUsed(on: descriptor) ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }

  private static func isUsed(on descriptor: Int32) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto:
      FolderOptions.environment("NO_COLOR") == nil && FolderOptions.environment("TERM") != "dumb"
        && isatty(descriptor) == 1
    }
  }

  /// Takes `--color` out of what was typed, which may stand before the command and after it, and holds
  /// for whatever is said.
  ///
  /// - Throws: what was expected.
  static func taken(from arguments: [String]) throws -> [String] {
    var (rest, words) = ([String](), arguments[...])
    while let word = words.popFirst() {
      if word == "--" { return rest + [word] + words }
      if word == "--color" {
        when = try When(typed: words.popFirst())
      } else if word.hasPrefix("--color=") {
        when = try When(typed: String(word.dropFirst("--color=".count)))
      } else {
        rest.append(word)
      }
    }
    return rest
  }
}

extension Tint.When {
  fileprivate init(typed word: String?) throws {
    guard let word, let found = Self(rawValue: word) else {
      let given = word.map { " \(printable($0))" } ?? ""
      throw WrongTint(description: "--color\(given): expected auto, always or never")
    }
    self = found
  }
}

/// A word for `--color` that is none.
struct WrongTint: Error, CustomStringConvertible {
  let description: String
}
