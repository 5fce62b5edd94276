import Evolution
import Expressions
import Fitness
import Pictures
import Populations
import Text

extension Breeder {
  /// The measure that a term names; a target's file is read as a person sees it, on `background`.
  ///
  /// - Throws: as `Measures.measure(_:picture:)`.
  func measure(_ term: FitnessTerm) throws(FitnessError) -> any Measure {
    try measures.measure(term) { try target($0).picture }
  }

  /// The picture in a target's file.
  func target(_ path: String) throws -> PictureFile {
    // It is read again wherever it is needed.
    if path == "-" { throw RequestError.streamAsTarget }
    return try PictureFile(path, on: background ?? .white)
  }
}

extension Workshop {
  /// Tells of each target that is transparent, once, on what it was read, unless that was said.
  ///
  /// - Parameters:
  ///   - terms: all that are measured.
  ///   - read: those whose files are read; all where none are given.
  /// - Throws: `RequestError.backgroundWithoutTarget` where it was said and there is no target.
  func tellOfBackground(
    of terms: [FitnessTerm], reading read: [FitnessTerm]? = nil
  ) throws(RequestError) {
    guard breeder.background == nil else {
      if terms.allSatisfy({ $0.file == nil }) { throw .backgroundWithoutTarget }
      return
    }
    var told: [String] = []
    for path in (read ?? terms).compactMap(\.file) where !told.contains(path) {
      told.append(path)
      // What cannot be read is told where it is needed.
      guard let file = try? breeder.target(path), file.isTransparent else { continue }
      tell(
        "\(printable(path)): what is transparent is taken as white; --background names another "
          + "colour")
    }
  }
}

extension Picture {
  /// The picture in a lineage's copy of a target. A copy that is transparent is the file itself, which
  /// versions up to 0.1 kept and read on black; later ones keep what is seen.
  init(keptTarget path: String) throws(PNGError) { try self.init(pngFile: path, on: .black) }
}

extension SearchMethod.Target {
  /// Whether a picture is the target.
  func matches(_ picture: Picture) -> Bool { "\(picture.fingerprint)" == fingerprint }

  /// The file in which the target is found, on one of the backgrounds that it may have been read on.
  ///
  /// - Returns: nil where the file holds another picture or cannot be read.
  func file(at path: String, on background: Background?) -> PictureFile? {
    for behind in [background ?? .white, .white, .black] {
      guard let file = try? PictureFile(path, on: behind) else { return nil }
      if matches(file.picture) { return file }
      if !file.isTransparent { return nil }
    }
    return nil
  }
}

extension Lineage {
  /// Keeps a copy of a target: of a PNG that is seen as it is the file, of any other what is seen.
  ///
  /// - Parameter background: what it was read on; white where none is given.
  /// - Throws: `SearchError.otherTarget` where the file holds another picture by now; what the file
  ///   system refuses.
  func keep(
    _ target: SearchMethod.Target, from path: String, on background: Background? = nil
  ) throws {
    guard let file = target.file(at: path, on: background) else {
      throw SearchError.otherTarget(printable(target.measure))
    }
    guard file.format == .png, !file.isTransparent else {
      return try keepTarget(target.fingerprint) { try file.picture.writePNG(to: $0) }
    }
    try keepTarget(target.fingerprint, from: path) { copy in
      guard target.matches(try Picture(keptTarget: copy)) else {
        throw SearchError.otherTarget(printable(target.measure))
      }
    }
  }
}
