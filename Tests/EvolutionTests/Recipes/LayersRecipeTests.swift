import Evolution
import Genomes
import JSON
import Testing

@Suite struct LayersRecipeTests {
  private static let genomes = (1...20).compactMap { try? bred("normal", seed: UInt64($0)) }

  @Test func `it is the article's network`() throws {
    let genome = try #require(Self.genomes.first)
    #expect(
      genome.canvas == Canvas(inputs: [.x, .y], scale: 0.5, sampling: .edges, colour: .rgb))
    let hidden = genome.nodes.filter { $0.kind == .hidden }
    #expect(hidden.count == 8 * 16 && hidden.allSatisfy { $0.activation == .tanh })
    #expect(
      Set(hidden.map(\.id)) == Set((0..<128).map { NodeID.layered($0 / 16, $0 % 16) }))
    let outputs = genome.nodes.filter { $0.kind == .output }
    #expect(outputs.allSatisfy { $0.activation == .sigmoid && $0.bias == 0 })
    #expect(genome.connections.count == 2 * 16 + 7 * 256 + 48)
    #expect(genome.connections.allSatisfy { $0.enabled })
  }

  /// Layers of a recipe, and the connections between them.
  @Test(arguments: [
    ("normal", [Int](repeating: 16, count: 8), 1_872),
    ("goo", .init(repeating: 16, count: 8), 1_872),
    ("flat", [], 6), ("one", [16], 80), ("deep", .init(repeating: 16, count: 16), 3_920),
    ("wide", .init(repeating: 32, count: 8), 7_328),
    ("pollock", .init(repeating: 128, count: 8), 115_328),
    ("natural", [128, 64, 32, 16, 8, 4], 11_180), ("latent", .init(repeating: 32, count: 4), 3_552),
  ])
  func `every layer hears all of the layer before, and only that`(
    recipe: String, widths: [Int], count: Int
  ) throws {
    let genome = try bred(recipe, seed: 1)
    let layers =
      [genome.canvas.inputs.map(NodeID.input)]
      + widths.enumerated().map { layer, width in (0..<width).map { NodeID.layered(layer, $0) } }
      + [[.output(.red), .output(.green), .output(.blue)]]
    let expected = zip(layers, layers.dropFirst()).flatMap { sources, targets in
      targets.flatMap { target in
        sources.map { Connection.Marking(from: $0, to: target) }
      }
    }
    #expect(genome.connections.count == count)
    #expect(genome.connections.map(\.marking) == expected)
    #expect(genome.connections.allSatisfy { $0.enabled })
  }

  @Test func `sixteen pollocks fit into a file`() throws {
    let genome = try bred("pollock", seed: 1)
    let bytes = try genome.json.serialized()
    #expect(16 * bytes.count < JSONLimits.standard.bytes / 2)
    #expect(try Genome(json: JSONDocument(parsing: bytes, source: "t").root) == genome)
  }

  @Test func `the first layer's biases fill ±1/√2 and later ones are 0`() {
    let first = Self.genomes.flatMap { genome in
      (0..<16).compactMap { index in genome.nodes.first { $0.id == .layered(0, index) }?.bias }
    }
    #expect(first.count == 320)
    #expect(first.allSatisfy { $0.magnitude <= 0.70710677 })
    #expect((first.min() ?? 0) < -0.68 && (first.max() ?? 0) > 0.68)
    #expect(abs(first.reduce(0, +) / 320) < 0.12)
    let later = Self.genomes.flatMap(\.nodes).filter { node in
      node.kind == .hidden && !(0..<16).contains { node.id == .layered(0, $0) }
    }
    #expect(later.count == 20 * 112 && later.allSatisfy { $0.bias == 0 })
  }

  @Test func `without hidden layers the outputs are the first layer`() throws {
    let biases = try drawn("flat", seeds: 1...50).flatMap(\.nodes).filter { $0.kind == .output }
      .map(\.bias)
    #expect(biases.count == 150 && biases.allSatisfy { $0.magnitude <= 0.70710677 })
    #expect((biases.min() ?? 0) < -0.6 && (biases.max() ?? 0) > 0.6)
  }

  @Test func `weights have the moments of N(0, 1)`() {
    let weights = Self.genomes.flatMap(\.connections).map { Double($0.weight) }
    let count = Double(weights.count)
    #expect(weights.count == 20 * 1_872)
    #expect(abs(weights.reduce(0, +) / count) < 0.026)
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 } / count - 1) < 0.037)
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count - 3) < 0.26)
  }

  @Test(arguments: [
    ("blobs", 100 as Float), ("rays", 100), ("mondrian", 100), ("soft", 3), ("goo", 0.25),
  ])
  func `weights fill the bounds of U(−b, b)`(recipe: String, bound: Float) throws {
    // Of goo those of the hidden layers, 16 into each node.
    let weights = try drawn(recipe, seeds: 1...10).flatMap { $0.connections.dropFirst(32) }
      .map { $0.weight / bound }
    #expect(weights.allSatisfy { $0.magnitude <= 1 })
    let count = Float(weights.count)
    #expect((weights.min() ?? 0) < -0.999 && (weights.max() ?? 0) > 0.999)
    #expect(abs(weights.reduce(0, +) / count) < 0.02)
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 } / count - 1 / 3) < 0.01)
  }

  @Test func `a node of n connections has weights within 1/√n in goo`() throws {
    for genome in try drawn("goo", seeds: 1...10) {
      #expect(genome.connections.prefix(32).allSatisfy { $0.weight.magnitude <= 0.70710677 })
      #expect(genome.connections.prefix(32).contains { $0.weight.magnitude > 0.5 })
    }
  }

  @Test func `coordinates are those of the article's experiments`() throws {
    let article = Canvas(inputs: [.x, .y], scale: 0.5, sampling: .edges, colour: .rgb)
    for recipe in ["goo", "rays", "soft", "flat", "one", "deep", "wide", "natural"] {
      #expect(try bred(recipe, seed: 1).canvas == article, "\(recipe)")
    }
    var canvas = article
    canvas.scale = 0.005
    #expect(try bred("mondrian", seed: 1).canvas == canvas)
    canvas.scale = 128
    canvas.origin = .corner
    #expect(try bred("blobs", seed: 1).canvas == canvas)
  }

  @Test func `latents are drawn over the plane's reach`() throws {
    let genomes = try drawn("latent", seeds: 1...100)
    let latents = genomes.flatMap(\.canvas.latents)
    #expect(latents.count == 800 && latents.allSatisfy { $0.magnitude <= 10 })
    #expect((latents.min() ?? 0) < -9.8 && (latents.max() ?? 0) > 9.8)
    #expect(genomes.allSatisfy { $0.canvas.scale == 10 && $0.canvas.sampling == .corners })
    #expect(
      genomes[0].canvas.inputs == [
        .x, .y, .r, .bias, .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7,
      ])
  }

  @Test func `every setting of layers is used`() throws {
    var settings = RecipeSettings()
    settings.layers = 3
    settings.width = 6
    settings.taper = true
    settings.activation = .sine
    settings.weights = .uniform(0.5)
    settings.coordinates = .pixel
    settings.zoom = 0.25
    settings.inputs = [.r, .bias]
    settings.colour = .hsv
    for genome in try drawn("normal", settings, seeds: 1...20) {
      let hidden = genome.nodes.filter { $0.kind == .hidden }
      #expect(hidden.count == 6 + 3 + 1 && hidden.allSatisfy { $0.activation == .sine })
      #expect(genome.connections.count == 2 * 6 + 6 * 3 + 3 * 1 + 1 * 3)
      #expect(genome.connections.allSatisfy { $0.weight.magnitude <= 0.5 })
      #expect(
        genome.canvas
          == Canvas(
            inputs: [.r, .bias], scale: 32, origin: .corner, sampling: .edges, colour: .hsv))
    }
  }
}
