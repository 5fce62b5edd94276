import Genomes

/// Enables a disabled connection into a node in scope, or disables an enabled one.
struct ToggleConnection: RatedMutation {
  let name = "toggle-connection"
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.01 + 0.1 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard let index = random.pick(draft.connections(into: scope.nodes(of: draft))) else {
      return false
    }
    draft.connections[index].enabled.toggle()
    return true
  }
}

extension NEATSettings.Setting {
  /// The probability that a connection is enabled or disabled; not in the paper.
  public static let toggleConnection = NEATSettings.Setting(
    "toggle-connection", 0...1, default: 0.01, "probability to switch a connection on or off")
}

extension SearchMutation {
  static let toggleConnection = SearchMutation(rate: .toggleConnection) { _, _ in
    ToggleConnection()
  }
}
