import Genomes

/// Connects two nodes that are not connected, where that closes no cycle.
struct AddConnection: Mutation {
  let name = "add-connection"

  func rate(strength: Double) -> Double { 0.05 + 0.4 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard draft.connections.count < Genome.connectionLimit else { return false }
    let targets = draft.nodes.filter { $0.kind != .input }
    for _ in 0..<20 {
      guard let source = random.pick(draft.nodes)?.id, let target = random.pick(targets)?.id,
        !draft.connects(source, target), !draft.wouldCycle(source, target)
      else { continue }
      draft.connections.append(
        Connection(
          from: source, to: target,
          weight: Mutations.bounded(
            Mutations.weightScale(of: draft) * (0.3 + 0.7 * strength) * random.gaussian())))
      return true
    }
    return false
  }
}
