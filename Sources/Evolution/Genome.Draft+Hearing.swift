import Genomes

extension Genome.Draft {
  /// The places of the enabled connections into these nodes.
  func enabledConnections(into nodes: Scope.Nodes) -> [Int] {
    connections.indices.filter { connections[$0].enabled && nodes.contains(connections[$0].to) }
  }

  /// The nodes given and all that they hear through enabled connections, near or far.
  func heard(by ids: [NodeID]) -> Set<NodeID> {
    closure(of: ids, along: connections.filter(\.enabled).map { ($0.to, $0.from) })
  }

  /// The nodes given and all that hear them through connections, enabled or not, near or far: those
  /// from which a connection to one of the given would close a cycle.
  func hearing(_ ids: [NodeID]) -> Set<NodeID> {
    closure(of: ids, along: connections.map { ($0.from, $0.to) })
  }

  private func closure(of ids: [NodeID], along links: [(NodeID, NodeID)]) -> Set<NodeID> {
    var next: [NodeID: [NodeID]] = [:]
    for (from, to) in links { next[from, default: []].append(to) }
    var reached = Set(ids)
    var stack = ids
    while let node = stack.popLast() {
      for other in next[node] ?? [] where reached.insert(other).inserted { stack.append(other) }
    }
    return reached
  }
}
