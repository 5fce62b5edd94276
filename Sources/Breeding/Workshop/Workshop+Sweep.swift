import Files
import Genomes
import Inspection
import Pictures
import Rendering

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
  /// The file that is there, with other bytes, so that the sheet has a number; nil where it has none.
  public let kept: String?
}

extension Workshop {
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
    try output.write(bytes: png(of: sweeps.draw(on: sheet, by: breeder.renderer), text))
    let file = try path == nil ? settled(output.path, after: own) : output.path
    return SweptNetwork(
      map: map, links: links, sweeps: sweeps, sheet: file,
      kept: path == nil && file != own ? own : nil)
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
