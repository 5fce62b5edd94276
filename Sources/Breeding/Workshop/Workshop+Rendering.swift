import Exports
import Files
import Genomes
import Pictures
import Plates
import Rendering

/// How a picture is painted.
public struct RenderSettings: Sendable {
  /// Pixels of the whole, 1 to `Viewport.sideLimit` a side.
  public var size = PictureSize(side: 1_024)
  /// Whether the size is that of a sheet of paper, which a plate then has as a whole, and the picture what
  /// is left of it; unless the picture is a part, or repeated.
  public var isPaper = false
  /// Where on the plane, how and when one looks.
  public var view = View()
  /// How many samples a pixel is the mean of.
  public var supersampling = Supersampling.none
  /// The bits of a channel.
  public var depth = PixelFormat.Depth.eight
  /// The part of the whole that is painted; nil for all of it.
  public var crop: Crop?
  /// How often it is repeated to the right and downwards.
  public var repeats = Repeats.once
  /// Pixels in an inch of print, 1 to 9,600; nil where the file says nothing of it.
  public var dotsPerInch: Int?
  /// By which of its network's outputs the picture lets its background through; nil where it hides all.
  public var alpha: AlphaChannel?
  /// How hard the PNG is squeezed.
  public var compression = PNGCompression.fast
  /// The words that make a plate of it; none where it is painted alone.
  public var caption: Caption?
  /// Whether the PNG carries the genome, the lineage and the version, and the caption.
  public var carriesGenome = true

  /// The whole picture, 1,024 pixels a side.
  public init() {}

  /// A part of a picture in pixels.
  public struct Crop: Hashable, Sendable, CustomStringConvertible {
    /// Its own size.
    public let size: PictureSize
    /// What lies left of it.
    public let x: Int
    /// What lies above it.
    public let y: Int

    /// A part of the values given.
    public init(_ size: PictureSize, x: Int, y: Int) {
      self.size = size
      self.x = x
      self.y = y
    }

    /// As it is typed: `640x480+100+50`.
    public var description: String { "\(size.width)x\(size.height)+\(x)+\(y)" }
  }

  /// Throws where a number is out of bounds.
  func check() throws(RequestError) {
    let sides = 1...Viewport.sideLimit
    try RequestError.check(size, sideLimit: Viewport.sideLimit)
    try RequestError.check(view)
    try RequestError.check(supersampling)
    try caption?.check()
    if alpha != nil, caption != nil { throw .alphaOfPlate }
    if let crop {
      guard crop.x >= 0, crop.y >= 0, crop.size.width >= 1, crop.size.height >= 1,
        crop.x <= size.width - crop.size.width, crop.y <= size.height - crop.size.height
      else { throw .crop(crop, of: size) }
    }
    try RequestError.check(repeats.across, in: sides, .tile)
    try RequestError.check(repeats.down, in: sides, .tile)
    let part = crop?.size ?? size
    guard part.width * repeats.across <= sides.upperBound,
      part.height * repeats.down <= sides.upperBound
    else { throw .tooManyRepeats(repeats, of: part) }
    if let dotsPerInch { try RequestError.check(dotsPerInch, in: Self.densities, .dpi) }
  }

  /// How many pixels an inch of print may have.
  public static let densities = 1...9_600

  /// How many pixels an inch of print has where a size of paper is given alone.
  public static let printDensity = 300

  /// Throws where a format cannot hold what is asked for.
  fileprivate func check(_ format: PictureFormat, _ path: String) throws(RequestError) {
    let lacks: [(Bool, RequestError.Parameter, (PictureFormat) -> Bool)] = [
      (depth == .sixteen, .depth, \.holdsSixteenBits),
      (alpha != nil, .alpha, \.holdsTransparency), (dotsPerInch != nil, .dpi, \.holdsDensity),
      (compression == .smallest, .smallest, { $0 == .png }),
    ]
    for (isAsked, parameter, holds) in lacks where isAsked && !holds(format) {
      throw .outputLacks(path, parameter, format, those: PictureFormat.choice(where: holds))
    }
  }

  /// How the file shows a picture, where it does not show it alone; see `PictureGenomes.form`.
  ///
  /// - Parameter words: those of the plate, if it is one.
  func form(of picture: FoundPicture, words: String?) -> [String: String] {
    var form: [String: String] = [:]
    if let crop { form["crop"] = "\(crop)" }
    if repeats != .once { form["tile"] = "\(repeats.across)x\(repeats.down)" }
    if let alpha { form["alpha"] = alpha.rawValue }
    if let words, let caption {
      form[Self.captionForm] = words
      form["caption-place"] = caption.place.rawValue
      // It stands below the words.
      form["address"] = picture.specimen.address.description
      // Else the size is that of the picture on it.
      if fillsPaper { form["paper"] = "true" }
    }
    if !form.isEmpty { form["size"] = "\(size)" }
    return form
  }

  /// Under which name the form has a plate's words.
  static let captionForm = "caption"

  /// What the file shows.
  func content(
    of picture: FoundPicture, as format: PictureFormat?, words: String?
  ) -> OutputContent {
    guard format == .png, carriesGenome else { return .untold }
    let form = form(of: picture, words: words)
    return .pictures([picture.genome], form.isEmpty ? size : nil, view, form: form)
  }

  /// Whether a plate has the size, rather than the picture on it.
  var fillsPaper: Bool { isPaper && crop == nil && repeats == .once }

  /// The size of what is painted, with its repetitions.
  var painted: PictureSize {
    let part = crop?.size ?? size
    return PictureSize(width: part.width * repeats.across, height: part.height * repeats.down)
  }

  /// What is painted.
  var viewport: Viewport {
    let whole = Viewport(width: size.width, height: size.height, view: view)
    guard let crop else { return whole }
    return whole.cropped(x: crop.x, y: crop.y, width: crop.size.width, height: crop.size.height)
  }
}

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
  private func tellOfLetters(_ words: String?) {
    let missing = MissingLetters.of(words ?? "")
    guard !missing.isEmpty else { return }
    let told = 10
    let list = missing.prefix(told).map { String(Character($0)) }.joined(separator: " ")
    tell(
      "no typeface here has \(list)\(missing.count > told ? " …" : ""): "
        + "\(missing.count == 1 ? "it is a box" : "they are boxes") on the plate")
  }

  /// Tells where the borders of what is repeated would show.
  private func tellOfSeams(_ genome: Genome, _ settings: RenderSettings) {
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
  /// Throws where a file's name has the ending of something else that is written here, so that whoever
  /// opens it expects that. An ending of no format that is known may be a name's own.
  private static func check(
    _ path: String, isOf exporter: any Exporter
  ) throws(RequestError) {
    let ending = FileSystem.ending(of: path).dropFirst().lowercased()
    let known =
      Exporters.all.map(\.ending) + PictureFormat.allCases.flatMap(\.endings)
      + ["html", "htm", "zip"]
    guard ending == exporter.ending || !known.contains(ending) else {
      throw .outputOfOtherForm(path, ending: exporter.ending)
    }
  }
}

extension RenderSettings {
  /// How many pixels are painted.
  public var pixels: Int { painted.width * painted.height }

  /// The file where none is given: NAME-GENERATION-NUMBER.png, of a PNG FILE-WIDTHxHEIGHT.png; with -plate
  /// before the ending, of a plate.
  public func defaultPath(of picture: FoundPicture) -> String {
    picture.stem + (picture.file == nil ? "" : "-\(size.width)x\(size.height)")
      + (caption == nil ? ".png" : "-plate.png")
  }
}
