import Genomes
import Pictures
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
  func check(_ format: PictureFormat, _ path: String) throws(RequestError) {
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
