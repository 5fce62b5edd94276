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

  fileprivate func path(_ file: String) -> String { folder.map { "\($0)/\(file)" } ?? file }

  /// The file of a path, as the diagram names it.
  fileprivate func name(_ path: String) -> String {
    String(Substring(path.utf8.dropFirst(self.path("").utf8.count)))
  }

  fileprivate func makeFolder() throws {
    if let folder { try FileSystem.makeFolder(folder) }
  }

  /// A sheet's layout.
  fileprivate func layout(
    _ make: (Int) throws(SheetError) -> Sheet
  ) throws(RequestError) -> Sheet {
    do throws(SheetError) { return try make(size) } catch { throw .sheet(size: size, error) }
  }
}

/// To which weights a connection is turned.
public struct SweepSettings: Sendable {
  /// The least and the greatest weight; nil for `reach` to both sides of the present one.
  public var range: ClosedRange<Float>?
  /// How many weights, 2 to 100; the present one comes between them.
  public var steps = 9

  /// How far the weights go to both sides of the present one where no range is given.
  public static let reach: Float = 3

  /// Nine weights around the present one.
  public init() {}

  /// Checks the numbers.
  ///
  /// - Throws: `RequestError.outOfBounds`.
  public func check() throws(RequestError) {
    try RequestError.check(steps, in: 2...100, .steps)
    guard let range else { return }
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low < high, low.isFinite, high.isFinite else {
      throw .outOfBounds(
        .range, found: "\(low):\(high)", expected: "two finite weights, the lower first")
    }
  }

  fileprivate func sweep(_ link: NetworkMap.Link, of genome: Genome) -> WeightSweep {
    let marking = link.connection.marking
    guard let range else {
      return WeightSweep(of: marking, in: genome, reach: Self.reach, steps: steps)
    }
    return WeightSweep(
      of: marking, in: genome, low: range.lowerBound, high: range.upperBound, steps: steps)
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
}

/// A network whose weights were turned.
public struct SweptNetwork: Sendable {
  /// Its nodes, numbered as `InspectedNetwork` has them.
  public let map: NetworkMap
  /// The connections, one for each row of the sheet.
  public let links: [NetworkMap.Link]
  /// The weights of each.
  public let sweeps: [WeightSweep]
  /// The file of the sheet, a PNG.
  public let sheet: String
}

extension Workshop {
  /// Looks into a picture's network: writes it as a diagram, NAME-network.dot and .svg, and what each
  /// node paints as a sheet, NAME-nodes.png; where one of these is there with other bytes, as the next of
  /// NAME-nodes-2.png, ….
  ///
  /// - Throws: `RequestError`; `OutsideProgramError`, where SVG is asked for and there is no Graphviz, or it
  ///   fails; as `output(_:besides:showing:)`, and what the file system refuses.
  @discardableResult
  public func inspect(
    _ picture: FoundPicture, _ settings: InspectionSettings = InspectionSettings()
  ) throws -> InspectedNetwork {
    try settings.check()
    let name = picture.stem
    let map = NetworkMap(picture.genome)
    let sheet = try settings.layout(map.sheet)
    let hasGraphviz = settings.svg != false && Graphviz.isInstalled
    if settings.svg == true, !hasGraphviz { throw OutsideProgramError.missing(.dot) }
    var thumbnails =
      settings.thumbnails
      ? map.nodes.map { node in
        "\(name)-nodes/\(node.number < 10 ? "0" : "")\(node.number).png"
      } : nil
    func own(_ file: String) throws -> OutputFile {
      try ownOutput(settings.path(file), besides: [picture])
    }
    let outputs = try thumbnails?.map(own) ?? []
    let (sheetName, dotName, svgName) = (
      "\(name)-nodes.png", "\(name)-network.dot", "\(name)-network.svg"
    )
    let (sheetOutput, dotOutput) = (try own(sheetName), try own(dotName))
    let svgOutput = hasGraphviz ? try own(svgName) : nil

    let text = try text(of: picture, settings)
    let painted = NodePictures(
      of: map, at: Viewport(side: settings.size), scale: settings.scale, by: breeder.renderer)
    try settings.makeFolder()
    if let names = thumbnails {
      try FileSystem.makeFolder(settings.path("\(name)-nodes"))
      thumbnails = try zip(zip(painted.pictures, outputs), names).map { painted, name in
        try write(painted.0, text, to: painted.1)
        return settings.name(try settled(painted.1.path, after: settings.path(name)))
      }
    }
    try write(sheet.draw(painted.pictures), text, to: sheetOutput)

    var diagram = NetworkDiagram(
      of: map, title: name, showsDisabled: settings.showsDisabled,
      pictures: thumbnails.map { .init(paths: $0, side: settings.size) })
    if let strongest = settings.strongest { diagram.strongest = strongest }
    try dotOutput.write(bytes: diagram.dot.utf8)
    if let svgOutput {
      var svg = try Graphviz.svg(of: diagram.dot, pictures: settings.folder ?? ".")
      if let thumbnails {
        svg = EmbeddedPictures.embed(
          try zip(thumbnails, painted.pictures).map { ($0, try $1.png()) }, in: svg)
      }
      try svgOutput.write(bytes: svg)
    }
    return InspectedNetwork(
      map: map, ranges: painted.ranges,
      dot: try settled(dotOutput.path, after: settings.path(dotName)),
      svg: try svgOutput.map { try settled($0.path, after: settings.path(svgName)) },
      sheet: try settled(sheetOutput.path, after: settings.path(sheetName)))
  }

