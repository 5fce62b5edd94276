/// The headings of a help and of a page of help, which are coloured as those of results are.
enum HelpHeadings {
  /// What the help of a command begins with.
  static let first = "OVERVIEW: "

  /// Those that stand before what they are about, in its line.
  private static let leading = [first, "USAGE: "]

  /// A text with its headings coloured, where what is written has colours: the words before an overview and
  /// a usage, and a line that ends with a colon, begins a paragraph and is not indented.
  static func coloured(_ text: String) -> String {
    var isBefore = true
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { isBefore = line.isEmpty }
      if let heading = leading.first(where: line.hasPrefix) {
        return Tint.heading.colouring(String(heading.dropLast())) + " "
          + line.dropFirst(heading.count)
      }
      guard isBefore, line.last == ":", line.first != " " else { return String(line) }
      return Tint.heading.colouring(String(line))
    }.joined(separator: "\n")
  }
}
