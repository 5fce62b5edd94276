import ArgumentParser
import Files
import Inspection
import Populations

/// The connections that a person names: one by its ends, `4-9` or `x-hue`, or `all`.
enum SweepTarget {
  case all
  case between(String, String)

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if argument == "all" {
      self = .all
    } else if ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty {
      self = .between(ends[0], ends[1])
    } else {
      throw ValidationError(
        "expected two nodes by number or id with a dash between them, such as 4-9, or all")
    }
  }

  /// The connections that are meant.
  ///
  /// - Throws: where there are none that the picture depends on.
  func links(on map: NetworkMap) throws -> [NetworkMap.Link] {
    switch self {
    case .all:
      let live = map.links.filter(\.isLive)
      guard !live.isEmpty else {
        throw ValidationError("--sweep all: the picture depends on no connection")
      }
      return live
    case .between(let from, let to):
      let (source, target) = (try Self.node(from, on: map), try Self.node(to, on: map))
      let (from, to) = (source.number, target.number)
      guard let link = map.links.first(where: { $0.from == from && $0.to == to }) else {
        let sources = map.links.filter { $0.to == to }.map { "\($0.from)" }
        let cure =
          sources.isEmpty
          ? "none enters \(to)" : "what enters \(to) comes from \(sources.joined(separator: ", "))"
        throw ValidationError("--sweep: no connection \(from)-\(to): \(cure)")
      }
      guard link.isLive else {
        let reason =
          link.connection.enabled ? "no colour channel hears \(to)" : "it is disabled"
        throw ValidationError(
          "--sweep: the picture does not depend on connection \(from)-\(to): \(reason)")
      }
      return [link]
    }
  }

  private static func node(_ name: String, on map: NetworkMap) throws -> NetworkMap.NumberedNode {
    guard let node = map.node(named: name) else {
      throw ValidationError(
        "--sweep: no node \"\(printable(name))\": expected a number of 1 to \(map.nodes.count), "
          + "or an id; breed inspect lists them")
    }
    return node
  }
}
