import Genomes

/// Changes the colours of an RGB picture but, to first order, not their luma.
///
/// What a source adds to red, green and blue is changed by amounts whose sum, weighted as in luma
/// (ITU-R BT.709: 0.2126 R + 0.7152 G + 0.0722 B), is 0; the three biases are changed in the same
/// way. An amount is divided by the slope of the output's activation, so that outputs of different
/// activations shift alike. An output that other nodes hear is first made a hidden node, with a new
/// output behind it, so that those nodes stay the same.
struct ShiftChroma: RatedMutation {
  let name = "shift-chroma"

  func rate(strength: Double) -> Double { 1 }

  /// The shares of red, green and blue in luma.
  static let luma = (red: 0.2126, green: 0.7152, blue: 0.0722)

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard draft.canvas.colour == .rgb else { return false }
    let outputs = draft.canvas.colour.outputs.map(NodeID.output)
    separateOutputs(of: &draft)
    let size = Mutations.amount(strength, from: 0.15, to: 1.4)

    shift(random.gaussian() * size / 2, random.gaussian() * size / 2) { output, amount in
      for index in draft.nodes.indices where draft.nodes[index].id == outputs[output] {
        let slope = Double(draft.nodes[index].activation.tangent.slope)
        draft.nodes[index].bias = Mutations.bounded(
          Double(draft.nodes[index].bias) + amount / slope, replacing: draft.nodes[index].bias)
      }
    }
    let heard = draft.heard(by: outputs)
    let sources = draft.nodes.map(\.id).filter { heard.contains($0) && !outputs.contains($0) }
    let hearing = draft.hearing(outputs)
    guard !sources.isEmpty, hearing.isDisjoint(with: sources),
      draft.connections.count + 3 * sources.count <= Genome.connectionLimit
    else { return true }
    let share = min(1, (0.5 + 2 * strength) / Double(sources.count).squareRoot())
    let certain = random.below(sources.count)
    let amount = size / max(1, share * Double(sources.count)).squareRoot()
    for (index, source) in sources.enumerated() where index == certain || random.chance(share) {
      shift(random.gaussian() * amount, random.gaussian() * amount) { output, amount in
        add(amount, from: source, to: outputs[output], in: &draft)
      }
    }
    return true
  }

  /// Puts a new output behind each that other nodes hear, so that a change of it changes no other node.
  private func separateOutputs(of draft: inout Genome.Draft) {
    var ids = FreshIDs([draft])
    for output in draft.canvas.colour.outputs.map(NodeID.output)
    where draft.connections.contains(where: { $0.from == output }) {
      guard draft.nodes.count < Genome.nodeLimit,
        draft.connections.count < Genome.connectionLimit
      else { return }
      draft.hide(output, as: ids.next(for: output))
    }
  }

  /// Calls `body` with red, green and blue, as 0, 1 and 2, and their amounts.
  private func shift(_ red: Double, _ blue: Double, _ body: (Int, Double) -> Void) {
    let green = -(Self.luma.red * red + Self.luma.blue * blue) / Self.luma.green
    for (output, amount) in [red, green, blue].enumerated() { body(output, amount) }
  }

  private func add(
    _ amount: Double, from source: NodeID, to output: NodeID, in draft: inout Genome.Draft
  ) {
    guard let target = draft.nodes.first(where: { $0.id == output }) else { return }
    let amount = amount / Double(target.activation.tangent.slope)
    if let index = draft.connections.firstIndex(where: { $0.from == source && $0.to == output }) {
      let old = draft.connections[index]
      draft.connections[index].weight = Mutations.bounded(
        (old.enabled ? Double(old.weight) : 0) + amount, replacing: old.weight)
      draft.connections[index].enabled = true
    } else {
      draft.connections.append(
        Connection(from: source, to: output, weight: Mutations.bounded(amount)))
    }
  }
}
