import ArgumentParser
import Breeding

/// Reads names that a person typed.
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
      throw SettingError.unknown(kind, argument, known: known.map(\.name))
    }
    return found.value
  }

  /// The values of those names, with commas between them.
  ///
  /// - Throws: the names that there are, or the nearest.
  static func list<Value>(
    _ argument: String, _ kind: String, of known: [(name: String, value: Value)]
  ) throws -> [Value] {
    try argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { try one(String($0), kind, of: known) }
  }
}
