import Genomes

/// Deletes a hidden node in scope, in whose place its tangent passes on what it heard: the opposite of
/// `AddNode`.
///
/// Where f(at + s) ≈ value + slope·s, each path A → node → B becomes A → B with the weight
/// w₁·slope·w₂, added to that of A → B where this is there and enabled, and B's bias takes the constant
/// part. So a node that works near its most linear place leaves the picture nearly as it was.
struct RemoveNode: RatedMutation {
  let name = "remove-node"
  /// What it may change.
  var scope = Scope.everything
  /// Whether a network may have more connections without the node than with it: where it heard m and n
  /// heard it, up to m·n come in place of m + n.
  var mayGrow = true

  func rate(strength: Double) -> Double { 0.01 + 0.1 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let hidden = draft.nodes.filter { $0.id.role == .hidden && nodes.contains($0.id) }
    let candidates = mayGrow ? hidden : hidden.filter { !draft.grows(without: $0.id) }
    guard let node = random.pick(candidates) else { return false }
    let heard = draft.connections.filter { $0.to == node.id && $0.enabled }
    let hearing = draft.connections.filter { $0.from == node.id && $0.enabled }
    draft.connections.removeAll { $0.from == node.id || $0.to == node.id }
    draft.nodes.removeAll { $0.id == node.id }
    // In double precision, where no product of weights that a file may hold is infinite.
    let tangent = node.activation.tangent
    let (value, slope) = (Double(tangent.value), Double(tangent.slope))
    let constant = value + slope * (Double(node.bias) - Double(tangent.at))
    for out in hearing {
      for index in draft.nodes.indices where draft.nodes[index].id == out.to {
        let old = draft.nodes[index].bias
        draft.nodes[index].bias = Mutations.bounded(
          Double(old) + Double(out.weight) * constant, replacing: old)
      }
      for into in heard {
        draft.strengthen(
          from: into.from, to: out.to, by: Double(into.weight) * slope * Double(out.weight))
      }
    }
    return true
  }
}

extension Genome.Draft {
  /// Whether there may be more connections without the node than with it.
  fileprivate func grows(without node: NodeID) -> Bool {
    let heard = connections.count { $0.to == node && $0.enabled }
    let hearing = connections.count { $0.from == node && $0.enabled }
    return heard * hearing > heard + hearing
  }

  /// Adds a weight to a connection, which is enabled or made where it is not.
  fileprivate mutating func strengthen(from source: NodeID, to target: NodeID, by weight: Double) {
    guard let index = connections.firstIndex(where: { $0.from == source && $0.to == target }) else {
      guard connections.count < Genome.connectionLimit else { return }
      connections.append(
        Connection(from: source, to: target, weight: Mutations.bounded(weight)))
      return
    }
    // The weight of one that `AddNode` split stands for the path that is gone.
    let old = connections[index].enabled ? connections[index].weight : 0
    connections[index].enabled = true
    connections[index].weight = Mutations.bounded(Double(old) + weight, replacing: old)
  }
}

extension NEATSettings.Setting {
  /// The probability that a hidden node is deleted; not in the paper.
  public static let removeNode = NEATSettings.Setting(
    "remove-node", 0...1, default: 0, "probability to delete a node")
}

extension SearchMutation {
  static let removeNode = SearchMutation(rate: .removeNode) { _, _ in RemoveNode() }
}
