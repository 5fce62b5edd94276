import Genomes

/// Small networks, such as NEAT has after some generations of growth.
///
/// Every output but hue hears some of the inputs. Then connections are split by nodes of mixed
/// activations and others are added, so that each gene has the marking that it would have in any other
/// lineage; hue hears one node more. The weights are drawn last, in a size that suits the nodes' sums:
/// where the sources of a hidden node have a deviation of 1, its sum has one of 3.5.
struct NeatRecipe: Recipe {
  let name = "neat"
  let summary = "small grown networks of x, y, r, bias and mixed activations, HSV"
  let preset = RecipeSettings.grown(inputs: [.x, .y, .r, .bias], colour: .hsv)
  var overrides = RecipeSettings()
  /// The deviation of the sum of what gives the picture's shape: the larger, the crisper its outlines.
  var shape = 3.5
  let isCurated = true

  func genome(random: inout RandomStream) -> Genome {
    let settings = settings
    let canvas = settings.canvas(reach: 1, sampling: .centres, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    let inputs = canvas.inputs.map(NodeID.input)
    for output in canvas.colour.outputs where output != .hue {
      for input in inputs where random.chance(0.6) {
        draft.connections.append(Connection(from: input, to: .output(output), weight: 1))
      }
    }
    let rounds = 7 + random.below(8)
    settings.grow(&draft, rounds: rounds, links: 2, random: &random)
    draft.hangHue(mix: settings.activationMix, random: &random)
    drawWeights(of: &draft, random: &random)
    return draft.valid()
  }

  private func drawWeights(of draft: inout Genome.Draft, random: inout RandomStream) {
    // In turns of the colour wheel: most pictures have neighbouring colours, a few opposite ones.
    let hueReach = 0.05 + 0.4 * random.uniform() * random.uniform()
    draft.drawWeights(random: &random) { connection in
      switch connection.to {
      case .output(.hue): hueReach
      case .output(.saturation), .output(.chroma): 1.2
      // Near black and white there is little room for chroma.
      case .output(.lightness): shape / 2
      case .output(.ink), .output(.value), .output(.red), .output(.green), .output(.blue): shape
      default: 3.5
      }
    }
    for index in draft.nodes.indices where !draft.nodes[index].id.isInput {
      draft.nodes[index].bias = Float(bias(of: draft.nodes[index].id, random: &random))
    }
  }

  /// Any hue; value and lightness a little above their middle, so that few pictures are black; half the
  /// saturation and a third of the chroma, so that few are gaudy.
  private func bias(of node: NodeID, random: inout RandomStream) -> Double {
    switch node {
    case .output(.hue): random.uniform()
    case .output(.value): 0.7 + 0.7 * random.gaussian()
    case .output(.saturation): 0.2 + 0.7 * random.gaussian()
    case .output(.chroma): -0.9 + 0.5 * random.gaussian()
    case .output(.lightness): 0.4 + 0.7 * random.gaussian()
    default: 0.7 * random.gaussian()
    }
  }
}

extension Genome.Draft {
  /// Lets hue hear one new node alone, whose values stay within ±1 and which hears two or three others:
  /// so the weight between them is the reach of the picture's hues, and the hue's bias their middle.
  ///
  /// - Parameter mix: what the node's function is drawn from: the bounded ones of it, if there are any.
  fileprivate mutating func hangHue(mix: ActivationMix, random: inout RandomStream) {
    let hue = NodeID.output(.hue)
    guard nodes.contains(where: { $0.id == hue }) else { return }
    setActivation(of: hue, .identity)
    let tint = NodeID.layered(0, 0)
    let bounded = [Activation.bipolarSigmoid, .sine, .bipolarGaussian].filter(
      mix.activations.contains)
    let activation = random.pick(bounded.isEmpty ? mix.activations : bounded) ?? .sine
    connections.removeAll { $0.to == hue }
    let hearing = hearing([hue])
    var sources = nodes.map(\.id).filter { !hearing.contains($0) }
    nodes.append(Node(id: tint, activation: activation))
    for _ in 0..<2 + random.below(2) where !sources.isEmpty {
      let source = sources.remove(at: random.below(sources.count))
      connections.append(Connection(from: source, to: tint, weight: 1))
    }
    connections.append(Connection(from: tint, to: hue, weight: 1))
  }
}
