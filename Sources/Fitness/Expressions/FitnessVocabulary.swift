import Files
import Genomes

/// The names that mean something in a fitness.
enum FitnessVocabulary {
  /// The term whose value the caller gives: how unlike the others a picture is.
  static let novelty = "novelty"

  /// All names, in the order of the help.
  static let names: [String] =
    Measures.all.map(\.name) + Measures.kinds.map(\.name) + [novelty]
    + FitnessPreset.all.map(\.name) + FitnessFunction.allCases.map(\.rawValue)

  /// All names and second names, to be asked.
  static let known = Set(names + Measures.aliases.map(\.name))

  /// The error of a name that is none of them.
  static func unknown(_ name: String, column: Int) -> FitnessError {
    .unknownName(column: column, name: name, hint: Spelling.hint(for: name, among: names))
  }
}
