import Breeding

extension NetworkMap {
  /// The network as the page draws it: what it is made of, where its nodes lie and what may be chosen.
  ///
  /// - Parameter ranges: what the nodes' values run over, in the order of their numbers; nil where one is
  ///   not finite.
  func json(of picture: FoundPicture, ranges: [ClosedRange<Float>?]) -> JSONValue {
    // In a large network nobody can follow all of them.
    let diagram = NetworkDiagram(of: self, title: picture.label)
    let drawn = diagram.strongest.map { _ in
      Set(diagram.links.map { Ends(from: $0.from, to: $0.to) })
    }
    return .object([
      ("address", .string(picture.label)),
      // Beside the weight that a connection has, to both sides, as breed inspect --sweep turns it.
      ("reach", .float(SweepSettings.reach)),
      (
        "nodes",
        .array(zip(nodes, ranges).map { .line($0.json(over: $1)) })
      ),
      (
        "connections",
        .array(
          links.map { link in
            .line(
              .object([
                ("from", .integer(link.from)), ("to", .integer(link.to)),
                ("weight", .float(link.connection.weight)),
                ("enabled", .bool(link.connection.enabled)), ("heard", .bool(link.isLive)),
                ("drawn", .bool(drawn?.contains(Ends(from: link.from, to: link.to)) ?? true)),
              ]))
          })
      ),
    ])
  }

  private struct Ends: Hashable {
    let from: Int
    let to: Int
  }
}

extension NetworkMap.NumberedNode {
  fileprivate func json(over range: ClosedRange<Float>?) -> JSONValue {
    .object([
      ("number", .integer(number)), ("id", .string(gene.id.description)),
      ("kind", .string(gene.kind.rawValue)), ("activation", .string(gene.activation.rawValue)),
      ("bias", .float(gene.bias)), ("layer", .integer(layer)), ("heard", .bool(isLive)),
      ("low", range.map { .float($0.lowerBound) } ?? .null),
      ("high", range.map { .float($0.upperBound) } ?? .null),
    ])
  }
}
