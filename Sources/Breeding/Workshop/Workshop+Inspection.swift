import Exports
import Files
import Genomes
import Inspection
import Pictures
import Rendering

/// What is written of a network that is looked into.
public struct InspectionSettings: Sendable {
  /// Where the files go; the current folder where none is given.
  public var folder: String?
  /// The side of a picture on a sheet in pixels, 1 to `Viewport.sideLimit`.
  public var size = SheetSettings.defaultSize
  /// Which of a node's values are black and white.
  public var scale = NodePictures.Scale.fixed
  /// Whether each node's picture is put into the diagram too, and written as NAME-nodes/07.png.
  public var thumbnails = false
  /// Whether the diagram has disabled connections.
  public var showsDisabled = true
  /// How many connections into each node the diagram has, the strongest, from 1; nil for as many as
  /// can be read.
  public var strongest: Int?
  /// Whether Graphviz draws the diagram as SVG; nil for where it is installed.
  public var svg: Bool?
  /// Whether PNGs carry the genome, the lineage and the version.
  public var carriesGenome = true

  /// Pictures of a sheet's default size, in the current folder.
  public init() {}

  /// Checks the numbers.
  ///
  /// - Throws: `RequestError.outOfBounds`.
  public func check() throws(RequestError) {
    guard 1...Viewport.sideLimit ~= size else {
      throw .outOfBounds(.size, found: "\(size)", expected: "1 to \(Viewport.sideLimit) pixels")
    }
    if let strongest, strongest < 1 {
      throw .outOfBounds(.links, found: "\(strongest)", expected: "1 or more")
    }
  }

  func path(_ file: String) -> String { folder.map { "\($0)/\(file)" } ?? file }

  func makeFolder() throws {
    if let folder { try FileSystem.makeFolder(folder) }
  }

  /// A sheet's layout.
  func layout(
    _ make: (Int) throws(SheetError) -> Sheet
  ) throws(RequestError) -> Sheet {
    do throws(SheetError) { return try make(size) } catch { throw .sheet(size: size, error) }
  }
}

/// A network that was looked into.
public struct InspectedNetwork: Sendable {
  /// Its nodes, numbered as in the diagram and on the sheet.
  public let map: NetworkMap
  /// What each node's values run over, in the order of the map; nil where one is not finite.
  public let ranges: [ClosedRange<Float>?]
  /// The file of the diagram, in Graphviz's DOT.
  public let dot: String
  /// The file of the diagram as SVG; nil where none was wanted, or Graphviz is not installed.
  public let svg: String?
  /// The file of the sheet of what each node paints, a PNG.
  public let sheet: String
  /// The first file of theirs that is there, with other bytes, so that they have a number; nil where they
  /// have none.
  public let kept: String?
}

/// The names of the files of a network, which belong together by their number.
private struct InspectionNames {
  /// Of the nodes' pictures.
  let pictures: [String]
  let sheet: String
  let dot: String
  /// Nil where none is drawn.
  let svg: String?

  init(of picture: FoundPicture, _ number: Int, pictures count: Int, hasSVG: Bool) {
    let mark = number > 1 ? "-\(number)" : ""
    let (nodes, network) = ("\(picture.stem)-nodes\(mark)", "\(picture.stem)-network\(mark)")
    pictures = (0..<count).map { "\(nodes)/\($0 < 9 ? "0" : "")\($0 + 1).png" }
    (sheet, dot, svg) = ("\(nodes).png", "\(network).dot", hasSVG ? "\(network).svg" : nil)
  }

  /// All of them.
  var all: [String] { pictures + [sheet, dot] + (svg.map { [$0] } ?? []) }
}

