import Genomes

/// Adds normal noise to some of the weights into the nodes in scope.
///
/// The noise is in proportion to those weights. Of n enabled connections about 2.5·√n are changed at
/// full strength, so that a network of two thousand weights and one of twenty look equally changed.
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
    let deviation =
      Mutations.amount(strength, from: 0.02, to: 1.5) * Mutations.weightScale(of: draft, in: nodes)
    let share = min(1, (0.5 + 2 * strength) / Double(indices.count).squareRoot())
    let certain = random.below(indices.count)
    for (turn, index) in indices.enumerated() where turn == certain || random.chance(share) {
      let old = draft.connections[index].weight
      draft.connections[index].weight = Mutations.bounded(
        Double(old) + deviation * random.gaussian(), replacing: old)
    }
    return true
  }
}
