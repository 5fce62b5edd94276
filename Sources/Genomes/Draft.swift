extension Genome {
  /// A genome being changed: the same genes, free to pass through states that are no genome.
  public struct Draft: Sendable {
    /// The plane and its colours.
    public var canvas: Canvas
    /// The node genes.
    public var nodes: [Node]
    /// The connection genes.
    public var connections: [Connection]

    /// A draft of the genes given.
    public init(canvas: Canvas, nodes: [Node] = [], connections: [Connection] = []) {
      self.canvas = canvas
      self.nodes = nodes
      self.connections = connections
    }

    /// A draft that starts from a genome.
    public init(_ genome: Genome) {
      self.init(canvas: genome.canvas, nodes: genome.nodes, connections: genome.connections)
    }

    /// The canvas's input nodes, then its output nodes with the activation given, and no more.
    public init(bare canvas: Canvas, output: Activation) {
      self.init(
        canvas: canvas,
        nodes: canvas.inputs.map { Node(id: .input($0)) }
          + canvas.colour.outputs.map { Node(id: .output($0), activation: output) })
    }

    /// The genome of these genes.
    ///
    /// - Throws: the first rule that they break.
    public func genome() throws(GenomeFault) -> Genome {
      try Genome(canvas: canvas, nodes: nodes, connections: connections)
    }
  }
}

extension Genome.Draft {
  /// Whether a connection `from → to`, enabled or not, is there.
  public func connects(_ from: NodeID, _ to: NodeID) -> Bool {
    connections.contains { $0.from == from && $0.to == to }
  }

  /// Whether a connection `from → to` would close a cycle; disabled connections count, since they
  /// may be enabled again.
  public func wouldCycle(_ from: NodeID, _ to: NodeID) -> Bool {
    if from == to { return true }
    let places = KeyTable(places: nodes)
    guard let source = places[from], let target = places[to] else { return false }
    let links = connections.compactMap { connection -> Topology.Link? in
      guard let source = places[connection.from], let target = places[connection.to] else {
        return nil
      }
      return Topology.Link(source: source, target: target)
    }
    return Topology.reaches(from: target, to: source, nodeCount: nodes.count, links: links)
  }

  /// The genome of these genes, which the caller has kept valid.
  ///
  /// - Precondition: they break no rule of `GenomeFault`.
  public func valid() -> Genome {
    do {
      return try genome()
    } catch {
      preconditionFailure("a breeding operator broke a genome: \(error)")
    }
  }
}
