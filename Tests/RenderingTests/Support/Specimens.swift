import Evolution
import Genomes

/// Genomes to try things on, the same for the same numbers.
enum Specimens {
  /// A genome of a recipe after some rounds of the wildest mutation.
  static func genome(
    _ recipe: String, seed: UInt64, child: Int, mutations: Int = 0
  ) -> Genome {
    var random = RandomStream(seed: seed, generation: 1, child: child)
    return mutated(
      Recipes.named(recipe)!.genome(random: &random), rounds: mutations, random: &random)
  }

  /// A genome grown by mutation alone on a canvas of all inputs, drawn at random.
  static func grown(seed: UInt64, child: Int, mutations: Int = 40) -> Genome {
    var random = RandomStream(seed: seed, generation: 2, child: child)
    let latents = (0..<8).map { _ in Float(random.gaussian()) }
    let canvas = Canvas(
      inputs: Input.withoutImage, latents: latents, scale: Float(0.25 + 2 * random.uniform()),
      origin: child % 4 == 3 ? .corner : .centred,
      sampling: random.pick(Sampling.allCases)!, colour: random.pick(ColourModel.allCases)!)
    return mutated(
      Genome.Draft(bare: canvas, output: random.pick(Activation.allCases)!).valid(),
      rounds: mutations, random: &random)
  }

  /// A genome of these hidden nodes and connections, (from, to, weight).
  static func wired(
    _ canvas: Canvas, hidden: [Node] = [], output: Activation = .identity, bias: Float = 0,
    _ connections: [(NodeID, NodeID, Float)]
  ) -> Genome {
    var draft = Genome.Draft(bare: canvas, output: output)
    for place in draft.nodes.indices where draft.nodes[place].kind == .output {
      draft.nodes[place].bias = bias
    }
    draft.nodes += hidden
    draft.connections = connections.map { Connection(from: $0, to: $1, weight: $2) }
    return draft.valid()
  }

  private static func mutated(
    _ genome: Genome, rounds: Int, random: inout RandomStream
  ) -> Genome {
    var genome = genome
    for _ in 0..<rounds {
      genome = Mutations(strength: 1).mutate(genome, random: &random).genome
    }
    return genome
  }
}

extension Canvas {
  /// What sees every place, in grey.
  static let plane = Canvas(inputs: [.x, .y, .r, .theta], colour: .grey)
}

extension NodeID {
  /// A hidden node, by a number of one's own.
  static func hidden(_ index: Int) -> NodeID { .layered(0, index) }
}
