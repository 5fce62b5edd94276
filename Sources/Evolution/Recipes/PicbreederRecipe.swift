import Genomes

/// Picbreeder's minimal start (Secretan et al. 2011, doi:10.1162/EVCO_a_00030): one hidden node hears
/// the inputs, and the value hears it. Hue and saturation hear nothing until breeding connects them, so
/// pictures are grey.
struct PicbreederRecipe: Recipe {
  let name = "picbreeder"
  let summary = "inputs to one hidden node to the value; colour not connected yet"
  let preset: RecipeSettings = {
    var preset = RecipeSettings.grown(inputs: [.x, .y, .r, .bias], colour: .hsv)
    preset.weights = .uniform(3)
    preset.colour = nil
    return preset
  }()
  var overrides = RecipeSettings()

  func genome(random: inout RandomStream) -> Genome {
    var settings = settings
    settings.colour = .hsv
    let weights = settings.weights ?? .uniform(3)
    let canvas = settings.canvas(reach: 1, sampling: .corners, random: &random)
    var draft = Genome.Draft(bare: canvas, output: .identity)
    let middle = Node(
      id: .layered(0, 0),
      activation: random.pick(settings.activationMix.activations) ?? .gaussian)
    draft.nodes.append(middle)
    draft.connect(canvas.inputs.map(NodeID.input), to: [middle.id], weights, random: &random)
    draft.connect([middle.id], to: [.output(.value)], weights, random: &random)
    return draft.valid()
  }
}
