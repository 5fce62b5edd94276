import ArgumentParser
import Breeding
import Exports
import Files
import Genomes
import Inspection
import JSON
import Pictures
import Populations
import Rendering

/// One picture's network, looked into: the files that are written, and what is said of them.
struct Inspection {
  let map: NetworkMap
  private let found: FoundPicture
  private let text: PNGText?
  private let folder: String?
  private let size: Int
  private let renderer: Renderer
  private let report: ReportOptions

  init(
    found: FoundPicture, text: PNGText?, folder: String?, size: Int, renderer: Renderer,
    report: ReportOptions
  ) {
    map = NetworkMap(found.genome)
    self.found = found
    self.text = text
    self.folder = folder
    self.size = size
    self.renderer = renderer
    self.report = report
  }

  private var name: String { found.stem }

  private func path(_ file: String) -> String { folder.map { "\($0)/\(file)" } ?? file }

  /// A sheet's layout, or what of the size is too large.
  private func layout(_ make: (Int) throws(SheetError) -> Sheet) throws -> Sheet {
    do { return try make(size) } catch { throw ValidationError("--size \(size): \(error)") }
  }

  /// Writes the diagram and the sheet of what the nodes paint.
  func draw(_ options: DiagramOptions) throws {
    let sheet = try layout(map.sheet)
    let hasGraphviz = options.svg != false && Graphviz.isInstalled
    if options.svg == true, !hasGraphviz { throw GraphvizError.missing }
    let painted = NodePictures(
      of: map, at: Viewport(side: size), scale: options.stretch ? .stretched : .fixed,
      by: renderer)
    if let folder { try FileSystem.makeFolder(folder) }

    let thumbnails = options.thumbnails ? map.nodes.map(thumbnail) : nil
    if let thumbnails {
      try FileSystem.makeFolder(path("\(name)-nodes"))
      for (picture, file) in zip(painted.pictures, thumbnails) {
        try write(picture, to: path(file))
      }
    }
    let sheetPath = path("\(name)-nodes.png")
    try write(sheet.draw(painted.pictures), to: sheetPath)

    var diagram = NetworkDiagram(
      of: map, title: name, showsDisabled: !options.hideDisabled,
      pictures: thumbnails.map { .init(paths: $0, side: size) })
    if let links = options.links { diagram.strongest = links }
    let dotPath = path("\(name)-network.dot")
    try AtomicFile.write(dotPath, bytes: diagram.dot.utf8)
    let svgPath = hasGraphviz ? path("\(name)-network.svg") : nil
    if let svgPath {
      var svg = try Graphviz.svg(of: diagram.dot, pictures: folder ?? ".")
      if let thumbnails {
        svg = EmbeddedPictures.embed(
          try zip(thumbnails, painted.pictures).map { ($0, try $1.png()) }, in: svg)
      }
      try AtomicFile.write(svgPath, bytes: svg)
    }
    try say(painted.ranges, dot: dotPath, svg: svgPath, sheet: sheetPath)
    if svgPath == nil, options.svg != false { report.hint("no SVG: \(GraphvizError.missing)") }
    hintSweep()
  }

  private func thumbnail(_ node: NetworkMap.NumberedNode) -> String {
    "\(name)-nodes/\(node.number < 10 ? "0" : "")\(node.number).png"
  }

  private func write(_ picture: Picture, to path: String) throws {
    try AtomicFile.write(path) { descriptor in
      try picture.writePNG(to: descriptor, text: text, threads: renderer.threads)
    }
  }

  private func say(
    _ ranges: [ClosedRange<Float>?], dot: String, svg: String?, sheet: String
  ) throws {
    let legend = NodeLegend(map: map, ranges: ranges)
    guard report.json else {
      let files = [dot, svg, sheet].compactMap { $0.map { "\($0)\n" } }
      return try Console.write(legend.table + files.joined())
    }
    try Console.write(
      .object(
        names + [
          ("nodes", legend.json),
          (
            "files",
            .object([
              ("dot", .string(dot)), ("svg", svg.map(JSONValue.string) ?? .null),
              ("nodes", .string(sheet)),
            ])
          ),
        ]))
  }

  private var names: [(String, JSONValue)] {
    [
      ("lineage", Report.lineage(found.specimen.address)),
      ("id", .string("\(found.specimen.address.id)")),
    ]
  }

  /// What may be typed next: the sweep of the strongest connection.
  private func hintSweep() {
    let live = map.links.filter(\.isLive)
    let most = live.max { $0.connection.weight.magnitude < $1.connection.weight.magnitude }
    guard let most else { return }
    report.hint(
      "look at them, then turn a weight: breed inspect \(printable(found.argument)) "
        + "--sweep \(most.from)-\(most.to)")
  }

  /// Writes the sheet of pictures with turned weights.
  func sweep(_ links: [NetworkMap.Link], _ options: SweepOptions) throws {
    // Before a genome is made: there may be hundreds of thousands.
    _ = try layout { size throws(SheetError) in
      try Sheet(
        columns: options.count, rows: links.count, places: [], cellWidth: size, cellHeight: size)
    }
    let sweeps = links.map { options.sweep($0, of: map.genome) }
    let sheet = try layout(sweeps.sheet)
    let which = links.count == 1 ? "\(links[0].from)-\(links[0].to)" : "all"
    let file = path("\(name)-sweep-\(which).png")
    if let folder { try FileSystem.makeFolder(folder) }
    try write(sweeps.draw(on: sheet, by: renderer), to: file)
    let legend = SweepLegend(sweeps: sweeps, links: links)
    guard report.json else { return try Console.write(legend.lines + "\(file)\n") }
    try Console.write(.object(names + [("sweeps", legend.json), ("file", .string(file))]))
  }
}
