import Genomes

/// Adds normal noise to some of the weights into the nodes in scope.
///
/// The noise is in proportion to the weights beside. Of n enabled connections about 2.5·√n are changed
/// at full strength, so that a network of two thousand weights and one of twenty look equally changed.
struct PerturbWeights: RatedMutation {
  let name = "perturb-weights"
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.9 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let indices = draft.enabledConnections(into: nodes)
    guard !indices.isEmpty else { return false }
    let deviation = Mutations.amount(strength, from: 0.02, to: 1.5)
    let scales = WeightScales(of: draft)
    let share = min(1, (0.5 + 2 * strength) / Double(indices.count).squareRoot())
    let certain = random.below(indices.count)
    for (turn, index) in indices.enumerated() where turn == certain || random.chance(share) {
      let connection = draft.connections[index]
      draft.connections[index].weight = Mutations.bounded(
        Double(connection.weight) + deviation * scales[connection.to] * random.gaussian(),
        replacing: connection.weight)
    }
    return true
  }
}
