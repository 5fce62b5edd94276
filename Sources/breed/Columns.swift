/// Text in columns.
enum Columns {
  /// The rows, each column as wide as its widest entry; those of `leading` are set to the left.
  static func text(_ rows: [[String]], leading: Set<Int>) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let line = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return leading.contains(column) ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
      let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
      return line[..<end] + "\n"
    }.joined()
  }
}
