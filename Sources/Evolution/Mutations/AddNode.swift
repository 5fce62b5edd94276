import Genomes

/// Splits a connection: A → B is disabled and becomes A → C → B with a new node C, as in NEAT
/// (Stanley & Miikkulainen 2002, doi:10.1162/106365602320169811).
///
/// The picture changes as little as possible: C works around the most linear place of its activation,
/// where f(at + s·a) ≈ value + slope·s·a, so the weight out of C is w / (slope·s) and B's bias
/// takes the constant part away. NEAT itself has a weight of 1 into C and w out of it, which is the
/// same for the identity only. A larger strength makes s larger, so that C changes the picture more.
struct AddNode: RatedMutation {
  let name = "add-node"
  /// What the new node's activation is drawn from.
  var mix = ActivationMix.standard
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.03 + 0.3 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let indices = draft.enabledConnections(into: scope.nodes(of: draft))
    guard draft.nodes.count < Genome.nodeLimit,
      draft.connections.count + 2 <= Genome.connectionLimit,
      let index = random.pick(indices), let activation = random.pick(mix.activations)
    else { return false }
    let split = draft.connections[index]
    guard let target = draft.nodes.firstIndex(where: { $0.id == split.to }) else { return false }

    let tangent = activation.tangent
    // A step gives the same for small and for large sums.
    let reach = activation == .step ? 1 : 0.25 + Float(strength)
    let outward = Mutations.bounded(
      Double(split.weight / (tangent.slope * reach)), replacing: split.weight)
    var id = NodeID.splitting(split.from, split.to)
    var occurrence = 0
    while draft.nodes.contains(where: { $0.id == id }) {
      occurrence += 1
      id = .splitting(split.from, split.to, occurrence: occurrence)
    }
    draft.connections[index].enabled = false
    draft.nodes.append(Node(id: id, activation: activation, bias: tangent.at))
    draft.nodes[target].bias = Mutations.bounded(
      Double(draft.nodes[target].bias - outward * tangent.value),
      replacing: draft.nodes[target].bias)
    draft.connections.append(Connection(from: split.from, to: id, weight: reach))
    draft.connections.append(Connection(from: id, to: split.to, weight: outward))
    return true
  }
}

extension NEATSettings.Setting {
  /// The probability of a new node.
  public static let addNode = NEATSettings.Setting(
    "add-node", 0...1, default: 0.03, "probability of a new node")
}

extension SearchMutation {
  static let addNode = SearchMutation(rate: .addNode) { AddNode(mix: $1) }
}
