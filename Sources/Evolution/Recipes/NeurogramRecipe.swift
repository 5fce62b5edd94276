import Genomes

/// Networks as Neurogram grows them (Ha 2015, blog.otoro.net/2015/07/31/neurogram): x, y and r over
/// ±12 and bias to one node to red, green and blue, then eight rounds of growth, each of which
/// splits a connection and adds another. The weights are drawn last.
struct NeurogramRecipe: Recipe {
  let name = "neurogram"
  let summary = "x, y, r over ±12 and bias to one node to RGB, grown by 8 rounds"
  let preset = RecipeSettings.grown(inputs: [.x, .y, .r, .bias], zoom: 12, colour: .rgb)
  var overrides = RecipeSettings()

  /// How often it grows.
  static let rounds = 8

  func genome(random: inout RandomStream) -> Genome {
    let settings = settings
    let canvas = settings.canvas(reach: 1, sampling: .centres, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    let middle = Node(
      id: .layered(0, 0), activation: random.pick(settings.palette.activations) ?? .sine)
    draft.nodes.append(middle)
    draft.connections =
      canvas.inputs.map { Connection(from: .input($0), to: middle.id, weight: 1) }
      + canvas.colour.outputs.map { Connection(from: middle.id, to: .output($0), weight: 1) }
    settings.grow(&draft, rounds: Self.rounds, links: 1, random: &random)
    let outputs = Set(canvas.colour.outputs.map(NodeID.output))
    draft.drawWeights(random: &random) { outputs.contains($0) ? 3 : 1 }
    return draft.valid()
  }
}
