/// Text in the lines of a terminal, which are broken between words.
///
/// What one copies stays in one line wherever it fits: a command that follows "breed", and what stands in
/// quotation marks. A word that is longer than a line, as a path may be, is left to the terminal, which
/// breaks it without changing it.
enum Wrapping {
  /// A text, each line in as many as it needs. A line goes on below what it says of a name, if it is
  /// indented and has one; else two columns to the right of where it begins.
  ///
  /// - Parameter width: columns of the terminal; nil for lines of any length.
  static func text(_ text: String, to width: Int?) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard columns(of: line) > width else { return String(line) }
      let label = line.prefixMatch(of: #/ +[^ ]+(?: [^ ]+)* {2,}/#)
      let column = label?.0.count ?? line.prefix { $0 == " " }.count + 2
      return lines(of: line, to: width, indent: String(repeating: " ", count: column))
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// How many lines of a terminal a text takes once it is wrapped.
  ///
  /// - Parameter width: columns of the terminal, at least 1.
  static func height(of text: String, in width: Int) -> Int {
    self.text(text, to: width).split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, (columns(of: $1) + width - 1) / width) }
  }

  /// The fewest columns that a line has behind its indent, and the indent where there are not so many.
  private static let (least, shallow) = (20, "    ")

  /// A line in as many as it needs, each but the first indented, all less where they would have too little
  /// room.
  static func lines(of line: Substring, to width: Int, indent: String) -> [String] {
    guard columns(of: line) > width, width > shallow.count else { return [String(line)] }
    let isDeep = width < indent.count + least
    let indent = isDeep ? String(indent.prefix(shallow.count)) : indent
    let lead = line.prefix { $0 == " " }
    var (lines, current) = ([String](), String(lead.prefix(indent.count)))
    var length = current.count
    var isEmpty = true
    func put(_ piece: Piece) {
      if !isEmpty, length + piece.blanks + piece.columns > width {
        lines.append(current)
        (current, length, isEmpty) = (indent, indent.count, true)
      }
      let blanks = isEmpty ? 0 : piece.blanks
      current += String(repeating: " ", count: blanks) + piece.text
      length += blanks + piece.columns
      isEmpty = false
    }
    for stretch in stretches(of: pieces(of: line.dropFirst(lead.count))) {
      let whole = Piece(stretch)
      if indent.count + whole.columns <= width { put(whole) } else { stretch.forEach(put) }
    }
    return lines + [current]
  }

  /// A word, or several that stay together.
  private struct Piece {
    /// How many blanks stand before it.
    let blanks: Int
    let text: String
    let columns: Int

    init(blanks: Int, _ text: Substring) {
      (self.blanks, self.text, columns) = (blanks, String(text), Wrapping.columns(of: text))
    }

    init(_ pieces: [Piece]) {
      let rest = pieces.dropFirst().map { String(repeating: " ", count: $0.blanks) + $0.text }
      self.init(blanks: pieces[0].blanks, Substring(pieces[0].text + rest.joined()))
    }

    /// The word without a bracket before it.
    var start: Substring { text.drop { $0 == "(" } }

    /// The word without the marks that may stand behind it.
    var end: Substring {
      text.dropLast(text.reversed().prefix { ",;:.)?!".contains($0) }.count)
    }

    /// Whether a clause ends with it.
    var endsClause: Bool { text.last.map { ",;:.)".contains($0) } ?? false }
  }

  private static func pieces(of line: Substring) -> [Piece] {
    var (pieces, rest) = ([Piece](), line)
    while !rest.isEmpty {
      let blanks = rest.prefix { $0 == " " }
      let word = rest[blanks.endIndex...].prefix { $0 != " " }
      if !word.isEmpty { pieces.append(Piece(blanks: blanks.count, word)) }
      rest = rest[word.endIndex...]
    }
    return pieces
  }

  /// The words, those together that one copies together.
  private static func stretches(of pieces: [Piece]) -> [[Piece]] {
    var (stretches, rest) = ([[Piece]](), pieces[...])
    while !rest.isEmpty {
      let count = quotation(rest) ?? command(rest) ?? 1
      stretches.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return stretches
  }

  /// How many words a text in quotation marks has that begins with the first; nil where none does.
  private static func quotation(_ pieces: ArraySlice<Piece>) -> Int? {
    guard let start = pieces.first?.start, let mark = start.first, "\"'".contains(mark) else {
      return nil
    }
    let end = pieces.indices.first { index in
      // The mark that opens is not the one that closes.
      pieces[index].end.last == mark && (index > pieces.startIndex || pieces[index].end.count > 1)
    }
    return end.map { $0 - pieces.startIndex + 1 }
  }

  /// How many words a command of this program has that begins with the first: to the end of its clause;
  /// nil where none does.
  private static func command(_ pieces: ArraySlice<Piece>) -> Int? {
    guard pieces.first?.start == "breed" else { return nil }
    let rest = pieces.dropFirst().prefix { !["and", "or"].contains($0.text) }
    let end = rest.firstIndex { $0.endsClause }.map { $0 + 1 } ?? rest.endIndex
    return end - pieces.startIndex
  }

  /// The columns that a text takes, in which colours take none.
  private static func columns(of text: Substring) -> Int {
    guard text.utf8.contains(0x1B) else { return text.count }
    return text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "").count
  }
}
