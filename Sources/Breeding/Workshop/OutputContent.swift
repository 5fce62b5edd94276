import Files
import Gallery
import Genomes
import Imports
import Pictures
import Rendering

/// What is written into a file, by which it is told whether a file that is there shows the same and may be
/// written over.
enum OutputContent {
  /// A PNG of these genomes' pictures, which is no animation, of that size and view, in that form; see
  /// `PictureGenomes.form`. The size is nil where the form says it.
  case pictures([Genome], PictureSize?, View = View(), form: [String: String] = [:])
  /// A PNG of a film: an animation of so many frames, or, where there is no number, one frame. It has these
  /// genomes and that view, unless it carries none.
  case frames([Genome]?, PictureSize, View, count: Int?)
  /// A film in a format that tells nothing of what it shows, and that takes long to paint.
  case movie
  /// A sheet that any earlier one of that form may be brought up to date by.
  case latest(form: [String: String])
  /// The page of a lineage, by which any earlier one may be brought up to date.
  case page(of: LineageName)
  /// These bytes.
  case bytes([UInt8])
  /// What cannot be told from a file, as of a JPEG.
  case untold

  /// Whether a file shows the same.
  enum Answer {
    case same, other
    /// Only its bytes can tell, when others are made.
    case unsaid
    /// Only its bytes could, when a whole film is painted, and they differ between versions of `ffmpeg`.
    case untellable
  }

  /// How much is read at first.
  private static let beginning = 4_096

  /// Whether a file shows the same, or nothing yet.
  func isShown(by path: String) -> Bool { answer(of: path) == .same }

  /// Whether a file shows the same, as far as it tells; the same, where it shows nothing yet.
  func answer(of path: String) -> Answer {
    guard let file = try? FileReader(path), let start = try? file.next(Self.beginning) else {
      return .other
    }
    if start.isEmpty { return .same }
    switch self {
    case .pictures(let genomes, let size, let view, let form):
      guard let header = Self.header(path), header.frameCount == nil, header.has(size),
        let found = Self.genomes(path), found.members.map(\.genome) == genomes, found.view == view,
        found.form == form
      else { return .other }
      return .same
    case .frames(let genomes, let size, let view, let count):
      guard let header = Self.header(path), header.frameCount == count, header.has(size) else {
        return .other
      }
      let found = Self.genomes(path)
      guard found?.members.map(\.genome) == genomes, found.map({ $0.view == view }) ?? true else {
        return .other
      }
      return .unsaid
    case .latest(let form): return Self.genomes(path)?.form == form ? .same : .other
    case .page(let name):
      return LineagePage.isPage(of: name.description, String(decoding: start, as: UTF8.self))
        ? .same : .other
    case .bytes(let bytes):
      guard let rest = try? file.next(bytes.count + 1) else { return .other }
      return start + rest == bytes ? .same : .other
    case .movie: return .untellable
    case .untold: return .unsaid
    }
  }

  private static func header(_ path: String) -> PictureHeader? {
    guard let file = try? FileReader(path) else { return nil }
    return try? PictureHeader(pngFrom: path) { try file.next($0) }
  }

  private static func genomes(_ path: String) -> PictureGenomes? {
    guard let file = try? FileReader(path) else { return nil }
    return try? PictureGenomes(pngFrom: path) { try file.next($0) }
  }
}

extension Workshop {
  /// What the PNG of a sheet shows, which tells nothing of it where it carries no genomes.
  func content(
    of layout: Sheet, _ genomes: [Genome], form: [String: String] = [:]
  ) -> OutputContent {
    guard sheet.carriesGenomes else { return .untold }
    let size = PictureSize(width: layout.width, height: layout.height)
    return .pictures(genomes, size, form: form)
  }
}

extension PictureHeader {
  /// Whether the picture has that size; any, where none is given.
  fileprivate func has(_ size: PictureSize?) -> Bool {
    size.map { $0.width == width && $0.height == height } ?? true
  }
}
