/// A compositional pattern producing network (Stanley 2007, doi:10.1007/s10710-007-9028-8) as a
/// value: nodes, connections and the canvas that it paints.
///
/// Every genome is valid: a list of genes that breaks a rule of `GenomeFault` cannot become one.
/// The order of the genes is part of the value: sums are added in it.
public struct Genome: Hashable, Sendable {
  /// The plane and its colours.
  public let canvas: Canvas
  /// The node genes; an input node for each input of the canvas, an output node for each output
  /// of its colour model, and the hidden ones.
  public let nodes: [Node]
  /// The connection genes, enabled or not.
  public let connections: [Connection]

  /// The most nodes that a genome may have.
  public static let nodeLimit = 4_096
  /// The most connections that a genome may have.
  public static let connectionLimit = 200_000

  /// The genome of these genes.
  ///
  /// - Throws: the first rule that they break.
  public init(canvas: Canvas, nodes: [Node], connections: [Connection]) throws(GenomeFault) {
    try Self.validate(canvas: canvas, nodes: nodes, connections: connections)
    self.canvas = canvas
    self.nodes = nodes
    self.connections = connections
  }
}

extension Genome {
  /// A genome that is being changed: the same genes, which need not be valid at every step.
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
    let indices = KeyTable(indicesOf: nodes)
    guard let source = indices[from], let target = indices[to] else { return false }
    let links = connections.compactMap { connection -> Topology.Link? in
      guard let source = indices[connection.from], let target = indices[connection.to] else {
        return nil
      }
      return Topology.Link(source: source, target: target)
    }
    return Topology.reaches(from: target, to: source, nodeCount: nodes.count, links: links)
  }

  /// The genome of these genes, where the caller knows that they are valid.
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
