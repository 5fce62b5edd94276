import Genomes

/// Turns all hues of an HSV or OKLCH picture around the colour wheel by one angle, and makes all of it
/// more or less saturated, by the biases of the two outputs. Edges between hues stay where they are.
struct ShiftHue: RatedMutation {
  let name = "shift-hue"

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard let tint = draft.canvas.colour.tint else { return false }
    let colour = Scope.colour.nodes(of: draft)
    let amounts: [NodeID: Double] = [
      .output(tint.hue): Mutations.amount(strength, from: 0.05, to: 0.5) * random.gaussian(),
      .output(tint.strength): Mutations.amount(strength, from: 0.05, to: 0.5) * random.gaussian(),
    ]
    var isShifted = false
    for index in draft.nodes.indices where colour.contains(draft.nodes[index].id) {
      guard let amount = amounts[draft.nodes[index].id] else { continue }
      let old = draft.nodes[index].bias
      draft.nodes[index].bias = Mutations.bounded(Double(old) + amount, replacing: old)
      isShifted = true
    }
    return isShifted
  }
}
