import Genomes

/// Multiplies the bias of a node in scope and all weights into it by one factor, so that its curve
/// becomes steeper or flatter where it is: outlines sharpen or soften, and waves keep their place.
/// Weight by weight that would take many steps, most of which move the outline away.
struct ScaleNode: RatedMutation {
  let name = "scale-node"
  /// What it may change.
  var scope = Scope.everything
  /// The factors that it draws from, as likely to grow as to shrink.
  var factors = 1.0 / 3...3

  func rate(strength: Double) -> Double { 0.05 + 0.2 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let targets = Set(draft.connections.map(\.to)).filter(nodes.contains)
    guard
      let index = random.pick(draft.nodes.indices.filter { targets.contains(draft.nodes[$0].id) })
    else { return false }
    let target = draft.nodes[index].id
    let factor = Mutations.amount(
      random.uniform(), from: factors.lowerBound, to: factors.upperBound)
    func scaled(_ old: Float) -> Float { Mutations.bounded(Double(old) * factor, replacing: old) }
    draft.nodes[index].bias = scaled(draft.nodes[index].bias)
    for index in draft.connections.indices where draft.connections[index].to == target {
      draft.connections[index].weight = scaled(draft.connections[index].weight)
    }
    return true
  }
}

extension NEATSettings.Setting {
  /// The probability that all weights into a node are multiplied by one factor; not in the paper.
  public static let scaleNode = NEATSettings.Setting(
    "scale-node", 0...1, default: 0.2, "probability to steepen or flatten a node")
}

extension SearchMutation {
  static let scaleNode = SearchMutation(rate: .scaleNode, changesWeights: true) { _, _ in
    ScaleNode()
  }
}
