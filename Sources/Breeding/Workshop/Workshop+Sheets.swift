import Files
import Genomes
import Imports
import JSON
import Pictures
import Populations
import Rendering
import Threads

/// How sheets are drawn.
public struct SheetSettings: Hashable, Sendable {
  /// The side of a thumbnail in pixels, 1 to `Viewport.sideLimit`.
  public var size: Int
  /// Whether each picture is also written alone, without its number, as `NAME/0001/07.png`.
  public var thumbnails: Bool
  /// How hard the PNGs are squeezed.
  public var compression: PNGCompression
  /// Whether the PNGs carry the genomes, the lineage and the version.
  public var carriesGenomes: Bool

  /// The side of a thumbnail by default.
  public static let defaultSize = 128

  /// Settings of the values given.
  public init(
    size: Int = defaultSize, thumbnails: Bool = false, compression: PNGCompression = .fast,
    carriesGenomes: Bool = true
  ) {
    self.size = size
    self.thumbnails = thumbnails
    self.compression = compression
    self.carriesGenomes = carriesGenomes
  }
}

extension Workshop {
  /// The layout of a generation's sheet.
  ///
  /// - Throws: `RequestError.sheet` where it would be too large.
  public func layout(of generation: Generation) throws(RequestError) -> Sheet {
    try checkSize()
    do throws(SheetError) { return try Arrangement(generation).sheet(size: sheet.size) } catch {
      throw .sheet(size: sheet.size, error)
    }
  }

  /// Throws where the sheet of so many pictures would be too large, before anything is done.
  func checkSheet(count: Int) throws(RequestError) { _ = try layout(count: count) }

  /// The layout of a sheet of so many pictures.
  ///
  /// - Precondition: there is at least one.
  /// - Throws: `RequestError.sheet` where it would be too large.
  func layout(count: Int) throws(RequestError) -> Sheet {
    try checkSize()
    do throws(SheetError) {
      return try Sheet(count: count, cellWidth: sheet.size, cellHeight: sheet.size)
    } catch {
      throw .sheet(size: sheet.size, error)
    }
  }

  /// Throws where no sheet may have thumbnails of that size.
  func checkSize() throws(RequestError) {
    guard 1...Viewport.sideLimit ~= sheet.size else {
      throw .outOfBounds(
        .size, found: "\(sheet.size)", expected: "1 to \(Viewport.sideLimit) pixels")
    }
  }

  /// A generation with its sheet; the current one where none is given.
  ///
  /// - Parameters:
  ///   - number: the generation's number.
  ///   - name: the lineage's; the current one where none is given.
  /// - Throws: where there is none, or it is not as it was written.
  public func show(_ number: Int? = nil, of name: String? = nil) throws -> ShownGeneration {
    try checkSize()
    let lineage = try open(name)
    let shown = shown(try self.generation(number, of: lineage), of: lineage)
    try draw(shown)
    return shown
  }

  /// Saves a new generation and draws its sheet, or has it drawn later.
  ///
  /// - Parameters:
  ///   - name: the lineage that it is saved in.
  ///   - save: saves it, while what the sheet carries is written down.
  func saved(
    _ generation: Generation, in name: LineageName, _ save: () throws -> Lineage
  ) throws -> ShownGeneration {
    if later != nil { return try drawn(generation, of: save()) }
    // What is saved is used by the thread that saves it, and then by this one.
    nonisolated(unsafe) var lineage: Result<Lineage, any Error>?
    let text = withoutActuallyEscaping(save) { save in
      nonisolated(unsafe) let save = save
      return Parallel.both(
        threads: breeder.renderer.threads, { lineage = Result { try save() } },
        { Result { try carried(generation.shown(of: name)) } }
      ).1
    }
    guard let lineage else { preconditionFailure("both are done") }
    let shown = shown(generation, of: try lineage.get())
    try draw(shown, carrying: text)
    return shown
  }

