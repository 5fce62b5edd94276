import Genomes

/// The two ends of a morph, rewritten so that their pictures stay the same, nodes that both have differ
/// only in their biases and the weights into them, and both together have no cycle.
struct MorphPair {
  var one: Genome.Draft
  var other: Genome.Draft

  init(_ one: Genome, _ other: Genome) {
    self.one = Self.pruned(one)
    self.other = Self.pruned(other)
  }

  /// Gives both the same scale and colour model.
  mutating func shareCanvas() {
    var drafts = [one, other]
    SharedCanvas.share(&drafts)
    (one, other) = (drafts[0], drafts[1])
  }

  /// Doubles the nodes that cannot be the same node in both.
  mutating func partNodes() {
    var ids = FreshIDs([one, other])
    var activations: [NodeID: Activation] = [:]
    for node in one.nodes { activations[node.id] = node.activation }
    for node in other.nodes {
      if let activation = activations[node.id], activation != node.activation {
        part(node.id, ids: &ids)
      }
    }
    let common = Set(one.nodes.map(\.id)).intersection(other.nodes.map(\.id))
    for node in nodesOnCycles() where common.contains(node) { part(node, ids: &ids) }
  }

  private mutating func part(_ id: NodeID, ids: inout FreshIDs) {
    if case .output = id.role {
      one.hide(id, as: ids.next(for: id))
      other.hide(id, as: ids.next(for: id))
    } else {
      other.rename(id, to: ids.next(for: id))
    }
  }

  /// The nodes that are on a cycle of both networks together, or on a path between two cycles: those
  /// that are left after nodes without sources and nodes without targets are removed again and again.
  private func nodesOnCycles() -> [NodeID] {
    var links = one.connections.map(\.marking) + other.connections.map(\.marking)
    while !links.isEmpty {
      let targets = Set(links.map(\.to))
      let sources = Set(links.map(\.from))
      let left = links.filter { targets.contains($0.from) && sources.contains($0.to) }
      if left.count == links.count { break }
      links = left
    }
    return Set(links.flatMap { [$0.from, $0.to] }).sorted()
  }

  /// The genome without disabled genes and without hidden nodes that its outputs do not hear.
  private static func pruned(_ genome: Genome) -> Genome.Draft {
    var draft = Genome.Draft(genome)
    draft.connections.removeAll { !$0.enabled }
    let heard = draft.heard(by: genome.canvas.colour.outputs.map(NodeID.output))
    draft.nodes.removeAll { $0.kind == .hidden && !heard.contains($0.id) }
    draft.connections.removeAll { !heard.contains($0.to) }
    return draft
  }
}

/// Markings for nodes that take the place of another. They are those of nodes that split a connection
/// from it to itself, which no genome has.
struct FreshIDs {
  private var used: Set<NodeID>

  init(_ drafts: [Genome.Draft]) { used = Set(drafts.flatMap { $0.nodes.map(\.id) }) }

  mutating func next(for id: NodeID) -> NodeID {
    var occurrence = 0
    while true {
      let fresh = NodeID.splitting(id, id, occurrence: occurrence)
      if used.insert(fresh).inserted { return fresh }
      occurrence += 1
    }
  }
}

extension Genome.Draft {
  /// Gives a node another marking, in its connections too.
  mutating func rename(_ old: NodeID, to new: NodeID) {
    for index in nodes.indices where nodes[index].id == old { nodes[index].id = new }
    for index in connections.indices {
      if connections[index].from == old { connections[index].from = new }
      if connections[index].to == old { connections[index].to = new }
    }
  }

  /// Makes an output a hidden node, and adds an output that hears it alone.
  mutating func hide(_ output: NodeID, as hidden: NodeID) {
    rename(output, to: hidden)
    nodes.append(Node(id: output))
    connections.append(Connection(from: hidden, to: output, weight: 1))
  }
}
