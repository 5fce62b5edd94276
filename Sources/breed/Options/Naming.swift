import ArgumentParser
import Files
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
    guard let found = Case(rawValue: argument) else {
      throw Suggestion.unknown(
        kind, printable(argument), known: Case.allCases.map(\.rawValue))
    }
    return found
  }

  /// The cases of those names.
  static func list<Case>(_ argument: String, _ kind: String) throws -> NameList<Case>
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    NameList(
      names: try argument.split(separator: ",", omittingEmptySubsequences: false)
        .map { try one(String($0), kind) })
  }
}
