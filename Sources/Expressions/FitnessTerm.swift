/// A measure that an expression names. Which measure that is, and what its file holds, is another
/// matter: reading an expression opens no file.
public struct FitnessTerm: Sendable {
  /// The name of the measure, or of its kind: `entropy`, `target`.
  public let kind: String
  /// What stands after the kind's colon; nil for a measure without one.
  public let parameter: String?
  /// Where it stands first in the text that was read, counted in characters from 1.
  public let column: Int

  /// A term of the values given.
  public init(kind: String, parameter: String? = nil, column: Int = 1) {
    self.kind = kind
    self.parameter = parameter
    self.column = column
  }

  /// The path of the file that is compared with, of a measure of one; nil for others.
  public var file: String? { isOfJudge ? nil : parameter }

  /// The command of an outside judge; nil for other measures.
  public var command: String? { isOfJudge ? parameter : nil }

  private var isOfJudge: Bool {
    kind == FitnessVocabulary.judge || kind == FitnessVocabulary.features
  }

  /// The whole name as an expression reads it back, in quotation marks where they are needed:
  /// `target:"my file.png"`.
  public var name: String {
    guard let parameter else { return kind }
    if !parameter.isEmpty && parameter.allSatisfy(Lexer.isPlain) { return "\(kind):\(parameter)" }
    var text = ""
    for character in parameter {
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return "\(kind):\"\(text)\""
  }
}
