extension NEATSettings {
  /// The mutations that a search's children undergo.
  ///
  /// A child of one parent always differs from it: where no mutation applies, as in about one child
  /// of eight, one is drawn by its rate. A crossover is mutated with the probability
  /// `mutatedCrossovers`, or where it is one of its parents.
  public func variation(mix: ActivationMix = .standard) -> Variation {
    let rates: [Mutations.Rate] = [
      .init(AddNode(mix: mix), addNode),
      .init(AddConnection(), addConnection),
      .init(ToggleConnection(), toggleConnection),
      .init(ChangeActivation(mix: mix), changeActivation),
      .init(MutateWeights(power: weightPower, replaced: replacedWeights), mutateWeights),
    ]
    return Variation(
      alone: Mutations(rates, strength: 0.5, insists: true),
      afterCrossover: Mutations(rates, strength: 0.5, insists: false),
      mutatedCrossovers: mutatedCrossovers, inheritedDisabled: inheritedDisabled)
  }
}
