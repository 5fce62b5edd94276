import Evolution
import Genomes

/// Networks to look into.
public enum SampleNetworks {
  /// A network of every kind of node and connection:
  ///
  ///     x ─2→ first ─-3→ second ─1→ ink       y, r: not connected
  ///     bias ─0.5→ first                      x ┄4┄→ second, disabled
  ///     x ─1→ silent (nobody hears it)
  public static let small: Genome = {
    var draft = Genome.Draft(
      bare: Canvas(inputs: [.x, .y, .r, .bias], colour: .grey), output: .identity)
    draft.nodes += [
      Node(id: silent, activation: .cube), Node(id: second, activation: .sine, bias: -0.25),
      Node(id: first, activation: .gaussian),
    ]
    draft.connections = [
      Connection(from: second, to: .output(.ink), weight: 1),
      Connection(from: .input(.x), to: first, weight: 2),
      Connection(from: .input(.bias), to: first, weight: 0.5),
      Connection(from: .input(.x), to: second, weight: 4, enabled: false),
      Connection(from: first, to: second, weight: -3),
      Connection(from: .input(.x), to: silent, weight: 1),
    ]
    return draft.valid()
  }()

  /// A network that sees a plane folded and wound up.
  public static let folded: Genome = {
    var draft = Genome.Draft(genome("neat", seed: 7, mutations: 5))
    draft.canvas.symmetry = .kaleidoscope(3)
    draft.canvas.tiling = .torus
    draft.canvas.placement = Placement(shiftX: 0.5, shiftY: -0.25, turn: 0.125)
    return draft.valid()
  }()

  /// The first hidden node of `small`.
  public static let first = NodeID.layered(0, 0)
  /// The hidden node that `first` leads to.
  public static let second = NodeID.layered(1, 0)
  /// The hidden node of `small` that nobody hears.
  public static let silent = NodeID.layered(0, 1)

  /// A genome of a recipe after some rounds of the wildest mutation.
  public static func genome(_ recipe: String, seed: UInt64, mutations: Int = 0) -> Genome {
    var random = RandomStream(seed: seed, generation: 1, child: 0)
    var genome = Recipes.named(recipe)!.genome(random: &random)
    for _ in 0..<mutations {
      genome = Mutations(strength: 1).mutate(genome, random: &random).genome
    }
    return genome
  }

  /// Networks small and large, as they are drawn and after long breeding.
  public static let many =
    [small, folded, genome("layers", seed: 3), genome("minimal", seed: 3)]
    + (1...6).map { genome("neat", seed: $0, mutations: 8 * Int($0)) }
}
