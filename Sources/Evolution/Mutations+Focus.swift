extension Mutations {
  /// The dial: every operator at its own rate for the strength, or held to a focus.
  ///
  /// - Structure: the operators of topology and activations, twice as often, since nothing else
  ///   makes a child differ.
  /// - Weights: those of weights and biases.
  /// - Colour: on an HSV canvas `ShiftHue`, and half as often every operator, but only where hue or
  ///   saturation hears it and the value does not, so that each pixel keeps its largest channel;
  ///   colour that is dormant wakes, and a grey canvas becomes an HSV one. The same on an OKLCH
  ///   canvas, where each pixel keeps its lightness. On an RGB canvas `ShiftChroma` alone, on one
  ///   with a palette `ShiftPalette` alone.
  ///
  /// Palette and inputs are switched first, where there are any to switch.
  public init(strength: Double, limits: VariationLimits = VariationLimits()) {
    let mix = limits.activationMix
    func doses(_ operators: [any DialledMutation], _ share: Double = 1) -> [Dose] {
      operators.map { Dose($0, rate: min(1, share * $0.rate(strength: strength))) }
    }
    var all = limits.palette.map { doses([SwitchPalette(palette: $0)]) } ?? []
    all += limits.inputs.map { doses([SwitchInputs(inputs: $0)]) } ?? []
    switch limits.focus {
    case nil: all += doses(Self.operators(mix))
    case .structure: all += doses(Self.structural(mix), 2)
    case .weights: all += doses(Self.numeric())
    case .colour:
      all += doses([WakeColour(), ShiftChroma(), ShiftHue()])
      all += doses(Self.structural(mix, scope: .colour) + Self.numeric(scope: .colour), 0.5)
      all += doses([ShiftPalette()])
    }
    self.init(all, strength: strength, insists: true)
  }
}