extension Workshop {
  /// Looks into a picture's network: writes it as a diagram, NAME-network.dot and .svg, and what each
  /// node paints as a sheet, NAME-nodes.png, and into the folder NAME-nodes. Where one of these is there
  /// with other bytes, all have the next number that is free for all, as NAME-network-2.dot.
  ///
  /// - Throws: `RequestError`; `OutsideProgramError`, where SVG is asked for and there is no Graphviz, or it
  ///   fails: then nothing is written; as `output(_:besides:showing:)`, and what the file system refuses.
  @discardableResult
  public func inspect(
    _ picture: FoundPicture, _ settings: InspectionSettings = InspectionSettings()
  ) throws -> InspectedNetwork {
    try settings.check()
    let map = NetworkMap(picture.genome)
    let sheet = try settings.layout(map.sheet)
    let hasGraphviz = settings.svg != false && Graphviz.isInstalled
    if settings.svg == true, !hasGraphviz { throw OutsideProgramError.missing(.dot) }
    func names(_ number: Int) -> InspectionNames {
      InspectionNames(
        of: picture, number, pictures: settings.thumbnails ? map.nodes.count : 0,
        hasSVG: hasGraphviz)
    }
    // Before anything is painted.
    let new =
      mayReplace
      ? 1 : (1...).first { !names($0).all.map(settings.path).contains(where: Self.isThere) }
    for name in names(new ?? 1).all {
      _ = try output(settings.path(name), besides: [picture], showing: .untold)
    }

    let text = try text(of: picture, settings)
    let painted = NodePictures(
      of: map, at: Viewport(side: settings.size), scale: settings.scale, by: breeder.renderer)
    func diagram(_ names: InspectionNames) -> NetworkDiagram {
      var diagram = NetworkDiagram(
        of: map, title: picture.stem, showsDisabled: settings.showsDisabled,
        pictures: settings.thumbnails
          ? .init(paths: names.pictures, side: settings.size) : nil)
      if let strongest = settings.strongest { diagram.strongest = strongest }
      return diagram
    }
    // It has the pictures in place of their names.
    let svg =
      hasGraphviz
      ? try svg(
        of: diagram(names(1)), Array(zip(names(1).pictures, painted.pictures))) : nil
    let pictures = try names(1).pictures.indices.map { try png(of: painted.pictures[$0], text) }
    let nodes = try png(of: sheet.draw(painted.pictures), text)
    func files(_ names: InspectionNames) -> [(path: String, bytes: [UInt8])] {
      let bytes = pictures + [nodes, Array(diagram(names).dot.utf8)] + (svg.map { [$0] } ?? [])
      return zip(names.all.map(settings.path), bytes).map { ($0, $1) }
    }

    var (number, kept) = (1, String?.none)
    while !mayReplace, let other = files(names(number)).first(where: { Self.isTaken($0, for: $1) })
    {
      kept = kept ?? other.path
      number += 1
    }
    let outputs = try files(names(number)).filter { !Self.isThere($0, with: $1) }.map {
      (try output($0, besides: [picture], showing: .bytes($1)), $1)
    }
    for (output, bytes) in outputs { try output.write(bytes: bytes) }
    let written = names(number)
    return InspectedNetwork(
      map: map, ranges: painted.ranges, dot: settings.path(written.dot),
      svg: written.svg.map(settings.path), sheet: settings.path(written.sheet), kept: kept)
  }

  /// The SVG of a diagram, with the pictures that it names.
  ///
  /// - Throws: `OutsideProgramError`, and what the file system refuses.
  private func svg(
    of diagram: NetworkDiagram, _ pictures: [(name: String, picture: Picture)]
  ) throws -> [UInt8] {
    if pictures.isEmpty { return try Graphviz.svg(of: diagram.dot) }
    let pngs = try pictures.map { ($0.name, try $0.picture.png()) }
    // Graphviz looks how large they are.
    let folder = try FileSystem.makeTemporaryFolder()
    defer { try? FileSystem.removeFolder(folder) }
    for (name, png) in pngs { try OutputFile("\(folder)/\(name)").write(bytes: png) }
    return EmbeddedPictures.embed(pngs, in: try Graphviz.svg(of: diagram.dot, pictures: folder))
  }

  /// What a PNG of the network carries; nil where it is to carry nothing.
  func text(
    of picture: FoundPicture, _ settings: InspectionSettings
  ) throws -> PNGText? {
    try settings.carriesGenome ? Self.text([picture.specimen]) : nil
  }

  /// A picture's PNG.
  func png(of picture: Picture, _ text: PNGText?) throws(PNGError) -> [UInt8] {
    try picture.png(text: text, threads: breeder.renderer.threads)
  }
}
