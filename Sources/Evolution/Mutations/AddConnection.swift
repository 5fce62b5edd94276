import Genomes

/// Connects two nodes that are not connected, where that closes no cycle. The second is in scope.
struct AddConnection: RatedMutation {
  let name = "add-connection"
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.05 + 0.4 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard draft.connections.count < Genome.connectionLimit else { return false }
    let nodes = scope.nodes(of: draft)
    let targets = draft.nodes.filter { !$0.id.isInput && nodes.contains($0.id) }
    for _ in 0..<20 {
      guard let source = random.pick(draft.nodes)?.id, let target = random.pick(targets)?.id,
        !draft.connects(source, target), !draft.wouldCycle(source, target)
      else { continue }
      draft.connections.append(
        Connection(
          from: source, to: target,
          weight: Mutations.bounded(
            WeightScales(of: draft)[target] * (0.3 + 0.7 * strength) * random.gaussian())))
      return true
    }
    return false
  }
}

extension NEATSettings.Setting {
  /// The probability of a new connection: the paper's for large populations; 0.05 for small ones.
  public static let addConnection = NEATSettings.Setting(
    "add-connection", 0...1, default: 0.3, "probability of a new connection")
}

extension SearchMutation {
  static let addConnection = SearchMutation(rate: .addConnection) { _, _ in AddConnection() }
}
