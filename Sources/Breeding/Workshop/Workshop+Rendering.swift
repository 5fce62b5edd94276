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
  var viewport: Viewport {
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
  /// The words of the plate, if it is one.
  public let caption: String?
}

extension Workshop {
  /// Paints a picture into a PNG file, without holding all of it. See `OutputFile`.
  ///
  /// - Parameters:
  ///   - path: the file; NAME-GENERATION-NUMBER.png where none is given, of a PNG
  ///     FILE-WIDTHxHEIGHT.png; with -plate before the ending, of a plate.
  ///   - advance: is told how many rows of how many are written; what it throws ends the painting.
  /// - Throws: `RequestError`; `PNGError`; `PangoError` for a plate; as `output(_:besides:)`; what the
  ///   file system refuses, and what `advance` throws.
  @discardableResult
  public func render(
    _ picture: FoundPicture, _ settings: RenderSettings = RenderSettings(),
    to path: String? = nil, advance: (_ rows: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> RenderedPicture {
    let work = try painting(of: picture, settings)
    let output = try output(path ?? settings.defaultPath(of: picture), besides: [picture])
    var samples: SampleReport?
    try output.write { descriptor in
      samples = try paint(work, to: descriptor, advance: advance)
    }
    guard let samples else { throw PNGError.encoding(reason: "nothing was painted") }
    return RenderedPicture(
      file: output.path, size: work.size, samples: samples, caption: work.caption)
  }

  /// Paints a picture as the bytes of a PNG file.
  ///
  /// - Throws: `RequestError`; `PNGError`; `PangoError` for a plate.
  public func png(
    of picture: FoundPicture, _ settings: RenderSettings = RenderSettings()
  ) throws -> [UInt8] {
    try paint(painting(of: picture, settings))
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
}

extension RenderSettings {
  /// How many pixels are painted.
  public var pixels: Int {
    let part = crop?.size ?? size
    return part.width * part.height * repeats.across * repeats.down
  }

  /// The file where none is given.
  public func defaultPath(of picture: FoundPicture) -> String {
    picture.stem + (picture.file == nil ? "" : "-\(size.width)x\(size.height)")
      + (caption == nil ? ".png" : "-plate.png")
  }
}
