import Genomes

/// Rewrites networks of different canvases for one canvas: for a morph so that their pictures stay the
/// same but for rounding, for crossover so that their shapes do.
enum SharedCanvas {
  /// Gives all drafts the scale of the first, by changing the weights from x, y and r, and a colour
  /// model that has the colours of all. Each keeps its palette. Where grey becomes HSV or OKLCH the hue
  /// is left out; see `Genome.Draft.paint`.
  static func share(_ drafts: inout [Genome.Draft]) {
    shareScale(&drafts)
    let model = common(drafts.map(\.canvas.colour))
    var ids = FreshIDs(drafts)
    for index in drafts.indices { drafts[index].paint(in: model, ids: &ids) }
  }

  private static func shareScale(_ drafts: inout [Genome.Draft]) {
    let scale = drafts[0].canvas.scale
    let scaled = [Input.x, .y, .r].map(NodeID.input)
    for index in drafts.indices where drafts[index].canvas.scale != scale {
      let ratio = Double(drafts[index].canvas.scale) / Double(scale)
      drafts[index].canvas.scale = scale
      if let span = drafts[index].canvas.image?.span {
        drafts[index].canvas.image?.span = max(
          finite(Double(span) / ratio), .leastNormalMagnitude)
      }
      let placement = drafts[index].canvas.placement
      drafts[index].canvas.placement.shiftX = finite(Double(placement.shiftX) / ratio)
      drafts[index].canvas.placement.shiftY = finite(Double(placement.shiftY) / ratio)
      for connection in drafts[index].connections.indices
      where scaled.contains(drafts[index].connections[connection].from) {
        drafts[index].connections[connection].weight = finite(
          Double(drafts[index].connections[connection].weight) * ratio)
      }
    }
  }

  /// The richest of the models, in the order grey, OKLCH, HSV, RGB. Grey may become a palette; a
  /// palette and any other model become RGB.
  private static func common(_ models: [ColourModel]) -> ColourModel {
    if models.contains(.palette) {
      return models.allSatisfy { $0.outputs == [.ink] } ? .palette : .rgb
    }
    return [.rgb, .hsv, .oklch].first(where: models.contains) ?? .grey
  }

  /// The genomes on one canvas, for crossover: the first one's, with all inputs of the others. Their
  /// shapes stay, at the place that the first one's plane has, and all see the first one's image, or the
  /// first that one of them has. Their colours become the first one's where they have another colour model; see
  /// `Genome.Draft.recolour`. Each keeps its palette. Where one would be too large for a genome, all stay
  /// as they are.
  static func share(_ genomes: [Genome]) -> [Genome] {
    if genomes.allSatisfy({ $0.canvas == genomes[0].canvas }) { return genomes }
    var drafts = genomes.map { Genome.Draft($0) }
    shareScale(&drafts)
    var ids = FreshIDs(drafts)
    let image = drafts.lazy.compactMap(\.canvas.image).first
    for index in drafts.indices {
      drafts[index].canvas.image = image
      drafts[index].recolour(like: drafts[0], ids: &ids)
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
    }
    let shared = drafts.compactMap { try? $0.genome() }
    return shared.count == genomes.count ? shared : genomes
  }

  private static func finite(_ value: Double) -> Float {
    let limit = Double(Float.greatestFiniteMagnitude)
    return Float(min(max(value, -limit), limit))
  }
}
