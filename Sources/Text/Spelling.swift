/// Suggests a name in place of one that does not exist, and lists names in a sentence.
package enum Spelling {
  /// Asks whether the most similar names were meant, also those of what others call so; where none is
  /// similar, lists all names.
  ///
  /// - Parameter kind: what is named, for `Synonyms`.
  package static func hint(
    for name: String, among known: [String], of kind: String? = nil
  ) -> String {
    suggestion(for: name, among: known, of: kind) ?? "there are \(known.joined(separator: ", "))"
  }

  /// What `hint(for:among:of:)` asks; nil where no name is similar.
  package static func suggestion(
    for name: String, among known: [String], of kind: String? = nil
  ) -> String? {
    if let words = Synonyms.words(for: name, of: kind, among: known) { return words }
    let meant = nearest(
      name, among: known.map { ($0, [$0]) } + Synonyms.meanings(of: kind, among: known))
    return meant.isEmpty ? nil : question(meant)
  }

  /// Asks whether one of these names was meant.
  package static func question(_ names: [String]) -> String {
    "did you mean \(choice(names.map { "\"\($0)\"" }))?"
  }

  /// The names that are most similar to one, at most three that are as near as the nearest.
  ///
  /// At most two slips of the pen, and in at most half of the letters: farther off, a guess leads away.
  /// Small letters or large are no slip.
  ///
  /// - Parameter beginnings: whether a name whose first letters were typed, two or more, is as near as by
  ///   one slip.
  package static func nearest(
    _ name: String, among known: [String], beginnings: Bool = true
  ) -> [String] {
    nearest(name, among: known.map { ($0, [$0]) }, beginnings: beginnings)
  }

  /// What the most similar names mean, as `nearest(_:among:)` finds them. The beginning of what others
  /// call otherwise is none.
  private static func nearest(
    _ name: String, among known: [(name: String, meant: [String])], beginnings: Bool = true
  ) -> [String] {
    let typed = name.lowercased()
    let near = known.compactMap { known in
      let other = known.name.lowercased()
      let isOwn = known.meant == [known.name]
      let isBegun = beginnings && isOwn && typed.count > 1 && other.hasPrefix(typed)
      let slips = slips(typed, other)
      return (isBegun ? min(1, slips ?? 1) : slips)
        .map { (slips: $0, name: known.name, meant: known.meant) }
    }.sorted { ($0.slips, $0.name) < ($1.slips, $1.name) }
    var found: [String] = []
    for one in near where one.slips == near[0].slips {
      found += one.meant.filter { !found.contains($0) }
    }
    return Array(found.prefix(3))
  }

  /// By how many slips a name was mistyped; nil for more than it may be.
  private static func slips(_ typed: String, _ name: String) -> Int? {
    let length = typed.count
    let most = min(2, length / 2)
    // To compute the distance to a very long text would take long.
    guard abs(name.count - length) <= most else { return nil }
    let distance = distance(typed, name)
    return distance <= most ? distance : nil
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
