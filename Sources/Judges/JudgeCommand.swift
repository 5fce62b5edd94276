import Text

/// The words of a judge's command, as they are in `judge:"python3 my.py 'a red bird'"`. Equal for equal
/// parameters.
///
/// They are split as a shell splits them, by spaces, quotation marks and backslashes, and nothing in them
/// is expanded: no shell sees them.
public struct JudgeCommand: Hashable, Sendable {
  /// The command as it is in the fitness.
  public let parameter: String
  /// What is run: a program, or the name of a judge that comes along, and its arguments. There is one word
  /// or more.
  public let words: [String]

  /// Splits a command.
  ///
  /// - Throws: `JudgeError.openQuotation` where a quotation mark has no end, `.noWord` where there is no
  ///   word or the first is empty.
  public init(_ parameter: String) throws(JudgeError) {
    guard let words = Self.split(parameter) else { throw .openQuotation(parameter) }
    guard let first = words.first, !first.isEmpty else { throw .noWord(parameter) }
    self.parameter = parameter
    self.words = words
  }

  /// The judge that comes along whose name the first word is; nil for any other program.
  public var included: IncludedJudge? { IncludedJudge.named(words[0]) }

  /// Whether the first word is the name of a judge that comes along.
  public var isIncluded: Bool { included != nil }

  /// The words of a text; nil where a quotation mark has no end.
  private static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    // '' is a word, too.
    var isWord = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ", "\t", "\n", "\r":
        if isWord { words.append(String(word)) }
        word.removeAll()
        isWord = false
        continue
      case "'":
        guard let end = rest.firstIndex(of: "'") else { return nil }
        word.append(contentsOf: rest[..<end])
        rest = rest[rest.index(after: end)...]
      case "\"":
        guard let quoted = takeQuoted(from: &rest) else { return nil }
        word.append(contentsOf: quoted)
      case "\\":
        // A backslash at the end stands for nothing but itself.
        word.append(rest.popFirst() ?? scalar)
      default: word.append(scalar)
      }
      isWord = true
    }
    if isWord { words.append(String(word)) }
    return words
  }

  /// What stands up to the closing double quotation mark, which is taken too; nil where there is none.
  private static func takeQuoted(
    from rest: inout Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView? {
    var quoted = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return quoted
      case "\\":
        // As in a shell, it escapes here only what would mean something else.
        if let next = rest.first, ["\"", "\\", "$", "`"].contains(next) {
          quoted.append(next)
          rest.removeFirst()
        } else {
          quoted.append(scalar)
        }
      default: quoted.append(scalar)
      }
    }
    return nil
  }
}
