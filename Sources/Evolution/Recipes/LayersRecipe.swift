import Genomes

/// The network of Paras Chopra's "Making deep neural networks paint to understand how they work":
/// x/size − ½ and y/size − ½ through eight hidden layers of sixteen tanh to a sigmoid for each of
/// red, green and blue. Weights are drawn from N(0, 1); the first layer's biases from
/// U(−1/√2, 1/√2), its framework's default for two inputs; later layers have none.
struct LayersRecipe: Recipe {
  let name = "layers"
  let summary = "the article's network: 8 hidden layers of 16 tanh, weights N(0, 1), RGB"

  private let depth = 8
  private let width = 16

  func genome(random: inout RandomStream) -> Genome {
    let canvas = Canvas(inputs: [.x, .y], scale: 0.5, sampling: .edges, colour: .rgb)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    var sources = canvas.inputs.map(NodeID.input)
    for layer in 0..<depth {
      let nodes = (0..<width).map { index in
        Node(
          id: .layered(layer, index), activation: .tanh,
          bias: layer == 0
            ? Float(random.uniform(in: -0.7071067811865476...0.7071067811865476)) : 0)
      }
      draft.nodes += nodes
      connect(sources, to: nodes.map(\.id), in: &draft, random: &random)
      sources = nodes.map(\.id)
    }
    connect(sources, to: canvas.colour.outputs.map(NodeID.output), in: &draft, random: &random)
    return draft.valid()
  }

  private func connect(
    _ sources: [NodeID], to targets: [NodeID], in draft: inout Genome.Draft,
    random: inout RandomStream
  ) {
    for target in targets {
      for source in sources {
        draft.connections.append(
          Connection(from: source, to: target, weight: Float(random.gaussian())))
      }
    }
  }
}
