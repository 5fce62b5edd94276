import Text

/// Parts of Graphviz's language, <https://graphviz.org/doc/info/lang.html>.
enum DOT {
  /// A statement's attributes in brackets, each value quoted; a label that is markup comes first.
  static func attributes(_ list: [(String, String)], markup: String? = nil) -> String {
    let label = markup.map { ["label=<\($0)>"] } ?? []
    return "[\((label + list.map { "\($0)=\(quoted($1))" }).joined(separator: ", "))]"
  }

  /// A quoted string. A backslash stands for itself; a line feed begins a centred line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }

  /// Rows of markup, one below the other.
  static func table(_ rows: [String]) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      + rows.map { "<TR><TD>\($0)</TD></TR>" }.joined() + "</TABLE>"
  }

  /// A square picture, centred in its cell: in a table of its own, as large as Graphviz draws a
  /// picture of 96 pixels an inch.
  ///
  /// - Parameter side: in pixels.
  static func picture(_ path: String, side: Int) -> String {
    let points = (side * 72 + 95) / 96
    let size = "FIXEDSIZE=\"TRUE\" WIDTH=\"\(points)\" HEIGHT=\"\(points)\""
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" \(size)>"
      + "<TR><TD \(size)><IMG SRC=\"\(Markup.escaped(path))\"/></TD></TR></TABLE>"
  }
}

/// The colours of a diagram, as `#RRGGBB`; those of the activations are in `ActivationCode`.
enum DiagramColours {
  /// An input.
  static let input = "#ffffff"
  /// The outline of a node.
  static let outline = "#404040"
  /// A node that no colour channel depends on, and the text on it.
  static let dead = "#ededed"
  static let deadInk = "#8a8a8a"
  /// A connection that takes no part in the picture.
  static let deadLink = "#bdbdbd"

  /// A connection by its weight's sign: blue and vermilion, which the colour-blind can tell apart.
  static func link(_ weight: Float) -> String { weight < 0 ? "#c8501e" : "#1f68a8" }
}
