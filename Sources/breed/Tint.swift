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
  /// for whatever is said. Where another option's value should stand, it is left for the parser to refuse.
  ///
  /// - Throws: what was expected.
  static func taken(from arguments: [String]) throws -> [String] {
    var (rest, words) = ([String](), arguments[...])
    var given: When?
    while let word = words.popFirst() {
      if word == "--" { return rest + [word] + words }
      let isTint = word == flag || word.hasPrefix("\(flag)=")
      guard isTint,
        try words.startIndex == 1 || !takesValue(arguments[words.startIndex - 2], in: rest)
      else {
        rest.append(word)
        continue
      }
      when = try When(
        typed: word == flag ? words.popFirst() : String(word.dropFirst(flag.count + 1)))
      if let given {
        throw WrongTint(
          description: "\(flag) twice, \(given.rawValue) and \(when.rawValue): expected it once")
      }
      given = when
    }
    return rest
  }

  private static let flag = "--color"

  /// Whether the word after this one is its value.
  ///
  /// - Parameter words: all that were typed so far, among which is the command.
  private static func takesValue(_ word: String, in words: [String]) throws -> Bool {
    // To look it up takes as long as the rest of a short command.
    guard word.hasPrefix("-"), !word.contains("="), words.last == word else { return false }
    let command = words.lazy.compactMap { Breed.command(named: $0) }.first
    guard let command else { return word == "--populations" }
    return try DescribedOption.all(of: command).contains {
      !$0.isFlag && $0.names.contains(word)
    }
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
