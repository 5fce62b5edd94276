import Files
import Gallery
import Genomes
import Pictures
import Populations

extension Workshop {
  /// A lineage as one page for the browser; the current one where no name is given.
  ///
  /// - Parameter size: the side of a picture on the page in pixels, 1 to 1024.
  /// - Throws: where there is none of that name, or a generation's file is needed and is not as it
  ///   was written.
  public func gallery(
    of name: String? = nil, size: Int = LineageGallery.defaultSize
  ) throws -> LineageGallery {
    guard 1...1_024 ~= size else {
      throw RequestError.outOfBounds(.size, found: "\(size)", expected: "1 to 1024 pixels")
    }
    return try LineageGallery(of: open(name), size: size, by: self)
  }
}

/// A lineage as one page for the browser. Of its generations' files, only those are read whose sheets
/// are shown, or that may hold children of the pictures shown.
public struct LineageGallery {
  /// The side of a picture on the page in pixels, by default.
  public static let defaultSize = 160

  /// The page without its sheets.
  public let page: LineagePage
  /// The generations whose sheets are shown, in their order.
  public let shown: [Int]

  /// Its lineage.
  public let lineage: Lineage

  private let size: Int
  private var workshop: Workshop
  /// The children of every picture on the page that has some.
  private let children: [IndividualID: [IndividualID]]
  /// Every picture on the page.
  private let visible: Set<IndividualID>

  fileprivate init(of lineage: Lineage, size: Int, by workshop: Workshop) throws {
    (self.lineage, self.size, self.workshop) = (lineage, size, workshop)
    let history = lineage.history
    let tree = try FoldedTree(history) { try lineage.outline(of: $0).method.shortWords }
    shown = tree.shown
    let showing = Set(tree.shown)
    var children: [IndividualID: [IndividualID]] = [:]
    var visible: Set<IndividualID> = []
    for number in 1...history.count where history[number].isSaved {
      let isShown = showing.contains(number)
      guard isShown || history.mayHoldChildren(number, of: showing) else { continue }
      let generation = try lineage.saved(number)
      if isShown {
        visible.formUnion(Arrangement(generation).shown.map { generation.individuals[$0].id })
      }
      for individual in generation.individuals {
        for parent in individual.parents
        where parent.lineage == nil && showing.contains(parent.id.generation) {
          children[parent.id, default: []].append(individual.id)
        }
      }
    }
    self.children = children
    self.visible = visible
    let saved = history.records.count(where: \.isSaved)
    page = LineagePage(
      name: lineage.name.description,
      facts: [
        history.count == 1 ? "1 generation" : "\(history.count) generations",
        GenerationOutline.pictures(visible.count) + (shown.count == saved ? "" : " shown"),
        "seed \(history.seed)",
      ],
      tree: tree.rows)
  }

  /// Writes the page, piece by piece, so that a long lineage need not be in memory.
  ///
  /// - Parameters:
  ///   - advance: is told after each sheet how many of how many are done; what it throws ends the
  ///     work.
  ///   - write: is given the page's text, one piece after another.
  /// - Throws: where a generation's file is not as it was written, and what the closures throw.
  public func write(
    advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    to write: (String) throws -> Void
  ) throws {
    try write(page.beginning)
    for (index, generation) in shown.enumerated() {
      try write(page.section(sheet(generation)))
      try advance(index + 1, shown.count)
    }
    try write(page.end)
  }

  /// The file of the page where none is named: NAME.html, of which an earlier one is brought up to date, or,
  /// where something else is there, the next of NAME-2.html, … that is free.
  public var ownPath: String { workshop.free(firstPath, showing: .page(of: lineage.name)) }

  /// The first of the names of `ownPath`.
  public var firstPath: String { "\(lineage.name).html" }

  /// Writes the page into the file of `ownPath`.
  ///
  /// - Returns: the file.
  /// - Throws: as `write(to:advance:)`.
  public func writeUnderOwnName(
    advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> String {
    let path = ownPath
    var gallery = self
    gallery.workshop.mayReplace = true
    try gallery.write(to: path, advance: advance)
    return path
  }

  /// Writes the page into a file. See `OutputFile`.
  ///
  /// - Parameter advance: is told after each sheet how many of how many are done; what it throws
  ///   ends the work.
  /// - Throws: `RequestError.outputNoPage`; as `write(advance:to:)` and `Workshop.write(inParts:_:)`, and what the file system
  ///   refuses; then a file that was there stays.
  public func write(
    to path: String, advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    guard FileKind(ofFile: path) == .page || FileKind.ending(ofFile: path).isEmpty else {
      throw RequestError.outputNoPage(path)
    }
    try workshop.write(inParts: path) { append in
      try write(advance: advance) { try append(Array($0.utf8)) }
    }
  }

  /// A generation's sheet, painted.
  private func sheet(_ number: Int) throws -> LineagePage.Sheet {
    let generation = try lineage.saved(number)
    let individuals = Arrangement(generation).shown.map { generation.individuals[$0] }
    let texts = try individuals.map { try Workshop.text([$0.specimen(in: lineage.name)]) }
    let breeder = workshop.breeder
    let pictures = try breeder.pictures(of: generation, size: size)
    let pngs = breeder.renderer.map(Array(zip(pictures, texts))) { picture, text in
      Result { () throws(PNGError) in try picture.png(compression: .smallest, text: text) }
    }
    return LineagePage.Sheet(
      generation: number, words: GenerationOutline(generation).words,
      isCurrent: number == lineage.history.now,
      pictures: try zip(individuals, pngs).map { individual, png in
        LineagePage.Picture(
          generation: number, number: individual.id.number, operation: individual.operation,
          parents: individual.parents.map {
            $0.lineage == nil ? relative($0.id) : .init(address: $0.description)
          },
          children: (children[individual.id] ?? []).map(relative), genome: individual.genome,
          png: try png.get(), side: size)
      })
  }

  private func relative(_ id: IndividualID) -> LineagePage.Relative {
    visible.contains(id)
      ? .init(generation: id.generation, number: id.number) : .init(address: id.description)
  }
}

extension History {
  /// Whether a saved generation may hold children of pictures in others: where the log does not
  /// tell all its parents, they are in the generation that it was bred from.
  fileprivate func mayHoldChildren(_ generation: Int, of others: Set<Int>) -> Bool {
    let record = self[generation]
    guard let file = record.file else { return true }
    return record.parent.map(others.contains) ?? false
      || file.parents.contains { $0.lineage == nil && others.contains($0.id.generation) }
  }
}
