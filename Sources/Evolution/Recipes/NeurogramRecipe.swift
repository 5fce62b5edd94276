import Genomes

/// Networks as Neurogram grows them (Ha 2015, blog.otoro.net/2015/07/31/neurogram): x, y and r over
/// ±12 and bias to one node that adds them to red, green and blue, then eight rounds of growth, each
/// of which splits a connection and adds another.
///
/// As there, weights are drawn from N(0, 1), but those to the outputs are 1; a split keeps the old weight
/// behind the new node and has 1 before it; nodes have no bias; and the three channels are sigmoids,
/// gaussians or magnitudes of tanh, the first half of the time, the last a sixth of it. There a whole
/// sheet has one kind, here each picture has its own. The functions are those of its neat.js.
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
    let squashing = random.pick([
      Squashing.sigmoid, .sigmoid, .sigmoid, .gaussian, .gaussian, .tanh,
    ])
    var draft = Genome.Draft(
      bare: canvas,
      output: squashing == .gaussian ? .gaussian : squashing == .tanh ? .tanh : .sigmoid)
    let middle = Node(id: .layered(0, 0))
    draft.nodes.append(middle)
    draft.connections =
      canvas.inputs.map {
        Connection(from: .input($0), to: middle.id, weight: Float(random.gaussian()))
      } + canvas.colour.outputs.map { Connection(from: middle.id, to: .output($0), weight: 1) }
    for _ in 0..<Self.rounds { grow(&draft, by: settings.activationMix, random: &random) }
    for index in draft.nodes.indices { draft.nodes[index].bias = 0 }
    if squashing == .tanh { draft.takeMagnitudes() }
    return draft.valid()
  }

  /// What a sum becomes as a channel of colour.
  private enum Squashing { case sigmoid, gaussian, tanh }

  private func grow(
    _ draft: inout Genome.Draft, by mix: ActivationMix, random: inout RandomStream
  ) {
    let before = draft.connections
    if AddNode(mix: mix).apply(to: &draft, strength: 1, random: &random),
      let split = before.indices.first(where: {
        before[$0].enabled && !draft.connections[$0].enabled
      })
    {
      draft.connections[draft.connections.count - 2].weight = 1
      draft.connections[draft.connections.count - 1].weight = before[split].weight
    }
    let count = draft.connections.count
    if AddConnection().apply(to: &draft, strength: 1, random: &random) {
      draft.connections[count].weight = Float(random.gaussian())
    }
  }
}

extension Genome.Draft {
  /// Puts a new output behind each that has the magnitude of its value.
  fileprivate mutating func takeMagnitudes() {
    var ids = FreshIDs([self])
    for output in canvas.colour.outputs.map(NodeID.output) {
      hide(output, as: ids.next(for: output))
      setActivation(of: output, .absolute)
    }
  }
}
