import Genomes

/// Draws one weight into the nodes in scope anew, of the size that such weights have.
struct ReplaceWeight: RatedMutation {
  let name = "replace-weight"
  /// Where it changes something.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.3 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let places = draft.enabledConnections(into: nodes)
    guard let place = random.pick(places) else { return false }
    draft.connections[place].weight = Mutations.bounded(
      Mutations.weightScale(of: draft, in: nodes) * random.gaussian())
    return true
  }
}
