/// A measure that needs a parameter, as `target:FILE` does: its name, and how to make it.
public struct MeasureKind: Sendable {
  /// Its name, before the colon.
  public let name: String
  /// What stands after the colon, as help texts write it.
  public let parameter: String
  /// What it prefers, in a few words.
  public let summary: String

  /// Makes the measure for what stands after the colon.
  let make: @Sendable (String) throws -> any Measure
}

extension MeasureKind {
  /// The name of the measure of a parameter, as an expression reads it back: quoted where needed.
  static func name(_ kind: String, parameter: String) -> String {
    if !parameter.isEmpty && parameter.allSatisfy(Lexer.isPlain) { return "\(kind):\(parameter)" }
    var text = ""
    for character in parameter {
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return "\(kind):\"\(text)\""
  }
}
