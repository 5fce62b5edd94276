extension Mutations {
  /// The dial held to a focus.
  ///
  /// - Structure: the operators of topology and activations, twice as often, since nothing else
  ///   makes a child differ.
  /// - Weights: those of weights and biases.
  /// - Colour: on an HSV canvas every operator, but only where hue or saturation hears it and the
  ///   value does not, so that each pixel keeps its largest channel; colour that is dormant wakes,
  ///   and a grey canvas becomes an HSV one. On an RGB canvas `ShiftChroma` alone.
  ///
  /// Inputs are switched first, where there are inputs to switch.
  public init(strength: Double, leeway: Leeway) {
    let palette = leeway.palette
    let operators: [any Mutation]
    switch leeway.focus {
    case nil: operators = Self.operators(palette)
    case .structure:
      operators = [
        AddNode(palette: palette), AddConnection(), ToggleConnection(),
        ChangeActivation(palette: palette),
      ]
    case .weights: operators = [ReplaceWeight(), PerturbWeights(), ChangeBias()]
    case .colour:
      operators = [
        WakeColour(), ShiftChroma(), AddNode(palette: palette, scope: .colour),
        AddConnection(scope: .colour), ToggleConnection(scope: .colour),
        ChangeActivation(palette: palette, scope: .colour), ReplaceWeight(scope: .colour),
        PerturbWeights(scope: .colour), ChangeBias(scope: .colour),
      ]
    }
    let share = leeway.focus == .structure ? 2.0 : 1
    let switching = leeway.inputs.map { [Dose(SwitchInputs(inputs: $0), rate: 1)] } ?? []
    self.init(
      switching
        + operators.map { Dose($0, rate: min(1, share * $0.rate(strength: strength))) },
      strength: strength, insists: true)
  }
}
