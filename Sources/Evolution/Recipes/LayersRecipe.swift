import Genomes

/// The networks of Paras Chopra's "Making deep neural networks paint to understand how they work":
/// inputs through fully connected layers to a sigmoid for each channel of colour.
///
/// The nodes that hear the inputs have biases from U(−1/√n, 1/√n) for n inputs, the default of the
/// article's framework; the others have none. Each experiment of the article is a preset.
struct LayersRecipe: Recipe {
  let name: String
  let summary: String
  let preset: RecipeSettings
  let sampling: Sampling
  let isFlatOnPurpose: Bool
  var overrides = RecipeSettings()

  /// The article's own network, with the preset that `change` makes of its own.
  init(
    _ name: String, _ summary: String, sampling: Sampling = .edges, isFlatOnPurpose: Bool = false,
    _ change: (inout RecipeSettings) -> Void = { _ in }
  ) {
    var preset = RecipeSettings()
    preset.layers = 8
    preset.width = 16
    preset.taper = false
    preset.activation = .tanh
    preset.weights = .normal(1)
    preset.coordinates = .centred
    preset.zoom = 1
    preset.inputs = [.x, .y]
    preset.colour = .rgb
    change(&preset)
    self.name = name
    self.summary = summary
    self.preset = preset
    self.sampling = sampling
    self.isFlatOnPurpose = isFlatOnPurpose
  }

  func genome(random: inout RandomStream) -> Genome {
    let settings = settings
    let weights = settings.weights ?? .normal(1)
    // x/size − ½, as in the article.
    let canvas = settings.canvas(reach: 0.5, sampling: sampling, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    var sources = canvas.inputs.map(NodeID.input)
    for (layer, width) in settings.layerWidths.enumerated() {
      let nodes = (0..<width).map { index in
        Node(
          id: .layered(layer, index), activation: settings.activation ?? .tanh,
          bias: layer == 0 ? InitialWeights.bias(fanIn: sources.count, random: &random) : 0)
      }
      draft.nodes += nodes
      draft.connect(sources, to: nodes.map(\.id), weights, random: &random)
      sources = nodes.map(\.id)
    }
    if settings.layers == 0 {
      for index in draft.nodes.indices where draft.nodes[index].kind == .output {
        draft.nodes[index].bias = InitialWeights.bias(fanIn: sources.count, random: &random)
      }
    }
    draft.connect(
      sources, to: canvas.colour.outputs.map(NodeID.output), weights, random: &random)
    // Near black and white OKLCH has little room for chroma.
    for index in draft.connections.indices where draft.connections[index].to == .output(.lightness)
    {
      draft.connections[index].weight /= 2
    }
    return draft.valid()
  }
}

extension LayersRecipe {
  /// The article's experiments in its order, then the networks with latents on which it is based.
  static let all: [LayersRecipe] = [
    LayersRecipe("normal", "the article's network: 8 layers of 16 tanh, weights N(0, 1), RGB"),
    LayersRecipe(
      "goo", "weights U(±1/√n): grey, since each layer weakens contrast", isFlatOnPurpose: true
    ) {
      $0.weights = .fanIn
    },
    LayersRecipe("blobs", "weights U(±100) on pixels counted 0…128") {
      $0.weights = .uniform(100)
      $0.coordinates = .pixel
    },
    LayersRecipe("rays", "weights U(±100): rays from the middle") { $0.weights = .uniform(100) },
    LayersRecipe("mondrian", "weights U(±100), seen from near: straight edges") {
      $0.weights = .uniform(100)
      $0.zoom = 0.01
    },
    LayersRecipe("soft", "weights U(±3): between goo and rays") { $0.weights = .uniform(3) },
    LayersRecipe("flat", "no hidden layer: gradients") { $0.layers = 0 },
    LayersRecipe("one", "1 hidden layer: soft shapes") { $0.layers = 1 },
    LayersRecipe("deep", "16 hidden layers: more edges") { $0.layers = 16 },
    LayersRecipe("wide", "8 layers of 32: more detail") { $0.width = 32 },
    LayersRecipe("pollock", "8 layers of 128: chaotic detail") { $0.width = 128 },
    LayersRecipe("natural", "128 nodes, halved at each of 6 layers: organic shapes") {
      $0.width = 128
      $0.taper = true
      $0.layers = 6
    },
    // Ha 2016, "Generating abstract patterns with TensorFlow": x, y, r and z over ±10.
    LayersRecipe(
      "latent", "x, y, r, bias and 8 latents over ±10, 4 layers of 32", sampling: .corners
    ) {
      $0.layers = 4
      $0.width = 32
      $0.zoom = 20
      $0.inputs = [.x, .y, .r, .bias, .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7]
    },
  ]
}
