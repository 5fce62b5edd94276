import Genomes

/// Adds normal noise to some of the weights.
///
/// The noise is measured by the genome's own weights. Of n enabled connections about 2.5·√n are
/// changed at full strength, so that a network of two thousand weights and one of twenty are
/// changed alike to the eye.
struct PerturbWeights: Mutation {
  let name = "perturb-weights"

  func rate(strength: Double) -> Double { 0.9 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let places = draft.connections.indices.filter { draft.connections[$0].enabled }
    guard !places.isEmpty else { return false }
    let deviation =
      Mutations.dial(strength, from: 0.02, to: 1.5) * Mutations.weightScale(of: draft)
    let share = min(1, (0.5 + 2 * strength) / Double(places.count).squareRoot())
    let certain = random.below(places.count)
    for (index, place) in places.enumerated() where index == certain || random.chance(share) {
      let old = draft.connections[place].weight
      draft.connections[place].weight = Mutations.bounded(
        Double(old) + deviation * random.gaussian(), replacing: old)
    }
    return true
  }
}
