import Genomes

/// Networks as Neurogram grows them (Ha 2015, blog.otoro.net/2015/07/31/neurogram): x, y and r over
/// ±12 and bias to one node that adds them to red, green and blue, then eight rounds of growth, each
/// of which splits a connection and adds another. The functions are those of its neat.js without the
/// product. The weights, which are drawn last, are our own choice.
struct NeurogramRecipe: Recipe {
  let name = "neurogram"
  let summary = "x, y, r over ±12 and bias to one node to RGB, grown by 8 rounds"
  let preset = RecipeSettings.grown(
    inputs: [.x, .y, .r, .bias], zoom: 12,
    activations: [.sigmoid, .tanh, .relu, .gaussian, .sine, .cosine, .identity], colour: .rgb)
  var overrides = RecipeSettings()

  /// The rounds of growth.
  static let rounds = 8

  func genome(random: inout RandomStream) -> Genome {
    let settings = settings
    let canvas = settings.canvas(reach: 1, sampling: .centres, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    let middle = Node(id: .layered(0, 0))
    draft.nodes.append(middle)
    draft.connections =
      canvas.inputs.map { Connection(from: .input($0), to: middle.id, weight: 1) }
      + canvas.colour.outputs.map { Connection(from: middle.id, to: .output($0), weight: 1) }
    settings.grow(&draft, rounds: Self.rounds, links: 1, random: &random)
    drawWeights(of: &draft, random: &random)
    return draft.valid()
  }

  /// The sum of a hidden node is as large as the coordinates, so that the picture has room for several
  /// waves; an output's has a deviation of about 4, so that colours are neither grey nor all saturated.
  private func drawWeights(of draft: inout Genome.Draft, random: inout RandomStream) {
    let wide = Set(draft.nodes.filter { [.identity, .relu].contains($0.activation) }.map(\.id))
    let reach = Double(draft.canvas.scale)
    draft.drawWeights(random: &random) { connection in
      guard case .output = connection.to.role else { return 1 }
      return wide.contains(connection.from) ? 4 / reach : 4
    }
  }
}
