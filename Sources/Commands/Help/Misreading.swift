import ArgumentParser
import Breeding

/// What is said in place of an error, where all the words that were typed show better than the one at fault
/// what was meant.
enum Misreading {
  /// Options whose value is a text that may have blanks.
  private static let texts: Set<String> = [
    "--title", "--note", "--tag", "--caption", "--fitness", "-f", "--until",
  ]

  /// What to say in place of an error; nil where that says it best.
  ///
  /// - Parameter words: all that was typed.
  static func words(for message: String, typed words: [String]) -> String? {
    missing(message, words) ?? wholeSheet(message, words) ?? unquoted(message, words)
      ?? partOfFile(message, words) ?? twoSides(message, words) ?? lineage(message, words)
      ?? naming(page: message)
  }

  /// An error about a name that does not exist, with the page of help that has those that do.
  private static func naming(page message: String) -> String? {
    let page = HelpPage.all.first { page in
      page.kind.map { message.contains("unknown \($0) \"") } ?? false
    }
    guard let page else { return nil }
    return message.hasSuffix("?")
      ? "\(message) \"breed help \(page.name)\" lists all"
      : "\(message); \"breed help \(page.name)\" says what each is"
  }

  /// What to type where the name of a lineage alone was, or what may be a slip of that, in place of
  /// pictures.
  private static func lineage(_ message: String, _ words: [String]) -> String? {
    let isPicture = message.contains("expected a number on the sheet, such as 7,")
    guard isPicture || message.contains("expected numbers on the sheet,"),
      let typed = words.first(where: { message.hasPrefix("The value '\($0)' is invalid for '<") }),
      let word = typed.split(separator: ",").map(String.init).first(where: isNoPicture),
      let workshop = try? FolderOptions(namedIn: words).workshop()
    else { return nil }
    let known = workshop.suggestedLineages()
    guard isPicture else {
      return known.contains(word)
        ? "\(word) is a lineage: breed load \(word) goes to it, then breed next 3,7" : nil
    }
    func picture(of name: String) -> String {
      [name, workshop.suggestedGenerations(of: name).first ?? "1", "1"].joined(separator: "/")
    }
    if known.contains(word) {
      return "\(word) is a lineage: expected one of its pictures, such as \(picture(of: word))"
    }
    let near = Spelling.nearest(word, among: known)
    return near.isEmpty
      ? nil : "\(printable(word)): \(Spelling.question(near.map(picture)))"
  }

  private static func isNoPicture(_ word: String) -> Bool {
    (try? PictureList.names(in: word)) == nil
  }

  /// How all pictures of a sheet are typed.
  private static func wholeSheet(_ message: String, _ words: [String]) -> String? {
    guard let command = words.first, message.hasPrefix("The value 'all' ") else { return nil }
    return "all: a whole sheet is a range of its numbers, such as breed \(command) 1-16"
  }

  /// That a size is one word, where the second side of one was taken for a picture.
  private static func twoSides(_ message: String, _ words: [String]) -> String? {
    guard let place = words.firstIndex(of: "--size"), place + 2 < words.count,
      let width = Int(words[place + 1]), let height = Int(words[place + 2]),
      message.contains("no picture \(height) ") || message.contains("'\(height)'")
    else { return nil }
    return "\(height): a size is one word, such as --size \(width)x\(height)"
  }

  /// That a file is planted as a whole, where one of its pictures was to be.
  private static func partOfFile(_ message: String, _ words: [String]) -> String? {
    guard words.contains("import") else { return nil }
    for word in words where message.contains(printable(word)) {
      guard case .file(let path, let number?)? = try? PictureName(word) else { continue }
      return "\(printable(word)): a file is imported as a whole, as by breed import "
        + "\(printable(shellWord(path))); its picture \(number) is then \(number) on the new sheet"
    }
    return nil
  }

  /// What is missing, with the command's own example, and where an option has taken it for itself.
  private static func missing(_ message: String, _ words: [String]) -> String? {
    let start = "Missing expected argument '"
    guard message.hasPrefix(start), let command = words.lazy.compactMap(Breed.command).first,
      let example = command.configuration.abstract.split(separator: ": ").last
    else { return nil }
    let name = message.dropFirst(start.count).prefix { $0 != "'" }
    let taken = texts(in: words).last { $0.option == "--caption" && $0.rest.isEmpty }
    let what = name.hasPrefix("<pick>") ? "a picture" : name
    return "expected \(what), as in \"\(example)\""
      + (taken.map { "; \(printable($0.value)) is what \($0.option) has taken" } ?? "")
  }

  /// That several words stand in quotation marks, where an error is about a word behind an option's text
  /// that may go on with it.
  private static func unquoted(_ message: String, _ words: [String]) -> String? {
    for text in texts(in: words)
    where text.rest.contains(where: goesOn)
      && text.rest.contains(where: { message.contains("'\($0)'") || message.contains("\"\($0)\"") })
    {
      let all = ([text.value] + text.rest).joined(separator: " ")
      return "several words stand in quotation marks: \(text.option) \"\(printable(all))\""
    }
    return nil
  }

  /// Whether a word may be one of a text: a number or an address is rather a picture that is mistyped.
  private static func goesOn(_ word: String) -> Bool {
    ["+", "-", "*", "/"].contains(word) || !word.contains { $0.isNumber || $0 == "/" }
  }

  /// The options that take a text, each with its value and the words behind that up to the next option.
  private static func texts(
    in words: [String]
  ) -> [(option: String, value: String, rest: [String])] {
    words.indices.compactMap { place in
      let parts = words[place].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = parts.first.map(String.init), texts.contains(option) else { return nil }
      // A minus by itself, or before a number, is a part of a formula.
      var values = words[(place + 1)...].prefix { !$0.hasPrefix("--") && !isShortOption($0) }[...]
      guard let value = parts.count == 2 ? String(parts[1]) : values.popFirst() else { return nil }
      return (option, value, Array(values))
    }
  }

  private static func isShortOption(_ word: String) -> Bool {
    word.hasPrefix("-") && word.dropFirst().first?.isLetter == true
  }
}
