import Text

extension LineagePage {
  private static let rowHeight = 34
  private static let columnWidth = 22
  private static let letters = 30

  /// The tree as SVG: a branch stands to the right of what it leaves.
  var drawing: String {
    let columns = (tree.map(\.column).max() ?? 0) + 1
    let width = columns * Self.columnWidth + 210
    let height = tree.count * Self.rowHeight + 4
    return """
      <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
      aria-label="The tree of generations">
      \((tree.indices.map(edge) + tree.indices.map(node)).joined(separator: "\n"))
      </svg>
      """
  }

  private func place(_ row: Int) -> (x: Int, y: Int) {
    (tree[row].column * Self.columnWidth + 16, row * Self.rowHeight + 19)
  }

  /// Down from what it was bred from, and around the corner where it is a branch.
  private func edge(_ row: Int) -> String {
    guard let parent = tree[row].parent else { return "" }
    let (from, to) = (place(parent), place(row))
    let way =
      from.x == to.x
      ? "V\(to.y)" : "V\(to.y - 12)Q\(from.x) \(to.y) \(from.x + 12) \(to.y)H\(to.x)"
    return "<path d=\"M\(from.x) \(from.y)\(way)\"/>"
  }

  private func node(_ row: Int) -> String {
    let entry = tree[row]
    let (x, y) = place(row)
    let (first, last) = (entry.generations.first ?? 0, entry.generations.last ?? 0)
    let number = first == last ? "\(last)" : "\(first)…\(last)"
    var words = entry.words
    if words.count > Self.letters { words = words.prefix(Self.letters - 1) + "…" }
    let kind = [
      entry.isCurrent ? "now" : "", entry.hasSheet ? "" : "bare", first == last ? "" : "many",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let content = """
      <circle cx="\(x)" cy="\(y)" r="7"/><text x="\(x + 16)" y="\(y + 5)"><tspan>\(number)</tspan> \
      \(Markup.escaped(words))</text>
      """
    return entry.hasSheet
      ? "<a href=\"#g\(last)\" class=\"\(kind)\">\(content)</a>"
      : "<g class=\"\(kind)\">\(content)</g>"
  }
}
