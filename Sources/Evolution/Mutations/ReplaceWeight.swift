import Genomes

/// Draws one weight anew, of the size that the genome's weights have.
struct ReplaceWeight: Mutation {
  let name = "replace-weight"

  func rate(strength: Double) -> Double { 0.3 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let places = draft.connections.indices.filter { draft.connections[$0].enabled }
    guard let place = random.pick(places) else { return false }
    draft.connections[place].weight = Mutations.bounded(
      Mutations.weightScale(of: draft) * random.gaussian())
    return true
  }
}
