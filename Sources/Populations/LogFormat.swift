import JSON

/// A version of the form of a lineage's log. All are read, and the last is written; a log of another
/// is brought to it when its lineage is opened for writing.
struct LogFormat: Hashable, Sendable {
  /// What the log's first line says that its form is.
  let name: String
  /// Whether each line ends in a check.
  let hasChecks: Bool
  /// What the line of a saved generation may tell of its file.
  let fileMembers: [String]
  /// What is new in it, as it goes on after its name.
  let novelty: String

  static let all = [
    LogFormat(name: "breed.lineage/1", hasChecks: false, fileMembers: [], novelty: ""),
    LogFormat(
      name: "breed.lineage/2", hasChecks: true, fileMembers: ["parents", "seed", "sha256"],
      novelty: "which tells every changed byte"),
    LogFormat(
      name: "breed.lineage/3", hasChecks: true,
      fileMembers: ["parents", "seed", "sha256", "count", "method"],
      novelty: "which tells how each generation was bred"),
  ]

  /// The one that is written.
  static let current = all[all.count - 1]
  /// The one whose lines have no checks.
  static let unchecked = all[0]

  /// The one, of those with checks, that a first line names; the present one where it names none of
  /// them, so that the error says what is expected, and for other lines, since it has whatever the
  /// others have.
  static func checked(namedBy line: JSONElement) -> LogFormat {
    let name = try? line.optionalMember("format")?.string()
    return all.first { $0.hasChecks && $0.name == name } ?? current
  }
}
