import Genomes

/// Small networks, such as NEAT has after some generations of growth.
///
/// Every colour channel hears some of the inputs. Then connections are split by nodes of mixed
/// activations and others are added, so that each gene has the marking that it would have in any other
/// lineage. The weights are drawn last, in a size that suits the nodes' sums: where the sources of a
/// node have a deviation of 1, its sum has one of about 2.
struct NeatRecipe: Recipe {
  let name = "neat"
  let summary = "small grown networks of x, y, r, bias and mixed activations, HSV"
  let preset = RecipeSettings.grown(inputs: [.x, .y, .r, .bias], colour: .hsv)
  var overrides = RecipeSettings()

  func genome(random: inout RandomStream) -> Genome {
    let settings = settings
    let canvas = settings.canvas(reach: 1, sampling: .centres, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    let inputs = canvas.inputs.map(NodeID.input)
    for output in canvas.colour.outputs {
      if output == .hue { draft.setActivation(of: .output(.hue), .identity) }
      for input in inputs where random.chance(0.6) {
        draft.connections.append(Connection(from: input, to: .output(output), weight: 1))
      }
    }
    let rounds = 7 + random.below(8)
    settings.grow(&draft, rounds: rounds, links: 2, random: &random)
    drawWeights(of: &draft, random: &random)
    return draft.valid()
  }

  private func drawWeights(of draft: inout Genome.Draft, random: inout RandomStream) {
    let hueSpread = 0.15 + 0.5 * random.uniform()
    draft.drawWeights(random: &random) { connection in
      switch connection.to {
      case .output(.hue): hueSpread
      // Near black and white there is little room for chroma.
      case .output(.lightness): 1.5
      default: 3.5
      }
    }
    for index in draft.nodes.indices where !draft.nodes[index].id.isInput {
      draft.nodes[index].bias = Float(bias(of: draft.nodes[index].id, random: &random))
    }
  }

  /// Any hue; saturation and value, or chroma and lightness, a little above their middle, so that few
  /// pictures are black.
  private func bias(of node: NodeID, random: inout RandomStream) -> Double {
    switch node {
    case .output(.hue): random.uniform()
    case .output(.saturation), .output(.value), .output(.chroma): 0.7 + 0.7 * random.gaussian()
    case .output(.lightness): 0.4 + 0.7 * random.gaussian()
    default: 0.7 * random.gaussian()
    }
  }
}
