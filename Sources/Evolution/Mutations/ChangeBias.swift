import Genomes

/// Adds normal noise to the bias of one node in scope.
struct ChangeBias: RatedMutation {
  let name = "change-bias"
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.1 + 0.3 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let indices = draft.nodes.indices.filter {
      !draft.nodes[$0].id.isInput && nodes.contains(draft.nodes[$0].id)
    }
    guard let index = random.pick(indices) else { return false }
    let old = draft.nodes[index].bias
    draft.nodes[index].bias = Mutations.bounded(
      Double(old) + Mutations.amount(strength, from: 0.02, to: 1) * random.gaussian(),
      replacing: old)
    return true
  }
}
