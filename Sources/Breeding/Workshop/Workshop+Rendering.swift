import Exports
import Files
import Genomes
import Pictures
import Rendering

/// How a picture is painted.
public struct RenderSettings: Sendable {
  /// Pixels of the whole, 1 to `Viewport.sideLimit` a side.
  public var size = PictureSize(side: 1_024)
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
  /// How hard the PNG is squeezed.
  public var compression = PNGCompression.fast
  /// Whether the PNG carries the genome, the lineage and the version.
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
  }

  /// What is painted.
  fileprivate var viewport: Viewport {
    let whole = Viewport(width: size.width, height: size.height, view: view)
    guard let crop else { return whole }
    return whole.cropped(x: crop.x, y: crop.y, width: crop.size.width, height: crop.size.height)
  }
}

/// A picture that was painted into a file.
public struct RenderedPicture: Sendable {
  /// The PNG file.
  public let file: String
  /// Its pixels.
  public let size: PictureSize
  /// What its samples were spent on.
  public let samples: SampleReport
}

extension Workshop {
  /// Paints a picture into a PNG file, without holding all of it. See `OutputFile`.
  ///
  /// - Parameters:
  ///   - path: the file; NAME-GENERATION-NUMBER.png where none is given, of a PNG
  ///     FILE-WIDTHxHEIGHT.png.
  ///   - advance: is told how many rows of how many are written; what it throws ends the painting.
  /// - Throws: `RequestError`; `PNGError`; as `output(_:besides:)`; what the file system refuses, and
  ///   what `advance` throws.
  @discardableResult
  public func render(
    _ picture: FoundPicture, _ settings: RenderSettings = RenderSettings(),
    to path: String? = nil, advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> RenderedPicture {
    let text = try text(of: picture, settings)
    let genome = picture.genome
    let output = try output(path ?? settings.defaultPath(of: picture), besides: [picture])
    var samples: SampleReport?
    let viewport = settings.viewport
    try output.write { descriptor in
      samples = try breeder.renderer.writePNG(
        of: genome, at: viewport, to: descriptor,
        as: PixelFormat(genome.canvas.colour, depth: settings.depth),
        supersampling: settings.supersampling, repeats: settings.repeats,
        compression: settings.compression, text: text, advance: advance)
    }
    guard let samples else { throw PNGError.encoding(reason: "nothing was painted") }
    return RenderedPicture(
      file: output.path,
      size: PictureSize(
        width: viewport.width * settings.repeats.across,
        height: viewport.height * settings.repeats.down), samples: samples)
  }

  /// Paints a picture as the bytes of a PNG file.
  ///
  /// - Throws: `RequestError`; `PNGError`.
  public func png(
    of picture: FoundPicture, _ settings: RenderSettings = RenderSettings()
  ) throws -> [UInt8] {
    let text = try text(of: picture, settings)
    let genome = picture.genome
    return try breeder.renderer.png(
      of: genome, at: settings.viewport,
      as: PixelFormat(genome.canvas.colour, depth: settings.depth),
      supersampling: settings.supersampling, repeats: settings.repeats,
      compression: settings.compression, text: text)
  }

  /// Writes a picture's network in another form into a file. See `OutputFile`.
  ///
  /// - Throws: as `output(_:besides:)`; what the exporter throws, and what the file system refuses.
  public func export(
    _ picture: FoundPicture, as exporter: any Exporter, to path: String
  ) throws {
    let output = try output(path, besides: [picture])
    try output.write(bytes: exporter.export(picture.specimen))
  }

  /// What the PNG carries, where the settings are good.
  private func text(of picture: FoundPicture, _ settings: RenderSettings) throws -> PNGText? {
    try settings.check()
    guard settings.carriesGenome else { return nil }
    return try Self.text([picture.specimen], view: settings.view)
  }
}

extension RenderSettings {
  /// How many pixels the file has.
  public var pixels: Int {
    let part = crop?.size ?? size
    return part.width * part.height * repeats.across * repeats.down
  }

  /// The file where none is given.
  public func defaultPath(of picture: FoundPicture) -> String {
    picture.stem + (picture.file == nil ? "" : "-\(size.width)x\(size.height)") + ".png"
  }
}
