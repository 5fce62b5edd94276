import Genomes

/// Deletes a connection into a node in scope, so that genomes can become simpler: a disabled one where
/// there is one, which changes nothing but what crossover may bring back, else an enabled one. The last
/// that an output hears stays.
struct RemoveConnection: RatedMutation {
  let name = "remove-connection"
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.01 + 0.1 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let all = draft.connections(into: scope.nodes(of: draft))
    let disabled = all.filter { !draft.connections[$0].enabled }
    let candidates = disabled.isEmpty ? all.filter(draft.isSpare) : disabled
    guard let index = random.pick(candidates) else { return false }
    draft.connections.remove(at: index)
    return true
  }
}

extension Genome.Draft {
  /// Whether an enabled connection is not the last that its target hears, where that is an output.
  fileprivate func isSpare(_ index: Int) -> Bool {
    let target = connections[index].to
    guard canvas.colour.outputs.contains(where: { .output($0) == target }) else { return true }
    return connections.indices.contains {
      $0 != index && connections[$0].enabled && connections[$0].to == target
    }
  }
}

extension NEATSettings.Setting {
  /// The probability that a connection is deleted; not in the paper.
  public static let removeConnection = NEATSettings.Setting(
    "remove-connection", 0...1, default: 0, "probability to delete a connection")
}

extension SearchMutation {
  static let removeConnection = SearchMutation(rate: .removeConnection) { _, _ in
    RemoveConnection()
  }
}