  /// A generation with its sheet, drawn or to be drawn later.
  ///
  /// - Parameter redrawing: whether a sheet that is there is drawn again.
  func drawn(
    _ generation: Generation, of lineage: Lineage, redrawing: Bool = true
  ) throws -> ShownGeneration {
    let shown = shown(generation, of: lineage)
    guard redrawing || !FileSystem.isFile(shown.sheet) else { return shown }
    if let later { later(lineage.name, generation.number) } else { try draw(shown) }
    return shown
  }

  /// A generation as it is in its lineage now, which is kept at hand.
  private func shown(_ generation: Generation, of lineage: Lineage) -> ShownGeneration {
    shelf?.keep(generation, of: lineage)
    return ShownGeneration(generation, of: lineage)
  }

  /// Draws a generation's sheet beside its file, in one go or not at all.
  ///
  /// - Parameter text: what the sheet carries, where that has been written down.
  private func draw(
    _ shown: ShownGeneration, carrying text: Result<PNGText?, any Error>? = nil
  ) throws {
    let generation = shown.generation
    let layout = try layout(of: generation)
    let pictures = try breeder.pictures(of: generation, size: sheet.size)
    let specimens = generation.shown(of: shown.lineage)
    let (picture, carried) = Parallel.both(
      threads: breeder.renderer.threads, { Arrangement(generation).draw(pictures, on: layout) },
      { text ?? Result { try self.carried(specimens) } })
    try write(picture, .rgb, carried, to: shown.sheet)
    guard sheet.thumbnails else { return }
    let folder = String(shown.sheet.dropLast(".png".count))
    try FileSystem.makeOwnFolder(folder)
    for (index, picture) in pictures.enumerated() {
      let format = PixelFormat(specimens[index].genome.canvas.colour)
      let path = "\(folder)/\(index < 9 ? "0" : "")\(index + 1).png"
      let carried = Result { try self.carried([specimens[index]]) }
      try write(picture, format.channels, carried, to: path)
    }
  }

  /// What a sheet or thumbnail carries of these pictures.
  private func carried(_ specimens: [Specimen]) throws -> PNGText? {
    try sheet.carriesGenomes ? Self.text(specimens) : nil
  }

  private func write(
    _ picture: Picture, _ channels: PixelFormat.Channels, _ text: Result<PNGText?, any Error>,
    to path: String
  ) throws {
    let text = try fitting(path, text.get)
    try AtomicFile.write(path) { descriptor in
      try picture.writePNG(
        to: descriptor, channels: channels, compression: sheet.compression, text: text,
        threads: breeder.renderer.threads)
    }
  }

  /// What a PNG of several pictures carries; nil where it has no room for their genomes, which is
  /// told.
  ///
  /// - Parameter path: of the PNG.
  func text(
    _ specimens: [Specimen], view: View = View(), form: [String: String] = [:], in path: String
  ) throws -> PNGText? {
    try fitting(path) { try Self.text(specimens, view: view, form: form) }
  }

  /// What a PNG carries; nil where it has no room for it, which is told.
  private func fitting(_ path: String, _ text: () throws -> PNGText?) throws -> PNGText? {
    do { return try text() } catch JSONError.unwritable {
      tell("\(path): carries no genomes: it has no room for so many connections")
      return nil
    }
  }

  /// What a PNG of these pictures carries.
  ///
  /// - Parameters:
  ///   - specimens: with the names of their lineages.
  ///   - view: how one looks at them.
  ///   - form: how they are shown where they are not shown alone.
  ///   - words: what the picture says, if anything.
  static func text(
    _ specimens: [Specimen], view: View = View(), form: [String: String] = [:],
    words: String? = nil
  ) throws -> PNGText {
    try PictureGenomes(version: version, view: view, form: form, members: specimens)
      .text(and: words.map { [("Description", Array($0.utf8))] } ?? [])
  }
}

extension Generation {
  /// What its sheet shows, each with the name of its lineage.
  public func shown(of lineage: LineageName) -> [Specimen] {
    Arrangement(self).shown.map { individuals[$0].specimen(in: lineage) }
  }
}
