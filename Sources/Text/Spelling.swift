/// Suggests a name in place of one that does not exist, and lists names in a sentence.
package enum Spelling {
  /// Asks whether the most similar names were meant; where none is similar, lists all names.
  package static func hint(for name: String, among known: [String]) -> String {
    let nearest = nearest(name, among: known)
    return nearest.isEmpty ? "there are \(known.joined(separator: ", "))" : question(nearest)
  }

  /// Asks whether one of these names was meant.
  package static func question(_ names: [String]) -> String {
    "did you mean \(choice(names.map { "\"\($0)\"" }))?"
  }

  /// The names that are most similar to one, at most three that are as near as the nearest.
  package static func nearest(_ name: String, among known: [String]) -> [String] {
    let length = name.count
    // Of a short name half has to be right.
    let farthest = min(max(2, length / 3), length / 2)
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

  /// The fewest insertions, deletions and replacements that make one text the other
  /// (Levenshtein 1966).
  package static func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var row = Array(0...second.count)
    for (line, character) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (place, other) in second.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, diagonal + 1, row[place] + 1)
      }
    }
    return row[second.count]
  }
}
