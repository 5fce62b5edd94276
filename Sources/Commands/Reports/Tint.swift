import ArgumentParser
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
  /// It may be written `--colour`, too, where the command has no option of that name, and `--no-color` is
  /// short for never.
  ///
  /// - Throws: what was expected.
  static func taken(from arguments: [String]) throws -> [String] {
    var (rest, words) = ([String](), arguments[...])
    var given: When?
    while let word = words.popFirst() {
      if word == "--" { return rest + [word] + words }
      guard let typed = Typed(word), try !isOther(typed, in: rest),
        try words.startIndex == 1 || !takesValue(arguments[words.startIndex - 2], in: rest)
      else {
        rest.append(word)
        continue
      }
      when = try typed.isNo ? .never : When(typed: typed.value ?? words.popFirst())
      if let given {
        throw WrongTint(
          description: "\(flag) twice, \(given.rawValue) and \(when.rawValue): expected it once")
      }
      given = when
    }
    return rest
  }

  static let flag = "--color"

  /// A word that may be `--color`, as it was typed.
  private struct Typed {
    let name: String
    /// What stands behind its equals sign.
    let value: String?
    /// Whether it says never by itself.
    let isNo: Bool

    init?(_ word: String) {
      // Before anything is made of a word, since most are none.
      guard word.hasPrefix("--colo") || word.hasPrefix("--no-colo") else { return nil }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      (name, value) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
      isNo = ["--no-color", "--no-colour"].contains(name)
      guard isNo ? value == nil : [Tint.flag, "--colour"].contains(name) else { return nil }
    }
  }

  /// Whether a name is that of an option of the command.
  ///
  /// - Parameter words: all that were typed so far.
  private static func isOther(_ typed: Typed, in words: [String]) throws -> Bool {
    guard typed.name == "--colour", let command = command(among: words) else { return false }
    return try DescribedOption.all(of: command).contains { $0.names.contains(typed.name) }
  }

  /// Whether the word after this one is its value.
  ///
  /// - Parameter words: all that were typed so far, among which is the command.
  private static func takesValue(_ word: String, in words: [String]) throws -> Bool {
    // To look it up takes as long as the rest of a short command.
    guard word.hasPrefix("-"), !word.contains("="), words.last == word else { return false }
    guard let command = command(among: words) else { return word == "--populations" }
    // Such a value is no option.
    if OptionalValue.all(of: command._commandName).contains(where: { $0.name == word }) {
      return false
    }
    return try DescribedOption.all(of: command).contains {
      $0.takesValue && $0.names.contains(word)
    }
  }

  private static func command(among words: [String]) -> (any ParsableCommand.Type)? {
    words.lazy.compactMap { Breed.command(named: $0) }.first
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
