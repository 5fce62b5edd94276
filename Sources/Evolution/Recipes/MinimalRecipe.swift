import Genomes

/// NEAT's own start (Stanley & Miikkulainen 2002, doi:10.1162/106365602320169811): each input is
/// connected to each output, a sigmoid, and there is no hidden node. Corners are sampled, so on a
/// picture of 2 × 2 pixels x and y are −1 and 1.
struct MinimalRecipe: Recipe {
  let name = "minimal"
  let summary = "NEAT's own start: x, y and bias to one grey sigmoid"
  let preset: RecipeSettings = {
    var preset = RecipeSettings()
    preset.weights = .normal(1)
    preset.coordinates = .centred
    preset.zoom = 1
    preset.inputs = [.x, .y, .bias]
    preset.colour = .grey
    return preset
  }()
  var overrides = RecipeSettings()

  func genome(random: inout RandomStream) -> Genome {
    let settings = settings
    let weights = settings.weights ?? .normal(1)
    let canvas = settings.canvas(reach: 1, sampling: .corners, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .sigmoid)
    draft.connect(
      canvas.inputs.map(NodeID.input), to: canvas.colour.outputs.map(NodeID.output), weights,
      random: &random)
    return draft.valid()
  }
}
