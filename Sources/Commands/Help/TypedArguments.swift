import ArgumentParser
import Breeding

/// What was typed, made ready for the argument parser, and what it would take without a word told.
enum TypedArguments {
  /// What the parser reads.
  ///
  /// - Throws: a page of help where one was asked for; what is wrong with a command that is unknown,
  ///   with an option whose value is none, and with one that is given twice and takes one value.
  static func checked(_ arguments: [String]) throws -> [String] {
    let arguments = try ordered(arguments)
    guard let command = arguments.first, !command.hasPrefix("-") else { return arguments }
    var values = Array(arguments.dropFirst())
    if command == "help" {
      try HelpPage.find(values)
      return arguments
    }
    guard let type = Breed.command(named: command) else { throw unknown(command) }
    if mayBeJoined(values) || mayAskForHelp(values) || mayRepeat(values)
      || mayBeginWithMinus(values)
    {
      let options = try DescribedOption.all(of: type)
      let optional = OptionalValue.all(of: command).map(\.name)
      values = try joiningMinus(parted(values, options), options, except: optional)
      try check(values, of: options.filter { $0.takesValue })
    }
    return [command] + joined(OptionalValue.filled(values, of: command), of: command)
  }

  /// What all commands take, which may stand before the command, too.
  static let shared = (flags: ["-q", "--quiet", "--json"], option: "--populations")

  /// The arguments with what stands before the command behind it.
  private static func ordered(_ arguments: [String]) throws -> [String] {
    var end = 0
    while end < arguments.count {
      let word = arguments[end]
      if word == shared.option, end + 1 < arguments.count {
        end += 2
      } else if shared.flags.contains(word) || word.hasPrefix("\(shared.option)=") {
        end += 1
      } else {
        break
      }
    }
    guard end > 0 else { return arguments }
    guard end < arguments.count else {
      throw ValidationError("expected a command after \(printable(arguments[end - 1])): breed list")
    }
    return [arguments[end]] + arguments[..<end] + arguments[(end + 1)...]
  }

  private static func unknown(_ name: String) -> ValidationError {
    let words = "no command \"\(printable(name))\""
    if let numbers = try? NumberList(name, for: .weighted).numbers, !numbers.isEmpty {
      return ValidationError("\(words): to breed from a sheet's pictures, breed next \(name)")
    }
    if let page = HelpPage.named(name) ?? HelpPage.named("\(name)s") {
      return ValidationError("\(words): for the page of that name, breed help \(page.name)")
    }
    if let use = FileUse.words(name) { return ValidationError("\(words): \(use)") }
    if Synonyms.words(forCommand: name) == nil, WordsHelp.line(on: name) != nil {
      return ValidationError("\(words): for what that is, breed help \(name)")
    }
    return ValidationError("\(words): \(Breed.hint(for: name))")
  }

  private static func mayAskForHelp(_ words: [String]) -> Bool {
    words.contains { $0 == "help" || $0.hasSuffix("=help") }
  }

  /// Whether an option may be there twice. To look it up takes as long as the rest of a short command.
  private static func mayRepeat(_ words: [String]) -> Bool {
    var names: Set<Substring> = []
    let isAgain = words.contains {
      $0.hasPrefix("-") && !names.insert($0.prefix { $0 != "=" }).inserted
    }
    // A short name and a long one may be the same option's.
    return isAgain
      || names.contains { $0.hasPrefix("--") }
        && names.contains { $0.count == 2 && $0 != "-q" && $0 != "--" }
  }

  /// Whether a value may be joined to a short option.
  private static func mayBeJoined(_ words: [String]) -> Bool {
    words.contains { hasMinus($0) && !isNegative($0) }
  }

  /// The words, where each value that is joined to a short option, as in `-p3,7`, stands by itself.
  private static func parted(_ words: [String], _ options: [DescribedOption]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.count
    return words[..<end].flatMap { word -> [String] in
      let (name, value) = (String(word.prefix(2)), String(word.dropFirst(2)))
      // A letter may be another short flag: -kq.
      guard hasMinus(word), let first = value.first, first != "=", !first.isLetter,
        options.contains(where: { $0.takesValue && $0.names.contains(name) })
      else { return [word] }
      return [name, value]
    } + words[end...]
  }

  /// Whether a value may begin with a minus, which the parser would take for a flag.
  private static func mayBeginWithMinus(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { $0.hasPrefix("-") && hasMinus($1) }
  }

