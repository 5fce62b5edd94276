import Genomes

/// Small networks as NEAT's are after some generations of growth.
///
/// Every colour channel hears some of the inputs; then connections are split by nodes of mixed
/// activations and others are added, which gives each gene the marking that it would have in any
/// other lineage. The weights are drawn last, by the size of the sums that they make: a node's
/// sum has a deviation of about 2 where its sources have one of 1.
struct NeatRecipe: Recipe {
  let name = "neat"
  let summary = "small grown networks of x, y, r and bias with mixed activations, HSV"

  func genome(random: inout RandomStream) -> Genome {
    let canvas = Canvas(inputs: [.x, .y, .r, .bias], colour: .hsv)
    var draft = Genome.Draft(bare: canvas, output: .identity)
    let inputs = canvas.inputs.map(NodeID.input)
    for (output, activation) in zip(
      canvas.colour.outputs, [Activation.identity, .sigmoid, .sigmoid])
    {
      for place in draft.nodes.indices where draft.nodes[place].id == .output(output) {
        draft.nodes[place].activation = activation
      }
      for input in inputs where random.chance(0.6) {
        draft.connections.append(Connection(from: input, to: .output(output), weight: 1))
      }
    }
    for _ in 0..<(7 + random.below(8)) {
      _ = AddNode().apply(to: &draft, strength: 1, random: &random)
      for _ in 0..<2 {
        _ = AddConnection().apply(to: &draft, strength: 1, random: &random)
      }
    }
    drawWeights(of: &draft, random: &random)
    return draft.valid()
  }

  private func drawWeights(of draft: inout Genome.Draft, random: inout RandomStream) {
    var sources: [NodeID: Int] = [:]
    for connection in draft.connections where connection.enabled {
      sources[connection.to, default: 0] += 1
    }
    let spread = 0.15 + 0.5 * random.uniform()
    for place in draft.connections.indices {
      let target = draft.connections[place].to
      let size = target == .output(.hue) ? spread : 3.5
      let count = Double(max(1, sources[target] ?? 1))
      draft.connections[place].weight = Float(size / count.squareRoot() * random.gaussian())
    }
    for place in draft.nodes.indices where draft.nodes[place].kind != .input {
      draft.nodes[place].bias = Float(bias(of: draft.nodes[place].id, random: &random))
    }
  }

  /// Any hue; saturation and value a little over their middle, so that few pictures are black.
  private func bias(of node: NodeID, random: inout RandomStream) -> Double {
    switch node {
    case .output(.hue): random.uniform()
    case .output(.saturation), .output(.value): 0.7 + 0.7 * random.gaussian()
    default: 0.7 * random.gaussian()
    }
  }
}
