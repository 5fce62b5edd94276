import Genomes

extension Mutations {
  /// The mutations that follow the strength: structure before weights, so that what is new is
  /// perturbed too.
  public static func operators(_ mix: ActivationMix = .standard) -> [any RatedMutation] {
    structural(mix) + numeric()
  }

  /// Those of topology and activations.
  static func structural(
    _ mix: ActivationMix, scope: Scope = .everything
  ) -> [any RatedMutation] {
    [
      AddNode(mix: mix, scope: scope), AddConnection(scope: scope), RemoveNode(scope: scope),
      RemoveConnection(scope: scope), ToggleConnection(scope: scope),
      ChangeActivation(mix: mix, scope: scope),
    ]
  }

  /// Those of weights and biases.
  static func numeric(scope: Scope = .everything) -> [any RatedMutation] {
    [
      ReplaceWeight(scope: scope), PerturbWeights(scope: scope), ScaleNode(scope: scope),
      ChangeBias(scope: scope),
    ]
  }

  /// Every mutation at its own rate for the strength, and one child in seven in other colours; or, with
  /// a focus, only the mutations of one kind.
  ///
  /// - Structure: the mutations of topology and activations, twice as often, since nothing else
  ///   makes a child differ.
  /// - Weights: those of weights and biases.
  /// - View: those of the canvas's placement and scale.
  /// - Colour: depends on the canvas's colour model.
  ///   - HSV: `ShiftHue` and `StretchHue`, and half as often every mutation of the nodes that lead to hue
  ///     or saturation but not to the value, so that each pixel keeps its largest channel. Colour
  ///     outputs without connections get some.
  ///   - Grey: becomes HSV first.
  ///   - OKLCH: as HSV; each pixel keeps its lightness.
  ///   - RGB: `ShiftChroma` alone.
  ///   - Palette: `ShiftPalette` alone.
  ///
  /// Where the limits give colours or inputs, the mutations that bring these come first.
  public init(strength: Double, limits: VariationLimits = VariationLimits()) {
    let mix = limits.activationMix
    func rates(_ mutations: [any RatedMutation], _ share: Double = 1) -> [Rate] {
      mutations.map { Rate($0, min(1, share * $0.rate(strength: strength))) }
    }
    var all = limits.colours.map { rates([SwitchColours(colours: $0)]) } ?? []
    all += limits.inputs.map { rates([SwitchInputs(choice: $0)]) } ?? []
    switch limits.focus {
    case nil:
      all += rates(Self.operators(mix)) + rates([ShiftHue()], 0.15)
      if limits.palette == nil { all += rates([ShiftPalette()], 0.15) }
    case .structure: all += rates(Self.structural(mix), 2)
    case .weights: all += rates(Self.numeric())
    case .view: all += rates([ShiftView(), ScaleView(), TurnView()])
    case .colour:
      all += rates([WakeColour(), ShiftChroma(), ShiftHue(), StretchHue()])
      all += rates(Self.structural(mix, scope: .colour) + Self.numeric(scope: .colour), 0.5)
      all += rates([ShiftPalette()])
    }
    self.init(all, strength: strength, insists: true)
  }

  /// The same without those that add to a network; those that take away from it have their share too.
  var simplifying: Mutations {
    let fewer = rates.compactMap { rate -> Rate? in
      switch rate.mutation {
      case is AddNode, is AddConnection: nil
      case let remove as RemoveNode:
        Rate(RemoveNode(scope: remove.scope, mayGrow: false), min(1, 3 * rate.probability))
      case is RemoveConnection: Rate(rate.mutation, min(1, 10 * rate.probability))
      default: rate
      }
    }
    return Mutations(fewer, strength: strength, insists: insists)
  }
}
