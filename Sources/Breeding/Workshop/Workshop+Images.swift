import Evolution
import Genomes
import Imports
import Pictures
import Populations
import Text

// Images that networks see: read from files, or found where a lineage keeps them.

extension Workshop {
  /// The most pixels along the longer side of an image that is kept: a larger one is shrunk.
  public static let imageSide = 1_024

  /// Reads the image that a recipe's inputs name, if any.
  ///
  /// - Throws: as `readImage(_:)`; `RequestError.setting`.
  func reading(_ recipe: any Recipe) throws -> any Recipe {
    guard let image = recipe.overrides.inputs?.image else { return recipe }
    var recipe = recipe
    recipe.overrides.inputs?.image = try readImage(image)
    return recipe
  }

  /// Reads the image that the inputs of children name, if any.
  ///
  /// - Throws: as `readImage(_:)`.
  func reading(_ limits: VariationLimits) throws -> VariationLimits {
    guard let image = limits.inputs?.image else { return limits }
    var limits = limits
    limits.inputs?.image = try readImage(image)
    return limits
  }

  /// Brings an image to the shelf.
  ///
  /// - Parameter image: the path of a PNG, or of any other picture that `ffmpeg` reads; or a fingerprint.
  /// - Returns: its fingerprint.
  /// - Throws: what `PictureFile` does; `RequestError.unknownImage` for a fingerprint that no lineage has.
  func readImage(_ image: String) throws -> String {
    if SeenImage.isFingerprint(image) {
      guard folder.provideImage(image) else { throw RequestError.unknownImage(image) }
      return image
    }
    if image == "-" { throw RequestError.streamAsImage }
    let file = try PictureFile(image, on: breeder.background ?? .white)
    if file.isTransparent, breeder.background == nil {
      tell("\(printable(image)): what is transparent is taken as white")
    }
    let picture = file.picture.shrunk(longerSide: Self.imageSide)
    if picture.width != file.picture.width || picture.height != file.picture.height {
      tell(
        "\(printable(image)): kept with \(picture.width) x \(picture.height) of its "
          + "\(file.picture.width) x \(file.picture.height) pixels")
    }
    let pixels = ImagePixels(picture)
    ImageShelf.put(pixels)
    return pixels.fingerprint
  }

  /// Brings the images to the shelf that genomes of a file see, from wherever a lineage has them.
  ///
  /// - Throws: `RequestError.imageNotHere` for one that none has.
  func provideImages(of genomes: some Sequence<Genome>, in path: String) throws(RequestError) {
    for fingerprint in genomes.imageFingerprints where !folder.provideImage(fingerprint) {
      throw .imageNotHere(Self.source(path), fingerprint)
    }
  }
}

extension RequestError {
  /// Throws where an image that new genomes are to see is not at hand.
  static func check(image choice: InputChoice?) throws(RequestError) {
    guard let image = choice?.image, !ImageShelf.has(image) else { return }
    throw .unknownImage(image)
  }
}

extension ImportedFile {
  /// The genomes of all its generations.
  var genomes: [Genome] { members.map(\.genome) }
}
