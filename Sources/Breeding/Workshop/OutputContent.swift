import Files
import Genomes
import Imports
import Pictures
import Rendering

/// What is written into a file that a person named, by which it is told whether a file that is there
/// shows the same and may be written over.
enum OutputContent {
  /// A PNG of these genomes' pictures, which is no animation, of that size and view, in that form; see
  /// `PictureGenomes.form`. The size is nil where the form says it.
  case pictures([Genome], PictureSize?, View = View(), form: [String: String] = [:])
  /// These bytes.
  case bytes([UInt8])
  /// A diagram of a network, or what its nodes paint: of whatever picture, it is brought up to date. It may
  /// carry no genome, by which it could be told.
  case network(carriesGenome: Bool = true)
  /// What cannot be told from a file, as of a film.
  case untold

  /// How much is read at first.
  private static let beginning = 4_096

  /// A PNG of these pictures on a sheet.
  static func sheet(_ layout: Sheet, _ genomes: [Genome]) -> Self {
    .pictures(genomes, PictureSize(width: layout.width, height: layout.height))
  }

  /// Whether a file that shows the same can be told without its bytes.
  var isTold: Bool {
    switch self {
    case .untold, .network(carriesGenome: false): false
    case .pictures, .bytes, .network: true
    }
  }

  /// Whether a file shows the same, or nothing yet.
  func isShown(by path: String) -> Bool {
    guard let file = try? FileReader(path), let start = try? file.next(Self.beginning) else {
      return false
    }
    if start.isEmpty { return true }
    switch self {
    case .pictures(let genomes, let size, let view, let form):
      guard let again = try? FileReader(path), let once = try? FileReader(path),
        let header = try? PictureHeader(pngFrom: path, read: { try once.next($0) }),
        !header.isAnimation, size?.width ?? header.width == header.width,
        size?.height ?? header.height == header.height,
        let found = try? PictureGenomes(pngFrom: path, read: { try again.next($0) })
      else { return false }
      return found.members.map(\.genome) == genomes && found.view == view && found.form == form
    case .bytes(let bytes):
      guard let rest = try? file.next(bytes.count + 1) else { return false }
      return start + rest == bytes
    case .network:
      let text = String(decoding: start, as: UTF8.self)
      if text.hasPrefix("digraph network {") || text.contains("<title>network</title>") {
        return true
      }
      guard let again = try? FileReader(path) else { return false }
      return (try? PictureGenomes(pngFrom: path, read: { try again.next($0) })) != nil
    case .untold: return false
    }
  }
}
