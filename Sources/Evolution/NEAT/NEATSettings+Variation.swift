extension NEATSettings {
  /// The mutations that a search's children undergo.
  ///
  /// A child of one parent always differs from it: where no operator applies, as in about one child
  /// of eight, one is drawn by its rate. A crossover is mutated with the probability
  /// `mutatedCrossovers`, or where it is one of its parents.
  public func variation(mix: ActivationMix = .standard) -> Variation {
    let doses: [Mutations.Dose] = [
      .init(AddNode(mix: mix), rate: addNode),
      .init(AddConnection(), rate: addConnection),
      .init(ToggleConnection(), rate: toggleConnection),
      .init(ChangeActivation(mix: mix), rate: changeActivation),
      .init(MutateWeights(power: weightPower, replaced: replacedWeights), rate: mutateWeights),
    ]
    return Variation(
      alone: Mutations(doses, strength: 0.5, insists: true),
      afterCrossover: Mutations(doses, strength: 0.5, insists: false),
      mutatedCrossovers: mutatedCrossovers, inheritedDisabled: inheritedDisabled)
  }
}
