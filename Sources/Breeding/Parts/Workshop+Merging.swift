import Animation
import Files
import Parts
import Pictures
import Rendering

/// Parts that were put together.
public struct MergedParts: Sendable {
  /// The file.
  public let file: String
  /// What it is.
  public let subject: PartSubject
  /// How many parts there were.
  public let partCount: Int
}

extension Workshop {
  /// Puts the parts of a picture or a film together: the bytes that one process would have written. A part
  /// is read piece by piece, never as a whole.
  ///
  /// - Parameters:
  ///   - parts: the files of all parts, in any order, at least one.
  ///   - path: the file; where none is given the one that the parts tell of, beside the first of them.
  ///   - advance: is told how many pieces of how many are done, 0 before each that is read to be checked;
  ///     what it throws ends the work.
  /// - Throws: as `PartSet.init`; `PartError`; `RequestError`, `PNGError`, `MovieError`,
  ///   `OutsideProgramError`; as `output(_:besides:showing:)`; what the file system refuses, and what
  ///   `advance` throws. Then the file is as it was.
  public func merge(
    _ parts: [String], to path: String? = nil,
    advance: (_ pieces: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> MergedParts {
    let set = try PartSet(parts) { try advance(0, $0.subject.pieceCount) }
    guard let path = path ?? set.path else { throw PartError.unnamed }
    for part in set.parts where FileSystem.isSame(path, as: part.path) {
      throw PartError.outputIsPart(path)
    }
    var done = 0
    func count() throws {
      done += 1
      try advance(done, set.subject.pieceCount)
    }
    switch set.subject.kind {
    case .picture(let dotsPerInch): try write(set, dotsPerInch: dotsPerInch, to: path, count)
    case .film(let frames, let framesPerSecond, let plays):
      let film = FilmAssembly(
        size: set.subject.size, channels: set.subject.format.channels, frameCount: frames,
        framesPerSecond: framesPerSecond, plays: plays, text: set.text)
      try write(set, film, to: path, count)
    }
    return MergedParts(file: path, subject: set.subject, partCount: set.parts.count)
  }

  /// Writes a picture.
  private func write(
    _ set: PartSet, dotsPerInch: Int?, to path: String, _ advance: () throws -> Void
  ) throws {
    let subject = set.subject
    guard let format = PictureFormat(ofFile: path) else {
      throw PartError.outputOfOtherKind(
        path, subject.word, expected: "the ending of a picture, such as .png")
    }
    var settings = RenderSettings()
    (settings.depth, settings.dotsPerInch) = (subject.format.depth, dotsPerInch)
    if subject.format.hasOpacity { settings.alpha = .ink }
    try settings.check(format, path)
    let output = try output(path, showing: .untold)
    guard format == .png else {
      return try output.replace {
        try write(set, as: format, dotsPerInch, to: $0, called: path, advance)
      }
    }
    try output.write { descriptor in
      var writer = try PNGWriter(
        descriptor: descriptor, width: subject.size.width, height: subject.size.height,
        format: subject.format, compression: subject.compression, dotsPerInch: dotsPerInch,
        text: set.text)
      try set.forEachBand {
        try writer.append($0)
        try advance()
      }
      try writer.finish()
    }
  }

  /// Has `ffmpeg` write a picture.
  private func write(
    _ set: PartSet, as format: PictureFormat, _ dotsPerInch: Int?, to path: String,
    called name: String, _ advance: () throws -> Void
  ) throws {
    let subject = set.subject
    guard max(subject.size.width, subject.size.height) <= format.sideLimit else {
      throw RequestError.outOfBounds(
        .size, found: "\(subject.size)",
        expected: "at most \(format.sideLimit) pixels a side of a \(format.title)")
    }
    var program = try FFmpeg(
      writing: path, called: name, as: format, subject.format, size: subject.size,
      dotsPerInch: dotsPerInch)
    try set.forEachBand { band in
      try program.append(
        band.rows(
          width: subject.size.width, format: subject.format, compression: subject.compression))
      try advance()
    }
    try program.finish()
    if format == .jpeg, let dotsPerInch { try JPEGDensity.set(dotsPerInch, in: path) }
  }

  /// Writes a film.
  private func write(
    _ set: PartSet, _ film: FilmAssembly, to path: String, _ advance: () throws -> Void
  ) throws {
    func frames(_ append: (CompressedPicture) throws -> Void) throws {
      try set.forEachPiece { _, stream, part in
        guard
          let frame = CompressedPicture(
            width: film.size.width, height: film.size.height, channels: film.channels,
            stream: stream)
        else { throw PartError.damaged(part.path, part.header.share) }
        try append(frame)
        try advance()
      }
    }
    switch try? FrameDestination(path) {
    case .animation?: try film.writeAnimation(to: output(path, showing: .untold), frames)
    case .movie?: try film.writeMovie(to: output(path, showing: .movie), frames)
    case .pictures?, nil:
      throw PartError.outputOfOtherKind(
        path, set.subject.word, expected: "one file, such as film.mp4 or film.png")
    }
  }
}

extension PartSet {
  /// Gives the bands of a picture, one after the other.
  ///
  /// - Throws: `PartError.damaged` for a piece that is none; as `forEachPiece`, and what `take` throws.
  fileprivate func forEachBand(_ take: (PNGBand) throws -> Void) throws {
    let bands = subject.bands
    let rowBytes = subject.size.width * subject.format.bytesPerPixel
    try forEachPiece { number, piece, part in
      guard let band = PNGBand(packed: piece),
        band.has(rows: bands[number].count, ofBytes: rowBytes)
      else { throw PartError.damaged(part.path, part.header.share) }
      try take(band)
    }
  }
}
