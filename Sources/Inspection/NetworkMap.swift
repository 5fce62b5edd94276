import Genomes
import Pictures

/// A network with its nodes numbered in the order of their depth, and what of it takes part in the
/// picture.
public struct NetworkMap: Hashable, Sendable {
  /// The network itself.
  public let genome: Genome
  /// The inputs in the canvas's order, then the hidden nodes by layer and by their order in the
  /// genome, then the outputs in the channels' order; number 1 comes first.
  public let nodes: [NumberedNode]
  /// The connections, in the order of the nodes that they enter, then of those that they leave.
  public let links: [Link]

  /// A node with its number and its depth.
  public struct NumberedNode: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// The gene itself.
    public let gene: Node
    /// The number of enabled connections of the longest path to it.
    public let depth: Int
    /// Its row in a drawing: 0 for an input, the depth (1 at the least) for a hidden node, one past
    /// the last hidden node's for an output.
    public let layer: Int
    /// Whether a colour channel depends on it.
    public let isLive: Bool
  }

  /// A connection between two of the nodes.
  public struct Link: Hashable, Sendable {
    /// The number of the node that it leaves.
    public let from: Int
    /// The number of the node that it enters.
    public let to: Int
    /// The gene itself.
    public let connection: Connection
    /// Whether the picture depends on it: it is enabled, and a colour channel depends on its
    /// target.
    public let isLive: Bool
  }

  /// The map of a network.
  public init(_ genome: Genome) {
    self.genome = genome
    let genes = genome.nodes
    let indices = KeyTable(indicesOf: genes)
    func index(_ id: NodeID) -> Int {
      guard let index = indices[id] else {
        preconditionFailure("a valid genome lacks a node of its canvas")
      }
      return index
    }
    let genesAndLinks = zip(genome.connections, genome.links)
    let enabled = genesAndLinks.compactMap { $0.enabled ? $1 : nil }
    let depths = Topology.depths(nodeCount: genes.count, links: enabled)
    let inputs = genome.canvas.inputs.map { index(.input($0)) }
    let outputs = genome.canvas.colour.outputs.map { index(.output($0)) }
    let isLive = Topology.heard(by: outputs, nodeCount: genes.count, links: enabled)
    let hidden = genes.indices.filter { genes[$0].kind == .hidden }
      .map { (layer: max(1, depths[$0]), index: $0) }
      .sorted { ($0.layer, $0.index) < ($1.layer, $1.index) }
    let last = (hidden.last?.layer ?? 0) + 1

    let order =
      inputs.map { (layer: 0, index: $0) } + hidden + outputs.map { (layer: last, index: $0) }
    nodes = order.enumerated().map { position, entry in
      NumberedNode(
        number: position + 1, gene: genes[entry.index], depth: depths[entry.index],
        layer: entry.layer, isLive: isLive[entry.index])
    }
    var numbers = [Int](repeating: 0, count: genes.count)
    for (position, entry) in order.enumerated() { numbers[entry.index] = position + 1 }
    links = genesAndLinks.map { connection, link in
      Link(
        from: numbers[link.source], to: numbers[link.target], connection: connection,
        isLive: connection.enabled && isLive[link.target])
    }.sorted { ($0.to, $0.from) < ($1.to, $1.from) }
  }

  private init(_ genome: Genome, nodes: [NumberedNode], links: [Link]) {
    self.genome = genome
    self.nodes = nodes
    self.links = links
  }

  /// The same network, its nodes numbered and laid in layers as those of another one, which has the same
  /// nodes: so they stay where they are while connections are switched.
  ///
  /// - Precondition: both have the same nodes.
  public func numbered(as other: NetworkMap) -> NetworkMap {
    let places = Dictionary(uniqueKeysWithValues: other.nodes.map { ($0.gene.id, $0) })
    let renumbered = nodes.map { node in
      guard let place = places[node.gene.id] else {
        preconditionFailure("expected the same nodes")
      }
      return NumberedNode(
        number: place.number, gene: node.gene, depth: node.depth, layer: place.layer,
        isLive: node.isLive)
    }
    let links = links.map { link in
      Link(
        from: renumbered[link.from - 1].number, to: renumbered[link.to - 1].number,
        connection: link.connection, isLive: link.isLive)
    }
    return NetworkMap(
      genome, nodes: renumbered.sorted { $0.number < $1.number },
      links: links.sorted { ($0.to, $0.from) < ($1.to, $1.from) })
  }

  /// The numbers of each layer's nodes, from the inputs to the outputs; layers without nodes are
  /// left out.
  public var layers: [Range<Int>] {
    var layers: [Range<Int>] = []
    for node in nodes {
      if let last = layers.last, nodes[last.lowerBound - 1].layer == node.layer {
        layers[layers.count - 1] = last.lowerBound..<node.number + 1
      } else {
        layers.append(node.number..<node.number + 1)
      }
    }
    return layers
  }

  /// The connection that the picture depends on whose weight is farthest from 0; nil where there is
  /// none.
  public var strongestLink: Link? {
    links.filter(\.isLive)
      .max { $0.connection.weight.magnitude < $1.connection.weight.magnitude }
  }

  /// The connections, the strongest first: those that the picture depends on, then the others, each by the
  /// distance of their weights from 0; of those as strong, in the order of `links`.
  public var strongestLinks: [Link] {
    links.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.isLive != second.isLive { return first.isLive }
      let (large, small) = (first.connection.weight.magnitude, second.connection.weight.magnitude)
      return large == small ? one.offset < other.offset : large > small
    }.map(\.element)
  }

  /// The node of that number, or of that marking; nil where there is none.
  public func node(named name: some StringProtocol) -> NumberedNode? {
    if let number = Int(name), name.utf8.count < 12 {
      return nodes.indices ~= number - 1 ? nodes[number - 1] : nil
    }
    guard let id = NodeID(String(name)) else { return nil }
    return nodes.first { $0.gene.id == id }
  }
}

extension NetworkMap {
  /// The most nodes in a row of a sheet that has a row for each layer.
  public static let longestRow = 32

  /// A sheet of a cell for each node, numbered as in the map.
  ///
  /// Where the layers have about the same length there is a row for each, from the inputs to the
  /// outputs; one of more than `longestRow` nodes goes on in the next row. Where a third of the
  /// cells would be empty so, the nodes follow each other in a grid that is nearly square.
  ///
  /// - Throws: `SheetError.tooLarge`.
  public func sheet(cell side: Int) throws(SheetError) -> Sheet {
    let layers = layers
    let columns = min(layers.map(\.count).max() ?? 1, Self.longestRow)
    var cells: [Int] = []
    var row = 0
    for layer in layers {
      cells += layer.indices.map { row * columns + $0 - layer.lowerBound }
      row += (layer.count + columns - 1) / columns
    }
    guard 3 * nodes.count > 2 * row * columns else {
      return try Sheet(count: nodes.count, cellWidth: side, cellHeight: side)
    }
    return try Sheet(
      columns: columns, rows: row, places: cells, cellWidth: side, cellHeight: side)
  }
}
