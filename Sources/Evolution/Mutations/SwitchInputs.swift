import Genomes

/// Gives the canvas other inputs. A new input gets a connection to a node that an output hears, so that
/// the picture depends on it; an input that goes takes its connections with it.
///
/// A new latent has a normally distributed value. A new image fills the picture; one that takes the place
/// of another lies where that lay.
struct SwitchInputs: RatedMutation {
  let name = "switch-inputs"
  /// The inputs that the canvas will have.
  let choice: InputChoice

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let before = draft.canvas
    let inputs = choice.inputs
    let stay = before.inputs.filter(inputs.contains)
    let on = inputs.filter { !before.inputs.contains($0) }
    let image = choice.image.map {
      SeenImage(fingerprint: $0, span: before.image?.span ?? before.scale)
    }
    guard stay.count < before.inputs.count || !on.isEmpty || image != before.image else {
      return false
    }

    let off = Set(before.inputs).subtracting(stay).map(NodeID.input)
    draft.nodes.removeAll { off.contains($0.id) }
    draft.connections.removeAll { off.contains($0.from) }
    draft.canvas.inputs = stay
    draft.canvas.latents = stay.compactMap(before.latent)

    let heard = draft.heard(by: before.colour.outputs.map(NodeID.output))
    let targets = draft.nodes.map(\.id).filter { $0.role.isNoInput && heard.contains($0) }
    for input in on where draft.nodes.count < Genome.nodeLimit {
      draft.nodes.insert(Node(id: .input(input)), at: draft.canvas.inputs.count)
      draft.canvas.inputs.append(input)
      if input.isLatent { draft.canvas.latents.append(Float(random.gaussian())) }
      guard draft.connections.count < Genome.connectionLimit, let target = random.pick(targets)
      else { continue }
      let size = WeightScales(of: draft)[target] * (0.3 + 0.7 * strength)
      let factor = 0.5 + 0.5 * random.gaussian().magnitude
      draft.connections.append(
        Connection(
          from: .input(input), to: target,
          weight: Mutations.bounded(random.chance(0.5) ? size * factor : -size * factor)))
    }
    draft.canvas.image = draft.canvas.inputs.contains(where: \.isImage) ? image : nil
    return true
  }
}

extension NodeID.Role {
  fileprivate var isNoInput: Bool {
    if case .input = self { false } else { true }
  }
}
