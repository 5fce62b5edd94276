import ArgumentParser
import Files
import Genomes
import Populations

/// A palette as a person types it: a name, or colours with commas between them; or "help".
struct PaletteChoice: Sendable {
  /// The palette; nil where the list of names is asked for.
  private let chosen: Gradient?

  /// Reads what was typed. A colour may stand without its `#`, which starts a comment in a shell.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    if argument == "help" {
      chosen = nil
    } else if let named = Gradient.named.first(where: { $0.name == argument }) {
      chosen = named.gradient
    } else {
      let parts = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
      let colours = parts.compactMap { Colour($0.hasPrefix("#") ? String($0) : "#\($0)") }
      if parts.count == 1, colours.isEmpty {
        throw Suggestion.unknown(
          "palette", printable(argument), known: Gradient.named.map(\.name) + ["help"])
      }
      guard colours.count == parts.count, let gradient = Gradient(colours) else {
        throw ValidationError(
          "expected a name, or \(Gradient.stopCounts.lowerBound) to "
            + "\(Gradient.stopCounts.upperBound) colours, such as 0b132b,1c2541,f4d35e")
      }
      chosen = gradient
    }
  }

  /// The palette.
  ///
  /// - Throws: the list of names, where that is what was asked for.
  func gradient() throws -> Gradient {
    guard let chosen else { throw CleanExit.message(Self.list) }
    return chosen
  }

  /// The names, for completion.
  static var names: [String] { Gradient.named.map(\.name) + ["help"] }

  /// What `--palette help` prints.
  static var list: String {
    let width = (Gradient.named.map(\.name.count).max() ?? 0) + 2
    return """
      A palette is a name or 2 to 16 colours with commas between them, such as
        --palette 0b132b,1c2541,f4d35e

      Names, each with its colours from ink 0 to 1:

      """
        + Gradient.named.map { named in
          "  \(named.name)\(String(repeating: " ", count: width - named.name.count))"
            + named.gradient.stops.map { String($0.description.dropFirst()) }.joined(separator: ",")
        }.joined(separator: "\n")
  }
}
