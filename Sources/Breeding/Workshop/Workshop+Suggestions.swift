import Files
import Genomes
import Populations

// What a person may mean who has typed the beginning of a word. What cannot be read suggests nothing.
extension Workshop {
  /// The names of the lineages.
  public func suggestedLineages() -> [String] {
    ((try? folder.names()) ?? []).map(\.description)
  }

  /// What lies in the trash, as `lagoon@1`.
  public func suggestedTrash() -> [String] { ((try? folder.trash()) ?? []).map(\.label) }

  /// The numbers of a lineage's generations, the newest first; of the current one's where there is none
  /// of that name.
  public func suggestedGenerations(of name: String?) -> [String] {
    let named = name.flatMap { try? open($0) }
    return (named ?? (try? open())).map { generations(of: $0) } ?? []
  }

  /// Lists of the stars' tags, of which all but the last stand there already.
  public func suggestedTags(after text: String) -> [String] {
    Self.suggested(Set((try? stars())?.flatMap(\.star.words.tags) ?? []).sorted(), after: text)
  }

  /// Lists of numbers of the current sheet, of which all but the last stand there already.
  public func suggestedNumbers(after text: String) -> [String] {
    Self.suggested(numbers(of: try? open(), nil), after: text)
  }

  /// Lists of words that are known, of which all but the last stand there already.
  public static func suggested(_ known: [String], after text: String) -> [String] {
    let (before, last) = parted(text)
    return longer(known, than: last, before)
  }

  /// Pictures: numbers of the current sheet, `3/7`, `lagoon/3/7`, `stars/5`; of lists of them, all but
  /// the last stand there already.
  public func suggestedPictures(after text: String) -> [String] {
    let (before, last) = Self.parted(text)
    let parts = last.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let known: [String]
    switch (parts.count, parts[0]) {
    case (1, _):
      known =
        numbers(of: try? open(), nil) + suggestedLineages().map { "\($0)/" }
        + ((try? stars())?.isEmpty == false ? ["stars/"] : [])
    case (2, "stars"):
      known = ((try? stars()) ?? []).map { "stars/\($0.star.number)" }
    case (2, let first) where Int(first) != nil:
      known = numbers(of: try? open(), Int(first)).map { "\(first)/\($0)" }
    case (2, let name):
      known = (try? open(name)).map { generations(of: $0) }?.map { "\(name)/\($0)/" } ?? []
    case (3, let name):
      known = numbers(of: try? open(name), Int(parts[1])).map { "\(name)/\(parts[1])/\($0)" }
    default: known = []
    }
    return Self.longer(known, than: last, before)
  }

  /// What stands before the last comma with it, and what stands after it.
  private static func parted(_ text: String) -> (before: String, last: String) {
    let last = text.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    return (String(text.dropLast(last.count)), String(last))
  }

  private static func longer(_ known: [String], than last: String, _ before: String) -> [String] {
    known.filter { $0.hasPrefix(last) }.map { before + $0 }
  }

  private func generations(of lineage: Lineage) -> [String] {
    (0..<lineage.history.count).reversed().map { "\($0 + 1)" }
  }

  /// The numbers of a generation's sheet, the current one's where none is given.
  private func numbers(of lineage: Lineage?, _ number: Int?) -> [String] {
    guard let lineage, let generation = try? generation(number, of: lineage) else { return [] }
    return (1...max(1, Arrangement(generation).shown.count)).map { "\($0)" }
  }
}
