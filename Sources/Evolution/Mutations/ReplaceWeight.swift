import Genomes

/// Draws one of the weights into the nodes in scope anew, of the size that these weights have.
struct ReplaceWeight: RatedMutation {
  let name = "replace-weight"
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.3 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let indices = draft.enabledConnections(into: nodes)
    guard let index = random.pick(indices) else { return false }
    draft.connections[index].weight = Mutations.bounded(
      WeightScales(of: draft)[draft.connections[index].to] * random.gaussian())
    return true
  }
}
