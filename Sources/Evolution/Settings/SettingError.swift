import Genomes
import Text

/// Why a setting cannot be what was asked for.
public enum SettingError: Error, Hashable, Sendable {
  /// A name of some kind that does not exist, and those that do.
  case unknown(_ kind: String, _ name: String, known: [String])
  /// A text that cannot be read as a value; with what was expected.
  case unreadable(_ expected: String)
  /// A setting's value that is out of its bounds.
  case bounds(_ name: String, _ value: String, _ expected: String)
  /// A setting that needs another one, with that value.
  case incomplete(_ name: String, _ value: String, needs: String, _ other: String)
  /// A setting that means nothing to the recipe; with those that this takes, and the recipes that take it.
  case meaningless(_ name: String, recipe: String, known: [String], takers: [String])
  /// More nodes or connections than a genome may have.
  case tooLarge(nodes: Int, connections: Int)
  /// A limit of variation that has no effect, as the focus changes nothing of that kind.
  case unused(_ name: String, focus: Focus, _ reason: String)
}

extension SettingError {
  /// What is wrong with a text that should be a name, some with a number behind a colon: the name, where
  /// it is nearly one of them, or else what was expected.
  ///
  /// - Parameter forms: what may be typed, as `none` and `rotation:N`.
  static func misspelt(
    _ kind: String, _ text: String, of forms: [String], expected: String
  ) -> SettingError {
    func name(_ text: String) -> Substring { text.prefix { $0 != ":" } }
    return forms.contains { name($0) == name(text) }
      || Spelling.suggestion(for: printable(text), among: forms, of: kind) == nil
      ? .unreadable(expected) : .unknown(kind, text, known: forms)
  }
}

extension SettingError: CustomStringConvertible {
  /// The setting, what was expected and what was found, in a line.
  public var description: String { description { $0 } }

  /// The setting, what was expected and what was found, in a line.
  ///
  /// - Parameter name: what a setting of that name is called, such as its flag.
  public func description(naming name: (String) -> String) -> String {
    switch self {
    case .unknown(let kind, let name, let known):
      "unknown \(kind) \"\(printable(name))\": "
        + Spelling.hint(for: printable(name), among: known, of: kind)
    case .unreadable(let expected):
      "expected \(expected)"
    case .bounds(let setting, let value, let expected):
      "\(name(setting)) \(value): expected \(expected)"
    case .incomplete(let setting, let value, let needed, let other):
      "\(name(setting)) \(value): expected \(name(needed)) \(other)"
    case .meaningless(let setting, let recipe, let known, let takers):
      "\(name(setting)) means nothing to the recipe \"\(recipe)\", which takes "
        + known.map(name).joined(separator: ", ")
        + "; it is for \(name("recipe")) \(Spelling.choice(takers))"
    case .tooLarge(let nodes, let connections):
      "\(name("layers")) and \(name("width")) ask for \(nodes) nodes and \(connections) "
        + "connections: expected at most \(Genome.nodeLimit) and \(Genome.connectionLimit)"
    case .unused(let setting, let focus, let reason):
      "\(name(setting)): \(name("focus")) \(focus.rawValue) \(reason); leave one of the two out"
    }
  }
}
