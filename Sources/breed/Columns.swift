/// Text in columns.
enum Columns {
  /// The rows as lines, each column as wide as its widest entry and without blanks at the end.
  ///
  /// - Parameters:
  ///   - leading: the columns that are set to the left; the others are set to the right.
  ///   - indent: what every line begins with.
  ///   - separator: what stands between two columns.
  static func lines(
    _ rows: [[String]], leading: Set<Int>, indent: String = "", separator: String = "  "
  ) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let line = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return leading.contains(column) ? row[column] + blanks : blanks + row[column]
      }.joined(separator: separator)
      let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
      return indent + line[..<end]
    }
  }

  /// The rows as a text of such lines.
  static func text(_ rows: [[String]], leading: Set<Int>) -> String {
    lines(rows, leading: leading).map { "\($0)\n" }.joined()
  }

  /// Names, each with what is said of it, for a help text.
  static func list(_ entries: [(name: String, words: String)], indent: String = "  ") -> String {
    lines(entries.map { [$0.name, $0.words] }, leading: [0, 1], indent: indent)
      .joined(separator: "\n")
  }
}
