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

  /// The rows as a text of such lines. Where a terminal is too narrow, columns are left out that may be, and
  /// then a line goes on in the next, between two words.
  ///
  /// - Parameters:
  ///   - spare: the columns that may be left out, each only where those before it are not enough.
  ///   - heading: the row that is a heading.
  ///   - current: the row of what one works on.
  static func text(
    _ rows: [[String]], leading: Set<Int>, spare: [Int] = [], heading: Int? = nil,
    current: Int? = nil
  ) -> String {
    fitting(rows, leading: leading, spare: spare).enumerated().map { row, line in
      let line = folded(line)
      return switch row {
      case heading: Tint.heading.colouring(line) + "\n"
      case current: Tint.current.colouring(line) + "\n"
      default: line + "\n"
      }
    }.joined()
  }

  /// The lines, without as many of the spare columns as there is no room for.
  private static func fitting(
    _ rows: [[String]], leading: Set<Int>, spare: [Int]
  ) -> [String] {
    let found = lines(rows, leading: leading)
    guard let column = spare.first, !isRoom(for: found) else { return found }
    func place(_ other: Int) -> Int { other > column ? other - 1 : other }
    let fewer = rows.map { row in row.indices.filter { $0 != column }.map { row[$0] } }
    return fitting(
      fewer, leading: Set(leading.filter { $0 != column }.map(place)),
      spare: spare.dropFirst().map(place))
  }

  /// Whether lines are no longer than those of the terminal that results go to.
  static func isRoom(for lines: [String]) -> Bool {
    guard let width = Console.resultWidth else { return true }
    return lines.allSatisfy { $0.count <= width }
  }

  /// A line in as many as it needs where results go, each after the first indented.
  ///
  /// - Parameters:
  ///   - width: columns of the terminal; nil for a line of any length.
  ///   - indent: what every line but the first begins with.
  static func folded(
    _ line: String, to width: Int? = Console.resultWidth, indent: String = "    "
  ) -> String {
    guard let width else { return line }
    return Wrapping.lines(of: Substring(line), to: width, indent: indent).joined(separator: "\n")
  }

  /// Names, each with what is said of it, for a help text.
  static func list(_ entries: [(name: String, words: String)], indent: String = "  ") -> String {
    let widest = entries.map(\.name.count).max() ?? 0
    let hanging = indent + String(repeating: " ", count: widest + 2)
    return lines(entries.map { [$0.name, $0.words] }, leading: [0, 1], indent: indent)
      .map { folded($0, to: Console.helpWidth, indent: hanging) }.joined(separator: "\n")
  }
}
