import Files
import Genomes
import Pictures
import Populations
import Rendering

/// Any pictures together: on a contact sheet, or at the head of a lineage.
extension Workshop {
  /// The layout of a contact sheet of pictures, which are numbered in their order.
  ///
  /// - Throws: `RequestError.noPictures`; `RequestError.sheet` where it would be too large.
  public func contactLayout(of pictures: [FoundPicture]) throws(RequestError) -> Sheet {
    guard !pictures.isEmpty else { throw .noPictures }
    return try layout(count: pictures.count)
  }

  /// Draws a contact sheet of pictures as a PNG, which carries their genomes and addresses. See
  /// `OutputFile`.
  ///
  /// - Throws: `RequestError.outputNoPNG`; as `contactLayout(of:)` and `output(_:besides:showing:)`; what the
  ///   file system refuses.
  public func drawContacts(of pictures: [FoundPicture], to path: String) throws {
    guard PictureFormat(ofFile: path) == .png else { throw RequestError.outputNoPNG(path) }
    let layout = try contactLayout(of: pictures)
    let output = try output(
      path, besides: pictures, showing: content(of: layout, pictures.map(\.genome)))
    try output.write(bytes: png(of: layout, pictures.map(\.specimen), called: path))
  }

  /// A contact sheet of specimens as the bytes of a PNG file, which carries their genomes.
  ///
  /// - Parameters:
  ///   - layout: with a place for each.
  ///   - name: what the sheet is called in what is told.
  func png(of layout: Sheet, _ specimens: [Specimen], called name: String) throws -> [UInt8] {
    let pictures = breeder.renderer.pictures(
      of: specimens.map(\.genome), at: Viewport(side: sheet.size))
    let text = sheet.carriesGenomes ? try text(specimens, in: name) : nil
    return try layout.draw(pictures).png(
      compression: sheet.compression, text: text, threads: breeder.renderer.threads)
  }

  /// Paints a picture for the eye, as one looked at it.
  ///
  /// - Parameters:
  ///   - size: its side in pixels, 1 to `Viewport.sideLimit`.
  ///   - supersampling: how many samples a pixel is the mean of.
  /// - Throws: `RequestError.outOfBounds`.
  public func picture(
    of found: FoundPicture, size: Int, supersampling: Supersampling = .none
  ) throws(RequestError) -> Picture {
    try RequestError.check(size, in: 1...Viewport.sideLimit, .size)
    return breeder.renderer.picture(
      of: found.genome, at: Viewport(width: size, height: size, view: found.view),
      supersampling: supersampling)
  }

  /// Begins a lineage whose first sheet are pictures, and makes it the current one. They are the parents of
  /// those on the sheet, which are copies.
  ///
  /// - Parameters:
  ///   - name: the lineage's; the first of `lineage-1`, `lineage-2`, … that is free where none is given.
  ///   - pictures: of lineages, or stars, in the order of the sheet, 1 to 1,000; a file has to be imported
  ///     first.
  ///   - seed: of the lineage; drawn where none is given.
  /// - Throws: `RequestError`; `PopulationError.lineageExists`; what the file system refuses.
  @discardableResult
  public func new(
    _ name: String? = nil, pictures: [PictureName], seed: UInt64? = nil
  ) throws -> ShownGeneration {
    guard !pictures.isEmpty else { throw RequestError.noPictures }
    try RequestError.check(pictures.count, in: Breeder.counts, .count)
    try checkSheet(count: pictures.count)
    let files = pictures.compactMap { if case .file(let path, _) = $0 { path } else { nil } }
    if files.count == pictures.count {
      throw RequestError.filesAsFirst(files.unique, name ?? "NAME")
    }
    if let file = files.first { throw RequestError.fileAsParent(file) }
    let name = try name.map(beginning) ?? folder.freeName()
    if folder.has(name) { throw PopulationError.lineageExists(name) }
    let seed = try drawn(seed)
    let specimens = try find(pictures).map(\.specimen)
    let first = Generation(
      number: 1, parent: nil, seed: seed, method: .pictures(.init(specimens.map(\.address))),
      specimens.map { Offspring($0.genome, parents: [$0.address], operation: "kept") })
    return try saved(first, in: name) { try folder.found(name, seed: seed, first: first) }
  }
}
