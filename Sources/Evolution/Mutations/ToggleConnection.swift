import Genomes

/// Enables a disabled connection or disables an enabled one.
struct ToggleConnection: Mutation {
  let name = "toggle-connection"

  func rate(strength: Double) -> Double { 0.01 + 0.1 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard !draft.connections.isEmpty else { return false }
    draft.connections[random.below(draft.connections.count)].enabled.toggle()
    return true
  }
}
