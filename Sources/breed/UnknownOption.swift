import ArgumentParser
import Breeding

/// An option that a command does not have. The parser stops at the first word that is wrong, and that may
/// be a word behind the option, which it takes for a picture or a name.
enum UnknownOption {
  /// What is wrong with the first such option; nil where there is none.
  ///
  /// - Parameter arguments: the command and what follows it.
  static func error(in arguments: [String]) -> ValidationError? {
    guard let name = arguments.first, let command = Breed.command(named: name),
      let options = try? DescribedOption.all(of: command)
    else { return nil }
    let known = options.flatMap(\.names) + ["--version", "--help", "-h"]
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
          "unknown option \(printable(given)): \(hint(for: given, among: known, of: name))")
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

  /// Which commands have the option; nil where none has, and for more than a few.
  private static func others(with name: String) -> String? {
    let owners = Breed.configuration.subcommands.filter { command in
      ((try? DescribedOption.all(of: command)) ?? []).contains { $0.names.contains(name) }
    }
    let names = owners.map { "breed \($0._commandName)" }
    return (1...3) ~= names.count ? "it belongs to \(Spelling.choice(names))" : nil
  }

  private static func hint(for name: String, among known: [String], of command: String) -> String {
    if let words = Synonyms.words(forOption: name, among: known) { return words }
    func bare(_ name: String) -> String { String(name.drop { $0 == "-" }) }
    let nearest = Spelling.nearest(
      bare(name), among: known.filter { $0.hasPrefix("--") }.map(bare))
    return nearest.isEmpty
      ? others(with: name) ?? "\"breed \(command) --help\" lists all"
      : "did you mean \(Spelling.choice(nearest.map { "--\($0)" }))?"
  }
}
