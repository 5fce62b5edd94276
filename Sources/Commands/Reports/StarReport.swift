import Breeding

/// What commands say of stars.
enum StarReport {
  /// A line for each star: its name, the address of its picture, how many descend from it where that is
  /// known, title and tags.
  ///
  /// - Parameter notes: whether each note follows its star, line by line.
  static func table(_ stars: [ListedStar], notes: Bool = false) -> String {
    let counts = stars.contains { $0.descendants != nil }
    let lines = Columns.lines(
      stars.map { listed in
        let words = listed.star.words
        return ["stars/\(listed.star.number)", listed.star.address.description]
          + (counts ? [descendants(listed.descendants ?? 0)] : [])
          + [printable(words.title), printable(words.tags.joined(separator: ", "))]
      }, leading: [0, 1, counts ? 3 : 2, counts ? 4 : 3])
    return zip(stars, lines).map { listed, line in
      let note = listed.star.words.note
      guard notes, !note.isEmpty else { return "\(line)\n" }
      let rows = note.split(separator: "\n", omittingEmptySubsequences: false)
      return "\(line)\n" + rows.map { "  \(printable(String($0)))\n" }.joined()
    }.joined()
  }

  private static func descendants(_ count: Int) -> String {
    "\(count) descendant\(count == 1 ? "" : "s")"
  }

  /// The stars as JSON.
  static func json(_ stars: [ListedStar]) -> JSONValue {
    .array(
      stars.map { listed in
        let (star, words) = (listed.star, listed.star.words)
        return .object([
          ("star", .integer(star.number)), ("lineage", Report.lineage(star.address)),
          ("id", .string("\(star.address.id)")), ("title", .string(words.title)),
          ("tags", .array(words.tags.map(JSONValue.string))), ("note", .string(words.note)),
          ("descendants", listed.descendants.map(JSONValue.integer) ?? .null),
        ])
      })
  }

  /// What a star had that it has no more; nil where that is nothing.
  static func replaced(_ before: Star, by star: Star) -> String? {
    let (old, new) = (before.words, star.words)
    let parts = [
      old.title.isEmpty || old.title == new.title ? nil : "title \"\(printable(old.title))\"",
      Set(old.tags).isSubset(of: new.tags)
        ? nil : "tags \(printable(old.tags.joined(separator: ",")))",
      old.note.isEmpty || old.note == new.note ? nil : "note \"\(printable(old.note))\"",
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil : "replaced in stars/\(star.number): \(parts.joined(separator: ", "))"
  }

  /// The tags of texts that were typed, each of which may have several, with commas between them.
  static func tags(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",") }.map { text in
      let start = text.drop(while: \.isWhitespace)
      let end = start.lastIndex { !$0.isWhitespace }
      return end.map { String(start[...$0]) } ?? ""
    }.filter { !$0.isEmpty }
  }
}
