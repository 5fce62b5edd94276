import ArgumentParser
import Files
import Genomes
import Populations

/// Names with commas between them.
struct NameList<Name: Sendable>: Sendable {
  let names: [Name]
}

/// Reads names of the files' enumerations.
enum Naming {
  /// The case of that name.
  ///
  /// - Throws: the names that there are, or the nearest.
  static func one<Case>(_ argument: String, _ kind: String) throws -> Case
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    try one(argument, kind, of: Case.allCases.map { ($0.rawValue, $0) })
  }

  /// The value of that name.
  ///
  /// - Throws: the names that there are, or the nearest.
  static func one<Value>(
    _ argument: String, _ kind: String, of known: [(name: String, value: Value)]
  ) throws -> Value {
    guard let found = known.first(where: { $0.name == argument }) else {
      throw Suggestion.unknown(kind, printable(argument), known: known.map(\.name))
    }
    return found.value
  }

  /// The names in a sentence: `glsl, dot or svg`.
  static func choice(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  /// The cases of those names.
  static func list<Case>(_ argument: String, _ kind: String) throws -> NameList<Case>
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    try list(argument, kind, of: Case.allCases.map { ($0.rawValue, $0) })
  }

  /// The values of those names.
  static func list<Value>(
    _ argument: String, _ kind: String, of known: [(name: String, value: Value)]
  ) throws -> NameList<Value> {
    NameList(
      names: try argument.split(separator: ",", omittingEmptySubsequences: false)
        .map { try one(String($0), kind, of: known) })
  }
}

/// Names that exist, for one that does not.
enum Suggestion {
  /// The error of an unknown name: what there is, or what was probably meant.
  static func unknown(_ kind: String, _ name: String, known: [String]) -> ValidationError {
    ValidationError("unknown \(kind) \"\(name)\": \(Spelling.hint(for: name, among: known))")
  }
}