  /// Turns weights of a picture's network, and writes what comes of it as a sheet with a row for each
  /// connection, NAME-sweep-4-9.png. The present pictures are framed.
  ///
  /// - Parameter path: the sheet's file, where it is not to have that name.
  /// - Throws: `RequestError`; as `output(_:besides:showing:)`, and what the file system refuses.
  @discardableResult
  public func sweep(
    _ target: SweepTarget, of picture: FoundPicture, _ weights: SweepSettings = SweepSettings(),
    inspection settings: InspectionSettings = InspectionSettings(), to path: String? = nil
  ) throws -> SweptNetwork {
    try weights.check()
    try settings.check()
    let map = NetworkMap(picture.genome)
    let links = try target.links(on: map)
    // Before a genome is made: there may be hundreds of thousands.
    _ = try settings.layout { size throws(SheetError) in
      try Sheet(
        columns: weights.steps, rows: links.count, places: [], cellWidth: size, cellHeight: size)
    }
    let sweeps = links.map { weights.sweep($0, of: picture.genome) }
    let sheet = try settings.layout(sweeps.sheet)
    let which = links.count == 1 ? "\(links[0].from)-\(links[0].to)" : "all"
    let own = settings.path("\(picture.stem)-sweep-\(which).png")
    let output =
      try path.map { try self.output($0, besides: [picture], showing: .untold) }
      ?? ownOutput(own, besides: [picture])
    let text = try text(of: picture, settings)
    try settings.makeFolder()
    try write(sweeps.draw(on: sheet, by: breeder.renderer), text, to: output)
    return SweptNetwork(
      map: map, links: links, sweeps: sweeps,
      sheet: path == nil ? try settled(output.path, after: own) : output.path)
  }

  private func text(
    of picture: FoundPicture, _ settings: InspectionSettings
  ) throws -> PNGText? {
    try settings.carriesGenome ? Self.text([picture.specimen]) : nil
  }

  private func write(_ picture: Picture, _ text: PNGText?, to output: OutputFile) throws {
    try output.write { descriptor in
      try picture.writePNG(to: descriptor, text: text, threads: breeder.renderer.threads)
    }
  }
}

/// The connections that a person names: one by its ends, `4-9` or `x-hue`, or `all`.
public enum SweepTarget: Hashable, Sendable {
  /// All that the picture depends on.
  case all
  /// The one between two nodes, by their numbers on the map or their ids.
  case between(String, String)

  /// Reads what was typed.
  ///
  /// - Throws: `RequestError.sweepTarget`.
  public init(_ text: String) throws(RequestError) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if text == "all" {
      self = .all
    } else if ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty {
      self = .between(ends[0], ends[1])
    } else {
      throw .sweepTarget
    }
  }

  /// The connections that are meant.
  ///
  /// - Throws: where there are none that the picture depends on.
  fileprivate func links(on map: NetworkMap) throws(RequestError) -> [NetworkMap.Link] {
    switch self {
    case .all:
      let live = map.links.filter(\.isLive)
      guard !live.isEmpty else { throw .noLiveConnection }
      return live
    case .between(let from, let to):
      let from = try Self.number(of: from, on: map)
      let to = try Self.number(of: to, on: map)
      guard let link = map.links.first(where: { $0.from == from && $0.to == to }) else {
        throw .noConnection(
          from: from, to: to, sources: map.links.filter { $0.to == to }.map(\.from))
      }
      guard link.isLive else {
        throw .unheardConnection(from: from, to: to, isEnabled: link.connection.enabled)
      }
      return [link]
    }
  }

  private static func number(of name: String, on map: NetworkMap) throws(RequestError) -> Int {
    guard let node = map.node(named: name) else {
      throw .noNode(name, count: map.nodes.count, RequestError.Parameter.sweep.rawValue)
    }
    return node.number
  }
}
