import Genomes

/// Adds normal noise to the bias of one node.
struct ChangeBias: Mutation {
  let name = "change-bias"

  func rate(strength: Double) -> Double { 0.1 + 0.3 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let places = draft.nodes.indices.filter { draft.nodes[$0].kind != .input }
    guard let place = random.pick(places) else { return false }
    let old = draft.nodes[place].bias
    draft.nodes[place].bias = Mutations.bounded(
      Double(old) + Mutations.dial(strength, from: 0.02, to: 1) * random.gaussian(),
      replacing: old)
    return true
  }
}
