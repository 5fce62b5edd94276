import Genomes

/// Gives one hidden node in scope another activation.
struct ChangeActivation: RatedMutation {
  let name = "change-activation"
  /// What the activation is drawn from.
  var mix = ActivationMix.standard
  /// What it may change.
  var scope = Scope.everything

  func rate(strength: Double) -> Double { 0.02 + 0.25 * strength }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let nodes = scope.nodes(of: draft)
    let hidden = draft.nodes.indices.filter {
      draft.nodes[$0].kind == .hidden && nodes.contains(draft.nodes[$0].id)
    }
    guard let index = random.pick(hidden) else { return false }
    let others = mix.activations.filter { $0 != draft.nodes[index].activation }
    guard let activation = random.pick(others) else { return false }
    draft.nodes[index].activation = activation
    return true
  }
}

extension NEATSettings.Setting {
  /// The probability that a hidden node's activation changes; not in the paper, whose networks have one
  /// activation.
  public static let changeActivation = NEATSettings.Setting(
    "change-activation", 0...1, default: 0.05, "probability of another activation")
}

extension SearchMutation {
  static let changeActivation = SearchMutation(rate: .changeActivation) {
    ChangeActivation(mix: $1)
  }
}