  /// Whether a word begins with one minus and is no short flag.
  private static func hasMinus(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && (word.count > 2 || isNegative(word))
  }

  /// Whether a word begins as a negative number.
  private static func isNegative(_ word: String) -> Bool {
    word.dropFirst().first.map { $0.isASCII && $0.isNumber || $0 == "." } ?? false
  }

  /// The words, where each value that begins with a minus is joined to its option, `--seed=-1`.
  ///
  /// - Parameter optional: the options whose value may be left out, behind which no such word is one.
  /// - Throws: what is no value of the option before it.
  private static func joiningMinus(
    _ words: [String], _ options: [DescribedOption], except optional: [String]
  ) throws -> [String] {
    let end = words.firstIndex(of: "--") ?? words.count
    var joined: [String] = []
    var place = 0
    while place < end {
      let word = words[place]
      place += 1
      joined.append(word)
      guard place < end, let option = options.first(where: { $0.names.contains(word) }),
        option.takesValue
      else { continue }
      let value = words[place]
      if option.takesAll {
        joined.append(value)
        place += 1
      } else if hasMinus(value), !options.contains(where: { $0.names.contains(value) }) {
        let isJoined = isNegative(value) && !optional.contains(option.name)
        guard isJoined || option.isExpression else {
          throw ValidationError(
            "\(option.name): expected a value, found \(printable(value)); one that begins with a "
              + "minus is typed as \(option.name)=\(printable(shellWord(value)))")
        }
        joined[joined.count - 1] = "\(option.name)=\(value)"
        place += 1
      }
    }
    return joined + words[end...]
  }

  /// - Throws: the help that is asked for in place of a value; that an option is given twice.
  private static func check(_ words: [String], of options: [DescribedOption]) throws {
    var given: [String: String] = [:]
    var place = 0
    while place < words.count, words[place] != "--" {
      let parts = words[place].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      place += 1
      guard let name = parts.first,
        let option = options.first(where: { $0.takesValue && $0.names.contains(String(name)) })
      else { continue }
      let next = place < words.count ? words[place] : nil
      guard let value = parts.count == 2 ? String(parts[1]) : next else { break }
      if parts.count == 1, option.takesAll || !value.hasPrefix("-") { place += 1 }
      if value == "help", let text = option.help { throw CleanExit.message(text) }
      if option.isRepeating { continue }
      if let before = given.updateValue(value, forKey: option.name) {
        throw ValidationError(
          "\(option.name) twice, \(printable(before)) and \(printable(value)): expected it once")
      }
    }
  }

  /// Joins long runs of numbers into one argument each, for the commands that take so many: what
  /// ArgumentParser does for a repeated argument grows with the square of how often it is there.
  private static func joined(_ values: [String], of command: String) -> [String] {
    let most = 100
    let commands = [
      "next", "score", "animate", "render", "caption", "export", "sheet", "star", "unstar",
    ]
    guard values.count > most, commands.contains(command) else { return values }
    var result: [String] = []
    var run: [String] = []
    func end() {
      result += run.count > most ? [run.joined(separator: " ")] : run
      run = []
    }
    var mayBeValue = false
    for value in values {
      // What stands after a flag may be that flag's value.
      if !mayBeValue, isNumbers(value) {
        run.append(value)
      } else {
        end()
        result.append(value)
      }
      mayBeValue = value.hasPrefix("-")
    }
    end()
    return result
  }

  /// Whether a text has nothing but numbers and addresses.
  private static func isNumbers(_ text: String) -> Bool {
    let signs = "/,*-".utf8
    return text.utf8.first != UInt8(ascii: "-") && !text.isEmpty
      && text.utf8.allSatisfy { 48...57 ~= $0 || signs.contains($0) }
  }
}

extension Breed {
  /// The command of that name; nil where there is none.
  static func command(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first {
      $0._commandName == name || $0.configuration.aliases.contains(name)
    }
  }

  /// Which command a mistyped name may have meant.
  static func hint(for name: String, among others: [String] = []) -> String {
    let known = configuration.subcommands.map { $0._commandName } + others
    if let words = Synonyms.words(forCommand: name) { return words }
    let nearest = Spelling.nearest(name, among: known)
    return nearest.isEmpty ? "\"breed help\" lists all" : Spelling.question(nearest)
  }
}
