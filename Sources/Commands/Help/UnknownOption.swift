import ArgumentParser
import Breeding

/// An option that a command does not have. The parser stops at the first word that is wrong, and that may
/// be a word behind the option, which it takes for a picture or a name.
enum UnknownOption {
  /// What is wrong with the first such option; nil where there is none.
  ///
  /// - Parameter arguments: the command, or an option in its place, and what follows it.
  static func error(in arguments: [String]) -> ValidationError? {
    guard let name = arguments.first else { return nil }
    if isOption(name) { return beforeCommand(String(name.prefix { $0 != "=" })) }
    guard let command = Breed.command(named: name),
      let options = try? DescribedOption.all(of: command)
    else { return nil }
    let known = (options.flatMap(\.names) + everywhere).unique
    var words = arguments.dropFirst()
    while let word = words.popFirst(), word != "--" {
      if word.hasPrefix("-/") {
        return ValidationError(
          "\(printable(word)): of standard input a whole file is read; for one picture of a sheet "
            + "save it first, as sheet.png\(printable(String(word.dropFirst())))")
      }
      let given = String(word.prefix { $0 != "=" })
      guard isOption(given) else { continue }
      guard let option = options.first(where: { $0.names.contains(given) }) else {
        if known.contains(given) { continue }
        return ValidationError(
          "unknown option \(printable(given)): "
            + (nearest(given, among: known) ?? others(with: given)
              ?? "\"breed \(name) --help\" lists all"))
      }
      let takesNext = option.takesValue && given == word
      if takesNext, option.takesAll || words.first?.hasPrefix("-") == false {
        words = words.dropFirst()
      }
    }
    return nil
  }

  /// Whether a word is an option's name, and no number or several letters in one.
  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") || word.count == 2 && word.first == "-" && word.last?.isLetter == true
  }

  /// What stands by itself, or behind any command.
  private static let everywhere = ["--version", "--help", "-h"]

  /// What is wrong with an option in the place of the command; nil for one that may stand there.
  private static func beforeCommand(_ name: String) -> ValidationError? {
    let known =
      TypedArguments.shared.flags + [TypedArguments.shared.option, Tint.flag] + everywhere
      + [CompletionScript.flag]
    if name == TypedArguments.shared.option {
      return ValidationError("\(name): expected a folder, and a command behind it")
    }
    if known.contains(name) { return nil }
    let place = owners(of: name).first.map { "it stands behind a command, as in \($0) \(name)" }
    return ValidationError(
      "unknown option \(printable(name)): "
        + (place ?? nearest(name, among: known) ?? "\"breed help\" lists all commands"))
  }

  /// The commands that have the option.
  private static func owners(of name: String) -> [String] {
    Breed.configuration.subcommands.filter { command in
      ((try? DescribedOption.all(of: command)) ?? []).contains { $0.names.contains(name) }
    }.map { "breed \($0._commandName)" }
  }

  /// Which commands have the option; nil where none has, and for more than a few.
  private static func others(with name: String) -> String? {
    let names = owners(of: name)
    return (1...3) ~= names.count ? "it belongs to \(Spelling.choice(names))" : nil
  }

  /// Which options may have been meant; nil where none is near.
  private static func nearest(_ name: String, among known: [String]) -> String? {
    if let words = Synonyms.words(forOption: name, among: known) { return words }
    func bare(_ name: String) -> String { String(name.drop { $0 == "-" }) }
    let nearest = Spelling.nearest(
      bare(name), among: known.filter { $0.hasPrefix("--") }.map(bare))
    return nearest.isEmpty
      ? nil : "did you mean \(Spelling.choice(nearest.map { "--\($0)" }))?"
  }
}
