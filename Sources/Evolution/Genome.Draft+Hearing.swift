import Genomes

extension Genome {
  /// The inputs that its picture depends on, in the order of the canvas: those from which enabled
  /// connections lead to an output.
  public var heardInputs: [Input] {
    let heard = Draft(self).heard(by: canvas.colour.outputs.map(NodeID.output))
    return canvas.inputs.filter { heard.contains(.input($0)) }
  }
}

// A node hears another where a connection leads from that one to it, directly or through others.

extension Genome.Draft {
  /// The nodes given and all that they hear through enabled connections.
  func heard(by ids: [NodeID]) -> Set<NodeID> {
    closure(of: ids) { indices in
      connections.filter(\.enabled).compactMap { link($0.from, $0.to, indices) }
    }
  }

  /// The nodes given and all that hear them through connections, enabled or not: a connection from any
  /// of these to one of the given would close a cycle.
  func hearing(_ ids: [NodeID]) -> Set<NodeID> {
    closure(of: ids) { indices in connections.compactMap { link($0.to, $0.from, indices) } }
  }

  private func link(_ from: NodeID, _ to: NodeID, _ indices: KeyTable) -> Topology.Link? {
    guard let source = indices[from], let target = indices[to] else { return nil }
    return Topology.Link(source: source, target: target)
  }

  private func closure(
    of ids: [NodeID], along links: (KeyTable) -> [Topology.Link]
  ) -> Set<NodeID> {
    let indices = KeyTable(indicesOf: nodes)
    let isHeard = Topology.heard(
      by: ids.compactMap { indices[$0] }, nodeCount: nodes.count, links: links(indices))
    return Set(ids).union(zip(nodes, isHeard).compactMap { $1 ? $0.id : nil })
  }
}
