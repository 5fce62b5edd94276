import ArgumentParser
import Files
import Genomes

/// Names that exist, for one that does not.
enum Suggestion {
  /// The error of an unknown name: what there is, or what was probably meant.
  static func unknown(_ kind: String, _ name: String, known: [String]) -> ValidationError {
    ValidationError("unknown \(kind) \"\(name)\": \(Spelling.hint(for: name, among: known))")
  }
}
