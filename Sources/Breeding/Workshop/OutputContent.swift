import Files
import Genomes
import Imports

/// What is written into a file that a person named, by which it is told whether a file that is there
/// shows the same and may be written over.
enum OutputContent {
  /// A PNG of these genomes' pictures.
  case pictures([Genome])
  /// These bytes.
  case bytes([UInt8])
  /// What cannot be told from a file, as of a film.
  case untold

  /// How much is read at first.
  private static let beginning = 4_096

  /// Whether a file shows the same, or nothing yet.
  func isShown(by path: String) -> Bool {
    guard let file = try? FileReader(path), let start = try? file.next(Self.beginning) else {
      return false
    }
    if start.isEmpty { return true }
    switch self {
    case .pictures(let genomes):
      guard let again = try? FileReader(path) else { return false }
      let found = try? PictureGenomes(pngFrom: path) { try again.next($0) }
      return found?.members.map(\.genome) == genomes
    case .bytes(let bytes):
      guard let rest = try? file.next(bytes.count + 1) else { return false }
      return start + rest == bytes
    case .untold: return false
    }
  }
}
