import Breeding

/// An option whose value may be left out.
///
/// ArgumentParser has such options, too, but it loses the value of `--caption=X` behind other words, and
/// without one looks for it past other options. So each is given its value here, before it is parsed.
struct OptionalValue {
  /// The option.
  let name: String
  /// Its value where there is none.
  let alone: String
  /// Whether the word behind it can be its value, where that is no option.
  private let takes: @Sendable (String) -> Bool

  /// Those of a command.
  static func all(of command: String) -> [OptionalValue] {
    command == "render" ? [caption, alpha] : []
  }

  private static let caption = OptionalValue(name: "--caption", alone: "1") { _ in true }

  private static let alpha = OptionalValue(name: "--alpha", alone: AlphaArgument.auto.rawValue) {
    AlphaArgument(rawValue: $0) != nil || (try? PictureList.names(in: $0)) == nil
  }

  /// The words of a command, in which each of these options has its value.
  static func filled(_ words: [String], of command: String) -> [String] {
    let options = all(of: command)
    guard words.contains(where: { word in options.contains { $0.name == word } }) else {
      return words
    }
    var result: [String] = []
    var place = 0
    while place < words.count, words[place] != "--" {
      let word = words[place]
      place += 1
      guard let option = options.first(where: { $0.name == word }) else {
        result.append(word)
        continue
      }
      if place < words.count, !words[place].hasPrefix("-"), option.takes(words[place]) {
        result.append("\(word)=\(words[place])")
        place += 1
      } else {
        result.append("\(word)=\(option.alone)")
      }
    }
    return result + words[place...]
  }
}
