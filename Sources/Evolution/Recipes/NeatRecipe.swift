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
    hangHue(of: &draft, mix: settings.activationMix, random: &random)
    drawWeights(of: &draft, random: &random)
    return draft.valid()
  }

  private func hangHue(
    of draft: inout Genome.Draft, mix: ActivationMix, random: inout RandomStream
  ) {
    guard draft.canvas.colour.outputs.contains(.hue) else { return }
    let hearing = draft.hearing([.output(.hue)])
    draft.hangHue(
      on: .layered(0, 0), mix: mix,
      sources: draft.nodes.map(\.id).filter { !hearing.contains($0) }, random: &random)
  }

  private func drawWeights(of draft: inout Genome.Draft, random: inout RandomStream) {
    let hueReach = Tinting.hueReach(random: &random)
    draft.drawWeights(random: &random) { connection in
      switch connection.to {
      case .output(.hue): hueReach
      case .output(.saturation), .output(.chroma): Tinting.strength
      // Near black and white there is little room for chroma.
      case .output(.lightness): shape / 2
      case .output(.ink), .output(.value), .output(.red), .output(.green), .output(.blue): shape
      default: Tinting.hidden
      }
    }
    for index in draft.nodes.indices where !draft.nodes[index].id.isInput {
      draft.nodes[index].bias = Float(bias(of: draft.nodes[index].id, random: &random))
    }
  }

  /// Value and lightness are a little above their middle, so that few pictures are black; see `Tinting`
  /// for the others.
  private func bias(of node: NodeID, random: inout RandomStream) -> Double {
    if case .output(let output) = node.role,
      let bias = Tinting.bias(of: output, random: &random)
    {
      return bias
    }
    return switch node {
    case .output(.value): 0.7 + 0.7 * random.gaussian()
    case .output(.lightness): 0.4 + 0.7 * random.gaussian()
    default: 0.7 * random.gaussian()
    }
  }
}
