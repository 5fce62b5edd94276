/// A mutation that searches use: its settings, and how it is made from them. Adding one touches its
/// file and `SearchMutation.all`.
struct SearchMutation: Sendable {
  /// The probability that a child undergoes it, then its other settings.
  let settings: [NEATSettings.Setting]
  /// Whether it changes weights. Weights are changed last, so that those of new genes change too.
  let changesWeights: Bool
  /// The mutation that the settings ask for, drawing activations from the mix.
  let mutation: @Sendable (NEATSettings, ActivationMix) -> any Mutation
  private let rate: NEATSettings.Setting

  init(
    rate: NEATSettings.Setting, others: [NEATSettings.Setting] = [], changesWeights: Bool = false,
    _ mutation: @escaping @Sendable (NEATSettings, ActivationMix) -> any Mutation
  ) {
    settings = [rate] + others
    self.rate = rate
    self.changesWeights = changesWeights
    self.mutation = mutation
  }

  /// Every mutation of searches; files have their settings in this order.
  static let all = [
    mutateWeights, scaleNode, addNode, addConnection, removeNode, removeConnection,
    toggleConnection, changeActivation,
  ]

  /// The mutation with its probability.
  func rate(_ settings: NEATSettings, mix: ActivationMix) -> Mutations.Rate {
    Mutations.Rate(mutation(settings, mix), settings[rate])
  }
}

extension NEATSettings {
  /// The mutations that a search's children undergo.
  ///
  /// A child of one parent always differs from it: where chance picks no mutation, as for about one
  /// child of eight, one is drawn by its rate. A crossover is mutated with the probability
  /// `mutatedCrossovers`, and where it equals one of its parents.
  public func variation(mix: ActivationMix = .standard) -> Variation {
    let all = SearchMutation.all
    let ordered = all.filter { !$0.changesWeights } + all.filter(\.changesWeights)
    let rates = ordered.map { $0.rate(self, mix: mix) }
    return Variation(
      alone: Mutations(rates, strength: 0.5, insists: true),
      afterCrossover: Mutations(rates, strength: 0.5, insists: false),
      mutatedCrossovers: mutatedCrossovers, inheritedDisabled: inheritedDisabled)
  }
}
