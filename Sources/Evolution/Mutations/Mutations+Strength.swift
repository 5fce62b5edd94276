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

  /// Every mutation at its own rate for the strength, and one child in seven in other colours; or those
  /// alone that the focus asks for.
  ///
  /// - Structure: the mutations of topology and activations, twice as often, since nothing else
  ///   makes a child differ.
  /// - Weights: those of weights and biases.
  /// - View: those of the canvas's placement and scale.
  /// - Colour: on an HSV canvas `ShiftHue` and `StretchHue`, and half as often every mutation, but only of nodes that
  ///   hue or saturation hears and the value does not, so that each pixel keeps its largest channel;
  ///   colour outputs that hear nothing get connections, and a grey canvas becomes an HSV one. The
  ///   same on an OKLCH canvas, where each pixel keeps its lightness. On an RGB canvas `ShiftChroma`
  ///   alone, on one with a palette `ShiftPalette` alone.
  ///
  /// Colours and inputs that the limits give come first.
  public init(strength: Double, limits: VariationLimits = VariationLimits()) {
    let mix = limits.activationMix
    func rates(_ mutations: [any RatedMutation], _ share: Double = 1) -> [Rate] {
      mutations.map { Rate($0, min(1, share * $0.rate(strength: strength))) }
    }
    var all = limits.colours.map { rates([SwitchColours(colours: $0)]) } ?? []
    all += limits.inputs.map { rates([SwitchInputs(inputs: $0)]) } ?? []
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
