import Genomes

/// Networks of different canvases rewritten for one, without a change of their pictures but for
/// rounding.
enum SharedCanvas {
  /// Gives all the first one's scale, by the weights from x, y and r, and a colour model that can
  /// say what all of theirs say. Each keeps its palette. A hue is left out where grey becomes HSV or
  /// OKLCH; see `Genome.Draft.paint`.
  static func share(_ drafts: inout [Genome.Draft]) {
    let scale = drafts[0].canvas.scale
    let scaled = [Input.x, .y, .r].map(NodeID.input)
    for index in drafts.indices where drafts[index].canvas.scale != scale {
      let ratio = Double(drafts[index].canvas.scale) / Double(scale)
      drafts[index].canvas.scale = scale
      for place in drafts[index].connections.indices
      where scaled.contains(drafts[index].connections[place].from) {
        drafts[index].connections[place].weight = finite(
          Double(drafts[index].connections[place].weight) * ratio)
      }
    }
    let model = common(drafts.map(\.canvas.colour))
    var ids = FreshIDs(drafts)
    for index in drafts.indices { drafts[index].paint(in: model, ids: &ids) }
  }

  /// The richest of the models, in the order grey, OKLCH, HSV, RGB; a palette goes with grey alone,
  /// and beside any other becomes RGB.
  private static func common(_ models: [ColourModel]) -> ColourModel {
    if models.contains(.palette) {
      return models.allSatisfy { $0.outputs == [.ink] } ? .palette : .rgb
    }
    return [.rgb, .hsv, .oklch].first(where: models.contains) ?? .grey
  }

  /// Genomes of one canvas, for crossover: that of the first with all inputs of the others; but each
  /// keeps its palette. Where one becomes too large to be a genome, all stay as they are.
  static func share(_ genomes: [Genome]) -> [Genome] {
    if genomes.allSatisfy({ $0.canvas == genomes[0].canvas }) { return genomes }
    var drafts = genomes.map { Genome.Draft($0) }
    share(&drafts)
    for index in drafts.indices {
      for other in genomes {
        for input in other.canvas.inputs where !drafts[index].canvas.inputs.contains(input) {
          drafts[index].nodes.insert(
            Node(id: .input(input)), at: drafts[index].canvas.inputs.count)
          drafts[index].canvas.inputs.append(input)
          if let latent = other.canvas.latent(input) {
            drafts[index].canvas.latents.append(latent)
          }
        }
      }
      let hue = NodeID.output(.hue)
      if drafts[index].canvas.colour.tint != nil,
        !drafts[index].nodes.contains(where: { $0.id == hue })
      {
        drafts[index].nodes.append(Node(id: hue))
      }
    }
    let shared = drafts.compactMap { try? $0.genome() }
    return shared.count == genomes.count ? shared : genomes
  }

  private static func finite(_ value: Double) -> Float {
    let limit = Double(Float.greatestFiniteMagnitude)
    return Float(min(max(value, -limit), limit))
  }
}
