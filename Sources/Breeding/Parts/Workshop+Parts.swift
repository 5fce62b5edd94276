import Animation
import Files
import Parts
import Pictures
import Rendering
import Threads

extension Workshop {
  /// Paints a part of a picture: some of the bands of its PNG. `merge` puts parts together. A part that is
  /// there already is not painted again.
  ///
  /// - Parameters:
  ///   - path: the file that all parts are to be; its part has a name of its own, see `PaintedPart.path`.
  ///     Where none is given it is `RenderSettings.defaultPath(of:)`.
  ///   - advance: is told how many bands of the part's are done; what it throws ends the painting.
  /// - Throws: as `render(_:_:to:advance:)`; then there is no part, or the one that was there.
  public func render(
    _ share: Share, of picture: FoundPicture, _ settings: RenderSettings = RenderSettings(),
    to path: String? = nil, advance: (_ bands: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> PaintedPart {
    try settings.check()
    let whole = path ?? settings.defaultPath(of: picture)
    guard let format = PictureFormat(ofFile: whole) else { throw RequestError.outputFormat(whole) }
    try settings.check(format, whole)
    let work = try painting(of: picture, settings)
    try work.check(fits: format)
    // Once for all parts.
    if share.number == 1 {
      tellOfSeams(picture.genome, settings)
      tellOfLetters(work.caption)
    }
    let subject = try PartSubject(work, of: picture)
    let part = share.range(of: subject.pieceCount)
    return try write(share, of: subject, work.text, to: whole, besides: [picture]) { append in
      var done = 0
      return try breeder.renderer.bands(
        part, of: work.genome, at: work.settings.viewport, as: work.pixels,
        supersampling: work.settings.supersampling, repeats: work.settings.repeats,
        opacity: work.opacity, surround: work.plate, compression: work.settings.compression
      ) { band in
        try append(band.packed)
        done += 1
        try advance(done, part.count)
      }
    }
  }

  /// Paints a part of a film: some of its frames, for the one file of the film. `merge` puts parts together.
  /// A part that is there already is not painted again.
  ///
  /// - Parameters:
  ///   - path: the file that all parts are to be; its part has a name of its own, see `PaintedPart.path`.
  ///   - advance: is told how many frames of the part's are done; what it throws ends the painting.
  /// - Throws: as `animate(_:_:to:share:advance:)`; then there is no part, or the one that was there.
  public func animate(
    _ share: Share, of pictures: [FoundPicture], _ settings: FilmSettings = FilmSettings(),
    to path: String, advance: (_ frames: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> PaintedPart {
    let writer = try filmWriter(of: pictures, settings, in: path)
    if case .movie? = try? FrameDestination(path) {
      try Movie.check(
        FileKind.ending(ofFile: path), width: settings.size.width, height: settings.size.height)
    }
    let subject = try PartSubject(writer, of: pictures, settings)
    let part = share.range(of: subject.pieceCount)
    return try write(share, of: subject, writer.text, to: path, besides: pictures) { append in
      var done = 0
      try writer.frames(part) { frame in
        try append(frame.stream)
        done += 1
        try advance(done, part.count)
      }
      return nil
    }
  }
}
