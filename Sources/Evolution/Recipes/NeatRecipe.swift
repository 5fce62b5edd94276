import Genomes

/// Small networks that have begun to grow, as NEAT's are after some generations: a few hidden
/// nodes between the inputs and the colour channels, then some rounds of structural mutation.
struct NeatRecipe: Recipe {
  let name = "neat"
  let summary = "small evolved-looking networks of x, y, r and bias with mixed activations, HSV"

  func genome(random: inout RandomStream) -> Genome {
    let canvas = Canvas(inputs: [.x, .y, .r, .bias], colour: .hsv)
    var draft = Genome.Draft(bare: canvas, output: .identity)
    let inputs = canvas.inputs.map(NodeID.input)
    for output in canvas.colour.outputs.map(NodeID.output) {
      for input in inputs where random.chance(0.5) {
        draft.connections.append(
          Connection(from: input, to: output, weight: Float(random.gaussian())))
      }
    }
    let nodes = AddNode()
    let connections = AddConnection()
    for _ in 0..<(4 + random.below(6)) {
      _ = nodes.apply(to: &draft, strength: 1, random: &random)
      _ = connections.apply(to: &draft, strength: 1, random: &random)
    }
    _ = PerturbWeights().apply(to: &draft, strength: 1, random: &random)
    return draft.valid()
  }
}
