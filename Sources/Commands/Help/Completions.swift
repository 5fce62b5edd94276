import ArgumentParser
import Breeding

// What a shell offers when Tab is pressed: it asks this program, in the folder of lineages that the line
// names.
extension CompletionKind {
  /// Whether it is a shell that started this program: for a script, or for what may stand in a place.
  static let isAsked = ["---completion", CompletionScript.flag].contains {
    CommandLine.arguments.dropFirst().first?.hasPrefix($0) == true
  }

  /// Words with commas between them.
  static func words(_ known: [String]) -> CompletionKind {
    // What else reads this wants to know the words; see `DescribedOption`.
    isAsked ? asking { _, line in Workshop.suggested(known, after: line.word) } : .list(known)
  }

  /// A lineage's name.
  static let lineage = asking { workshop, _ in workshop.suggestedLineages() }
  /// A lineage's name, or what lies in the trash where that is meant.
  static let deletable = asking { workshop, line in
    ["--restore", "--purge"].contains(where: line.words.contains)
      ? workshop.suggestedTrash() : workshop.suggestedLineages()
  }
  /// A generation's number: of the lineage that stands before it, or of the current one.
  static let generation = asking { workshop, line in
    workshop.suggestedGenerations(of: line.wordBefore)
  }
  /// Numbers of the current sheet.
  static let numbers = asking { $0.suggestedNumbers(after: $1.word) }
  /// A picture, or several.
  static let pictures = asking { workshop, line in
    workshop.suggestedPictures(after: line.word) + files(line.word, endings: [".png"])
  }
  /// A picture of a lineage or a star, or several.
  static let savedPictures = asking { $0.suggestedPictures(after: $1.word) }
  /// Stars' numbers.
  static let starNumbers = asking { workshop, line in
    let stars = workshop.suggestedPictures(after: "stars/").map { $0.drop { !$0.isNumber } }
    return Workshop.suggested(stars.map(String.init), after: line.word)
  }
  /// A star's tag.
  static let tag = asking { $0.suggestedTags(after: $1.word) }
  /// A node's function, once the node is there.
  static let nodeFunction = asking { _, line in
    guard let end = line.word.firstIndex(of: "=") else { return [] }
    return Activation.allCases.map { line.word[...end] + $0.rawValue }
  }

  /// What stands in the line.
  private struct Line {
    /// The beginning of the word that is asked for.
    let word: String
    let wordBefore: String?
    let words: [String]
  }

  private static func asking(
    _ answer: @escaping @Sendable (Workshop, Line) -> [String]
  ) -> CompletionKind {
    .custom { words, index, prefix in
      // Where the shell does not say what stands before the cursor, it is the word.
      let word = prefix.isEmpty && words.indices.contains(index) ? words[index] : prefix
      let before = words.indices.contains(index - 1) ? words[index - 1] : nil
      guard let workshop = try? FolderOptions(namedIn: words).workshop(telling: { _ in }) else {
        return []
      }
      return answer(workshop, Line(word: word, wordBefore: before, words: words))
        .filter { !$0.contains(where: \.isNewline) }
    }
  }

  /// Files whose names end so and folders, which a text is the beginning of.
  private static func files(_ text: String, endings: [String]) -> [String] {
    let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
    let names = (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? []
    return names.compactMap { name in
      let path = folder + name
      guard path.hasPrefix(text) else { return nil }
      if FileSystem.isFolder(path) { return path + "/" }
      return endings.contains(FileSystem.ending(of: name)) ? path : nil
    }
  }
}
