import Genomes

extension LayersRecipe {
  /// The article's experiments in its order, and the networks with latents that it builds on.
  static let all: [LayersRecipe] = [
    LayersRecipe("normal", "the article's network: 8 layers of 16 tanh, weights N(0, 1), RGB"),
    LayersRecipe("goo", "weights U(±1/√n): grey, since each layer dims", isFlatOnPurpose: true) {
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
