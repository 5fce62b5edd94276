/// Suggests a name in place of one that does not exist, and lists names in a sentence.
package enum Spelling {
  /// Says what others call so; else asks whether the most similar names were meant; where none is
  /// similar, lists all names.
  ///
  /// - Parameter kind: what is named, for `Synonyms`.
  package static func hint(
    for name: String, among known: [String], of kind: String? = nil
  ) -> String {
    if let words = Synonyms.words(for: name, of: kind, among: known) { return words }
    let nearest = nearest(name, among: known)
    return nearest.isEmpty ? "there are \(known.joined(separator: ", "))" : question(nearest)
  }

  /// Asks whether one of these names was meant.
  package static func question(_ names: [String]) -> String {
    "did you mean \(choice(names.map { "\"\($0)\"" }))?"
  }

  /// The names that are most similar to one, at most three that are as near as the nearest.
  ///
  /// At most two slips of the pen, and in at most half of the letters: farther off, a guess leads away.
  package static func nearest(_ name: String, among known: [String]) -> [String] {
    let length = name.count
    let farthest = min(2, length / 2)
    // A name whose length differs more than this cannot be near enough, and computing its distance
    // to a very long text would take long.
    let near = known.filter { abs($0.count - length) <= farthest }
      .map { (distance: distance(name, $0), name: $0) }
      .filter { $0.distance <= farthest }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let best = near.first?.distance else { return [] }
    return near.prefix(3).filter { $0.distance == best }.map(\.name)
  }

  /// Names in a sentence: `torus, mirrors or none`.
  package static func choice(_ names: [String]) -> String {
    let others = names.dropLast().joined(separator: ", ")
    return others.isEmpty ? names.joined() : "\(others) or \(names[names.count - 1])"
  }

  /// The fewest insertions, deletions, replacements and swaps of neighbours that make one text the
  /// other, where nothing is changed twice (Damerau 1964, as optimal string alignment).
  package static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first), Array(second))
    var before: [Int] = []
    var row = Array(0...second.count)
    for (line, character) in first.enumerated() {
      var next = [line + 1]
      for (place, other) in second.enumerated() {
        let replaced = row[place] + (character == other ? 0 : 1)
        var least = min(replaced, row[place + 1] + 1, next[place] + 1)
        if line > 0, place > 0, character == second[place - 1], first[line - 1] == other {
          least = min(least, before[place - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
