/// A compositional pattern producing network (Stanley 2007, doi:10.1007/s10710-007-9028-8) as a
/// value: nodes, connections and the canvas that it paints.
///
/// Every genome is valid: a list of genes that breaks a rule of `GenomeFault` cannot become one.
/// The order of the genes is part of the value: sums are added in it.
public struct Genome: Hashable, Sendable {
  /// All its genes, so that a copy of the genome is one reference: a search hands each of them on a
  /// dozen times.
  @usableFromInline
  final class Genes: Sendable {
    @usableFromInline let canvas: Canvas
    @usableFromInline let nodes: [Node]
    @usableFromInline let connections: [Connection]
    @usableFromInline let links: [Topology.Link]

    init(_ draft: Draft, links: [Topology.Link]) {
      (canvas, nodes, connections) = (draft.canvas, draft.nodes, draft.connections)
      self.links = links
    }
  }

  @usableFromInline let genes: Genes

  /// The plane and its colours.
  @inlinable public var canvas: Canvas { genes.canvas }
  /// The node genes; an input node for each input of the canvas, an output node for each output
  /// of its colour model, and the hidden ones.
  @inlinable public var nodes: [Node] { genes.nodes }
  /// The connection genes, enabled or not.
  @inlinable public var connections: [Connection] { genes.connections }
  /// The indices in `nodes` of each connection's ends.
  @inlinable public var links: [Topology.Link] { genes.links }

  /// The most nodes that a genome may have.
  public static let nodeLimit = 4_096
  /// The most connections that a genome may have.
  public static let connectionLimit = 200_000

  /// The genome of these genes.
  ///
  /// - Throws: the first rule that they break.
  public init(canvas: Canvas, nodes: [Node], connections: [Connection]) throws(GenomeFault) {
    try self.init(Draft(canvas: canvas, nodes: nodes, connections: connections))
  }

  /// The genome of a draft.
  ///
  /// Most children have the network of a parent, with other weights: then all that can be wrong is a
  /// number, and nothing has to be sorted.
  fileprivate init(_ draft: Draft) throws(GenomeFault) {
    if let model = draft.model, model.hasNetwork(of: draft) {
      genes = Genes(draft, links: model.links)
    } else {
      genes = Genes(draft, links: try Self.validate(draft))
    }
  }

  /// Whether all genes are the same, in the same order.
  public static func == (left: Genome, right: Genome) -> Bool {
    left.genes === right.genes
      || left.canvas == right.canvas && left.nodes == right.nodes
        && left.connections == right.connections
  }

  /// Hashes the genes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(canvas)
    hasher.combine(nodes)
    hasher.combine(connections)
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
    /// A genome that probably has the same network: the draft is checked sooner where it has.
    package var model: Genome?

    /// A draft of the genes given.
    public init(canvas: Canvas, nodes: [Node] = [], connections: [Connection] = []) {
      self.canvas = canvas
      self.nodes = nodes
      self.connections = connections
    }

    /// A draft that starts from a genome.
    public init(_ genome: Genome) {
      self.init(canvas: genome.canvas, nodes: genome.nodes, connections: genome.connections)
      model = genome
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
      try Genome(self)
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
