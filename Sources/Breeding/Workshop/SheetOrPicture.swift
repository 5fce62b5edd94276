import Files
import Genomes
import Pictures
import Populations

/// What a person asks to look at: a sheet, or one picture.
public enum SheetOrPicture: Hashable, Sendable {
  /// The sheet of a generation; the current one, and of the current lineage, where none is named.
  case sheet(lineage: LineageName?, generation: Int?)
  /// A picture.
  case picture(PictureName)

  /// The current sheet.
  public static let current = SheetOrPicture.sheet(lineage: nil, generation: nil)

  /// Reads what was typed: a generation's sheet as `3`, of another lineage as `lagoon/3` or, the current
  /// one, as `lagoon`; a picture as `3/7`, `lagoon/3/7`, `stars/5`, or a PNG. What may be a picture is one,
  /// and no number is a lineage's name.
  ///
  /// - Throws: `RequestError.sheetOrPicture`.
  public init(_ text: String) throws(RequestError) {
    if let number = Int(text) {
      self = .sheet(lineage: nil, generation: number)
    } else if let sheet = Self.sheet(text) {
      self = sheet
    } else {
      do throws(RequestError) { self = .picture(try PictureName(text)) } catch {
        throw .sheetOrPicture
      }
    }
  }

  /// The sheet of a lineage, with or without its generation; nil where a text names no lineage, or a picture
  /// as any command would read it.
  private static func sheet(_ text: String) -> SheetOrPicture? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = LineageName(parts[0]), FileKind(ofFile: parts[0])?.isPNG != true,
      Address(text) == nil, PictureName.star(text) == nil
    else { return nil }
    let generation = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == 1 || generation != nil else { return nil }
    return .sheet(lineage: name, generation: generation)
  }
}

extension PictureName {
  /// The file that another program is given as it is to show; nil where the picture is painted: it is no file,
  /// one of several in a file, or of a file that is no picture.
  public var shownFile: String? {
    guard case .file(let path, nil) = self, path != "-" else { return nil }
    return switch FileKind(ofFile: path) {
    case .data, .archive: nil
    default: path
    }
  }
}

extension Workshop {
  /// Does what looks at a sheet. A number of no generation may be a picture's of the current sheet, as it
  /// is wherever a command breeds or paints: then the error says how that is typed.
  ///
  /// - Throws: what the body throws.
  public func lookingAt<Result>(
    _ what: SheetOrPicture, _ body: () throws -> Result
  ) throws -> Result {
    do { return try body() } catch let error as PopulationError {
      guard case .unknownGeneration(let number, let name, let count, _) = error,
        what == .sheet(lineage: nil, generation: number), let history = try? open().history,
        let pictures = history[history.now].file?.count, 1...pictures ~= number
      else { throw error }
      throw PopulationError.unknownGeneration(number, name, count: count, sheet: history.now)
    }
  }

  /// A generation with its sheet, which is drawn where there is none.
  ///
  /// - Throws: as `show(_:of:)`.
  public func shown(lineage: LineageName?, generation: Int?) throws -> ShownGeneration {
    try checkSize()
    let lineage = try open(lineage)
    return try drawn(self.generation(generation, of: lineage), of: lineage, redrawing: false)
  }

  /// A file with a picture, for another program to show: its own, or a PNG that is painted.
  ///
  /// - Parameters:
  ///   - settings: how it is painted; where one looks is as in its PNG.
  ///   - path: where it is painted; in the user's folder for what can be made again where none is given.
  /// - Throws: as `find(_:)` and `render(_:_:to:advance:)`.
  public func file(
    of name: PictureName, _ settings: RenderSettings = RenderSettings(), to path: String? = nil
  ) throws -> String {
    if path == nil, let own = name.shownFile {
      _ = try FileReader(own)
      return own
    }
    let found = try find(name)
    var settings = settings
    settings.view = found.view
    var workshop = self
    if path == nil { workshop.mayReplace = true }
    let place = try path ?? FileSystem.makeCacheFolder() + "/\(found.stem).png"
    return try workshop.render(found, settings, to: place).file
  }
}
