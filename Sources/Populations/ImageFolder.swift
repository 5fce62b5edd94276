import Files
import Genomes
import Pictures

/// A folder of the images that genomes see, each a PNG under its fingerprint, so that these genomes mean
/// the same wherever the files are that the images were read from.
public struct ImageFolder: Sendable {
  /// Its path; it is made with the first image.
  public let path: String

  /// The folder of that path.
  init(path: String) { self.path = path }

  /// The folder of a lineage's images.
  ///
  /// - Parameter folder: the lineage's.
  init(in folder: String) { self.init(path: "\(folder)/images") }

  /// The path of an image, whether it is there or not.
  ///
  /// - Precondition: the fingerprint is one.
  func path(of fingerprint: String) -> String {
    precondition(SeenImage.isFingerprint(fingerprint), "expected a fingerprint")
    return "\(path)/\(fingerprint).png"
  }

  /// Keeps images that are at hand, to last; those that are kept already stay as they are.
  ///
  /// - Throws: `PopulationError.missingImage` for one that is neither here nor at hand; what the file
  ///   system refuses.
  func keep(_ fingerprints: [String]) throws {
    for fingerprint in fingerprints where !FileSystem.isFile(path(of: fingerprint)) {
      guard let image = ImageShelf.image(fingerprint) else {
        throw PopulationError.missingImage(path: path(of: fingerprint))
      }
      try write(image)
    }
  }

  /// Writes an image in place of whatever is there under its fingerprint.
  func write(_ image: ImagePixels) throws {
    try FileSystem.makeOwnFolder(path)
    let picture = Picture(width: image.width, height: image.height, pixels: image.pixels)
    try AtomicFile.write(path(of: image.fingerprint)) {
      try picture.writePNG(to: $0, compression: .smallest)
    }
  }

  /// The temporary files of images that no process writes any more, each with the name of the file that it
  /// was to become; none where a link is in place of the folder.
  ///
  /// - Parameter isLocked: whether the lock is held that all who write here hold.
  func temporaries(isLocked: Bool) throws(FileError) -> [(name: String, path: String)] {
    guard FileSystem.isFolder(path) else { return [] }
    return (try FileSystem.names(in: path) ?? []).compactMap { entry in
      guard case .temporary(let name, let process) = FileName(entry),
        isLocked || FileName.isAbandoned(by: process)
      else { return nil }
      return (name, "\(path)/\(entry)")
    }
  }

  /// Brings images to the shelf, from which they are painted.
  ///
  /// - Throws: `PopulationError.missingImage` for one that is not here, `PopulationError.otherImage` for
  ///   one whose file holds something else; nothing for what is at hand.
  func provide(_ fingerprints: [String]) throws {
    for fingerprint in fingerprints where !ImageShelf.has(fingerprint) {
      ImageShelf.put(try image(fingerprint))
    }
  }

  /// The image of that fingerprint, from its file.
  ///
  /// - Throws: as `provide(_:)`.
  func image(_ fingerprint: String) throws(PopulationError) -> ImagePixels {
    let path = path(of: fingerprint)
    guard FileSystem.isFile(path) else { throw .missingImage(path: path) }
    let picture: Picture
    do { picture = try Picture(pngFile: path) } catch { throw .otherImage("\(error)") }
    let image = ImagePixels(picture)
    guard image.fingerprint == fingerprint else {
      throw .otherImage("\(path): expected the image that genomes see, found another picture")
    }
    return image
  }
}

extension ImagePixels {
  /// A picture as genomes see it.
  package init(_ picture: Picture) {
    self.init(
      fingerprint: "\(picture.fingerprint)", width: picture.width, height: picture.height,
      pixels: picture.pixels)
  }
}

extension Lineage {
  /// The images that its genomes see.
  public var images: ImageFolder { ImageFolder(in: folder) }

  /// Brings an image of the lineage to the shelf; see `ImageFolder`.
  ///
  /// - Throws: where it is neither there nor at hand.
  package func provideImage(_ fingerprint: String) throws { try images.provide([fingerprint]) }
}

extension Generation {
  /// The fingerprints of the images that its genomes see, each once.
  var imageFingerprints: [String] { individuals.lazy.map(\.genome).imageFingerprints }
}

extension PopulationFolder {
  /// The images that starred genomes see.
  var starImages: ImageFolder { ImageFolder(path: "\(path)/stars.images") }

  /// Brings an image to the shelf that the stars or any lineage here have.
  ///
  /// - Returns: whether it is at hand now.
  package func provideImage(_ fingerprint: String) -> Bool {
    if ImageShelf.has(fingerprint) { return true }
    let lineages = ((try? names()) ?? []).map { ImageFolder(in: folder(of: $0)) }
    for folder in [starImages] + lineages {
      if let image = try? folder.image(fingerprint) {
        ImageShelf.put(image)
        return true
      }
    }
    return false
  }

  /// Writes the images of a lineage again that are damaged or gone and that the stars or another lineage
  /// have.
  ///
  /// - Parameter lineage: opened for writing.
  /// - Returns: what was done, a line each.
  /// - Throws: where a file cannot be written.
  package func restoreImages(of lineage: Lineage) throws -> [String] {
    try lineage.checkLock()
    return try restore(lineage.imageFingerprints, in: lineage.images)
  }

  /// Writes the images of the stars again that are damaged or gone and that a lineage has. What was done
  /// is told.
  ///
  /// - Throws: where the stars cannot be read, or a file cannot be written.
  package func restoreStarImages() throws {
    let genomes = try stars().known.compactMap { try? $0.genome.read() }
    tell(try restore(genomes.imageFingerprints, in: starImages))
  }

  private func restore(_ fingerprints: [String], in folder: ImageFolder) throws -> [String] {
    var notes: [String] = []
    for fingerprint in fingerprints where (try? folder.image(fingerprint)) == nil {
      guard provideImage(fingerprint), let image = ImageShelf.image(fingerprint) else { continue }
      try folder.write(image)
      notes.append("\(folder.path(of: fingerprint)): kept again, as another folder has it")
    }
    return notes
  }
}

extension Lineage {
  /// The fingerprints of the images that genomes of its saved generations see, each once.
  fileprivate var imageFingerprints: [String] {
    var known: [String] = []
    for number in 1...history.count where history[number].isSaved {
      let found = (try? saved(number, withImages: false))?.imageFingerprints ?? []
      for fingerprint in found where !known.contains(fingerprint) { known.append(fingerprint) }
    }
    return known
  }
}
