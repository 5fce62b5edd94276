import Genomes

/// Gives a picture genes of its own for colour where it has none. A grey canvas becomes an HSV one; a
/// hue or saturation that hears nothing gets connections; one that the value hears gets a new output
/// behind it, which the value does not hear. On an OKLCH canvas the same goes for hue, chroma and
/// lightness.
///
/// The ink becomes the value. Of both the magnitude counts, so the shape stays the same. New hues start
/// anywhere on the colour wheel, new saturations above their middle.
struct WakeColour: RatedMutation {
  let name = "wake-colour"

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard draft.canvas.colour == .grey || draft.canvas.colour.tint != nil,
      draft.nodes.count + 4 <= Genome.nodeLimit,
      draft.connections.count + 2 <= Genome.connectionLimit
    else { return false }
    if draft.canvas.colour == .grey {
      draft.turnInkIntoValue()
      draft.nodes += [Node(id: .output(.hue)), Node(id: .output(.saturation))]
    }
    guard let tint = draft.canvas.colour.tint else { return false }
    var hasWoken = false
    var ids = FreshIDs([draft])
    let shape = draft.heard(by: [.output(tint.shape)])
    for output in [NodeID.output(tint.hue), .output(tint.strength)] where shape.contains(output) {
      draft.hide(output, as: ids.next(for: output))
      hasWoken = true
    }
    for (output, bias, weight) in [
      (tint.hue, random.uniform(), 0.2 + 0.5 * strength),
      (tint.strength, 0.5 + 0.2 * random.gaussian(), 0.2 + 0.3 * strength),
    ] {
      let id = NodeID.output(output)
      guard !draft.connections.contains(where: { $0.to == id && $0.enabled }) else { continue }
      hasWoken = true
      for index in draft.nodes.indices where draft.nodes[index].id == id {
        draft.nodes[index].bias = Float(bias)
      }
      for _ in 0..<2 { connect(to: id, in: &draft, size: weight, random: &random) }
    }
    return hasWoken
  }

  /// Connects the target to a node that is no output.
  private func connect(
    to target: NodeID, in draft: inout Genome.Draft, size: Double, random: inout RandomStream
  ) {
    let hearing = draft.hearing([target])
    let sources = draft.nodes.map(\.id).filter { source in
      if case .output = source.role { return false }
      return !hearing.contains(source) && !draft.connects(source, target)
    }
    guard draft.connections.count < Genome.connectionLimit, let source = random.pick(sources)
    else { return }
    draft.connections.append(
      Connection(from: source, to: target, weight: Mutations.bounded(size * random.gaussian())))
  }
}

extension Genome.Draft {
  /// Makes a grey canvas an HSV one whose value is the ink; the nodes of hue and saturation are still
  /// missing.
  mutating func turnInkIntoValue() {
    canvas.colour = .hsv
    func renamed(_ id: NodeID) -> NodeID { id == .output(.ink) ? .output(.value) : id }
    for index in nodes.indices { nodes[index].id = renamed(nodes[index].id) }
    for index in connections.indices {
      connections[index].from = renamed(connections[index].from)
      connections[index].to = renamed(connections[index].to)
    }
  }
}
