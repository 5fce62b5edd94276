import ArgumentParser
import Breeding

/// A palette as a person types it: a name, or colours with commas between them; or "help".
struct PaletteChoice: Sendable {
  /// The palette; nil where the list of names is asked for.
  private let chosen: Gradient?

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do { chosen = argument == "help" ? nil : try ValueForm.palette.parse(argument) } catch {
      guard case .unknown(let kind, let name, let known) = error else { throw error }
      throw SettingError.unknown(kind, name, known: known + ["help"])
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
    """
    A palette is a name or \(Gradient.stopCounts.words) colours with commas between them, such as
      --palette 0b132b,1c2541,f4d35e

    Names, each with its colours from ink 0 to 1:

    """
      + Columns.list(
        Gradient.named.map { named in
          let colours = named.gradient.stops.map { String($0.description.dropFirst()) }
          return (named.name, colours.joined(separator: ","))
        })
  }
}
