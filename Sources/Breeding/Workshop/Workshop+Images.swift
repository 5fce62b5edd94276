import Evolution
import Files
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

  /// Takes an image that somebody sent, for the inputs of children to name by its fingerprint. It is at hand
  /// as long as this program runs; a lineage keeps it as soon as one of its pictures sees it.
  ///
  /// - Parameters:
  ///   - bytes: a PNG, or any other picture that `ffmpeg` reads.
  ///   - name: what errors call it.
  /// - Returns: its fingerprint.
  /// - Throws: `RequestError.sentImage` for what is no picture that can be read; what the file system refuses.
  public func takeImage(_ bytes: [UInt8], called name: String) throws -> String {
    let parent = try FileSystem.makeTemporaryFolder()
    let path = "\(parent)/image"
    let cleanup = SignalCleanup.removing(path)
    defer {
      withExtendedLifetime(cleanup) {}
      try? FileSystem.remove(path)
      FileSystem.removeEmptyFolder(parent)
    }
    try AtomicFile.write(path, bytes: bytes)
    let name = printable(FileSystem.name(of: name))
    let workshop = telling { line in tell(line.replacing(path, with: name)) }
    do { return try workshop.readImage(path) } catch {
      throw RequestError.sentImage("\(error)".replacing(path, with: name))
    }
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
