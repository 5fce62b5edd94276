import Inspection

extension NetworkDiagram {
  /// The drawing in DOT; the same text for the same network on every machine.
  public var dot: String {
    let links = links
    let labelled = labelled(among: links)
    let font = ("fontname", "Helvetica,Arial,sans-serif")
    var lines = [
      "digraph network {",
      "  graph "
        + DOT.attributes([font] + graphAttributes(drawn: links, labelled: labelled.count { $0 })),
      "  node "
        + DOT.attributes([
          font, ("shape", "box"), ("style", "rounded,filled"), ("fontsize", "\(letters.large)"),
          ("margin", "0.1,0.06"), ("height", "0.3"), ("color", DiagramColours.outline),
        ]),
      "  edge "
        + DOT.attributes([font, ("fontsize", "\(letters.small)"), ("arrowsize", "0.5")]),
    ]
    for layer in map.layers {
      let nodes = layer.map { map.nodes[$0 - 1] }
      let rank =
        switch nodes[0].gene.kind {
        case .input: "source"
        case .hidden: "same"
        case .output: "sink"
        }
      lines += ["  { rank=\(rank)"] + nodes.map { "    \(statement(of: $0))" } + ["  }"]
    }
    lines += spacers(between: links).map { "  \($0)" }
    let most = links.lazy.filter(\.isLive).map(\.connection.weight.magnitude).max() ?? 0
    lines += zip(links, labelled).map { "  \(statement(of: $0, most: most, isLabelled: $1))" }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// Whether each connection has its weight beside it: all of a few, the strongest of many.
  private func labelled(among links: [NetworkMap.Link]) -> [Bool] {
    guard links.count > Self.labelled else { return links.map { _ in true } }
    let live = links.indices.filter { links[$0].isLive }
    let strongest = live.sorted { one, other in
      let weights = [one, other].map { links[$0].connection.weight.magnitude }
      return weights[0] == weights[1] ? one < other : weights[0] > weights[1]
    }.prefix(Self.labelled)
    var isLabelled = links.map { _ in false }
    for index in strongest { isLabelled[index] = true }
    return isLabelled
  }

  /// Invisible lines where no drawn line leads from a layer to the next: without them Graphviz
  /// would put the rows in another order.
  private func spacers(between links: [NetworkMap.Link]) -> [String] {
    let layers = map.layers
    var rows = [Int](repeating: 0, count: map.nodes.count + 1)
    for (row, layer) in layers.enumerated() {
      for number in layer { rows[number] = row }
    }
    var isLinked = [Bool](repeating: false, count: layers.count)
    for link in links where rows[link.from] + 1 == rows[link.to] { isLinked[rows[link.to]] = true }
    return layers.indices.dropFirst().filter { !isLinked[$0] }.map { layer in
      let ends = [layers[layer - 1], layers[layer]].map {
        DOT.quoted(map.nodes[$0.lowerBound - 1].gene.id.description)
      }
      return "\(ends[0]) -> \(ends[1]) " + DOT.attributes([("style", "invis"), ("weight", "0")])
    }
  }

  /// Font sizes in points; larger beside pictures, since the whole drawing is larger then.
  var letters: (large: Int, small: Int) { pictures == nil ? (11, 8) : (16, 11) }

  private func graphAttributes(
    drawn links: [NetworkMap.Link], labelled: Int
  ) -> [(String, String)] {
    let all = map.links.count { $0.connection.enabled }
    let drawn = links.count { $0.connection.enabled }
    var title = title
    if drawn < all, let strongest {
      title += "\nthe \(drawn) strongest of \(all) connections, \(strongest) into a node"
    }
    if labelled < links.count { title += "\nweights stand beside the \(labelled) strongest" }
    let isDense = links.count > Self.legible
    return [
      ("label", title), ("labelloc", "b"), ("fontsize", "\(letters.large)"), ("nodesep", "0.2"),
      ("ranksep", isDense || pictures != nil ? "0.8" : "0.5"),
      // Straight lines are quick to lay out, and many curves are no easier to follow.
      ("splines", isDense ? "line" : "spline"),
    ]
  }
}
