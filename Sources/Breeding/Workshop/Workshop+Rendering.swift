import Exports
import Files
import Genomes
import Pictures
import Plates
import Rendering

/// A picture that was painted into a file.
public struct RenderedPicture: Sendable {
  /// The file.
  public let file: String
  /// What it is.
  public let format: PictureFormat
  /// Its pixels.
  public let size: PictureSize
  /// What its samples were spent on.
  public let samples: SampleReport
  /// The words of the plate, if it is one.
  public let caption: String?
}

extension Workshop {
  /// Paints a picture into a file, without holding all of it. See `OutputFile`. The ending of the
  /// file's name says its format, which is PNG where there is none; PNGs alone carry genomes.
  ///
  /// - Parameters:
  ///   - path: the file; where none is given `RenderSettings.defaultPath(of:)`, or, where that is there
  ///     and shows something else, the next of NAME-2, NAME-3, … which is free or shows the same.
  ///   - advance: is told how many rows of how many are written; what it throws ends the painting.
  /// - Throws: `RequestError`; `PNGError`; `OutsideProgramError`; `PlateError`; as
  ///   `output(_:besides:showing:)`; what the file system refuses, and what `advance` throws.
  @discardableResult
  public func render(
    _ picture: FoundPicture, _ settings: RenderSettings = RenderSettings(),
    to path: String? = nil, advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> RenderedPicture {
    let (output, format) = try place(of: picture, settings, to: path)
    let work = try painting(of: picture, settings)
    try work.check(fits: format)
    tellOfSeams(picture.genome, settings)
    tellOfLetters(work.caption)
    let samples = try paint(work, as: format, to: output, advance)
    let file =
      try path == nil
      ? settled(output.path, after: settings.defaultPath(of: picture)) : output.path
    return RenderedPicture(
      file: file, format: format, size: work.size, samples: samples, caption: work.caption)
  }

  /// Checks whether `render` may write a picture into a file, as is done for each of several before
  /// the first is painted.
  ///
  /// - Throws: as `render(_:_:to:advance:)`, but for what only painting shows: whether what is there, and
  ///   does not tell what it shows, as a JPEG, has the same bytes.
  public func check(
    _ picture: FoundPicture, _ settings: RenderSettings = RenderSettings(), to path: String? = nil
  ) throws {
    _ = try place(of: picture, settings, to: path)
  }

  /// Where a picture is painted, and as what.
  private func place(
    of picture: FoundPicture, _ settings: RenderSettings, to path: String?
  ) throws -> (output: OutputFile, format: PictureFormat) {
    try settings.check()
    let own = settings.defaultPath(of: picture)
    // To write a caption takes long, and is done again where it is set.
    func content() throws -> OutputContent {
      settings.content(
        of: picture, as: PictureFormat(ofFile: path ?? own),
        words: try settings.caption.map { try words(of: $0, for: picture) })
    }
    let path = try path ?? free(own, showing: content())
    let output = try output(path, besides: [picture], showing: content())
    guard let format = PictureFormat(ofFile: path) else { throw RequestError.outputFormat(path) }
    try settings.check(format, path)
    return (output, format)
  }

  /// Tells which letters of a plate are boxes, since nothing here has them.
  func tellOfLetters(_ words: String?) {
    let missing = MissingLetters.of(words ?? "")
    guard !missing.isEmpty else { return }
    let told = 10
    let list = missing.prefix(told).map { String(Character($0)) }.joined(separator: " ")
    let packages = MissingLetters.packages(for: missing).joined(separator: " ")
    tell(
      "no typeface here has \(list)\(missing.count > told ? " …" : ""): "
        + "\(missing.count == 1 ? "it is a box" : "they are boxes") on the plate"
        + (packages.isEmpty ? "" : "; for typefaces: apt-get install \(packages) (Debian)"))
  }

  /// Tells where the borders of what is repeated would show.
  func tellOfSeams(_ genome: Genome, _ settings: RenderSettings) {
    guard settings.repeats != .once else { return }
    let seams = breeder.renderer.seams(of: genome, at: settings.viewport, settings.repeats)
    let borders = [(seams.across, "left and right"), (seams.down, "top and bottom")]
      .filter(\.0).map(\.1).joined(separator: ", ")
    if borders.isEmpty { return }
    tell(
      "--tile: seams show, since \(borders) do not meet: "
        + (genome.canvas.tiling == .none
          ? "--tiling torus makes a picture that repeats"
          : "a picture with a tiling repeats as a whole, square, without --crop, --zoom, --rotate, "
            + "--spiral or --wave"))
  }

  /// Paints a picture as the bytes of a PNG file.
  ///
  /// - Throws: `RequestError`; `PNGError`; `OutsideProgramError` and `PlateError` for a plate.
  public func png(
    of picture: FoundPicture, _ settings: RenderSettings = RenderSettings()
  ) throws -> [UInt8] {
    try settings.check()
    return try png(painting(of: picture, settings))
  }

  /// Writes pictures' networks in another form into a file each, all or, where one may not be written,
  /// none. See `OutputFile`.
  ///
  /// - Parameter paths: one for each picture.
  /// - Throws: `RequestError.outputOfOtherForm`; as `output(_:besides:showing:)`; what the exporter throws,
  ///   and what the file system refuses.
  public func export(
    _ pictures: [FoundPicture], as exporter: any Exporter, to paths: [String]
  ) throws {
    for path in paths { try Self.check(path, isOf: exporter) }
    // Where one may not be written, nothing is drawn; where that depends on what is drawn, afterwards.
    var workshop = self
    workshop.mayReplace = true
    for path in paths { _ = try workshop.output(path, besides: pictures, showing: .untold) }
    let files = try zip(pictures, paths).map { picture, path in
      let bytes = try exporter.export(picture.specimen)
      return (try output(path, besides: pictures, showing: .bytes(bytes)), bytes)
    }
    for (output, bytes) in files { try output.write(bytes: bytes) }
  }
}

extension Workshop {
  /// Throws where a file's name has the ending of another kind, so that whoever opens it expects that. An
  /// ending of none that is known may be a name's own, and a text is what every export is.
  private static func check(
    _ path: String, isOf exporter: any Exporter
  ) throws(RequestError) {
    if FileKind.ending(ofFile: path) == exporter.ending { return }
    switch FileKind(ofFile: path) {
    case nil, .text: return
    default: throw .outputOfOtherForm(path, ending: exporter.ending)
    }
  }
}
