import Genomes

/// Turns the picture around its middle, by up to about half a turn.
struct TurnView: RatedMutation {
  let name = "turn-view"

  func rate(strength: Double) -> Double { 0.6 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let old = draft.canvas.placement.turn
    let turn =
      Double(old) + Mutations.amount(strength, from: 0.01, to: 0.3) * random.gaussian()
    // A whole turn is none.
    draft.canvas.placement.turn = Float(turn - turn.rounded())
    return draft.canvas.placement.turn != old
  }
}
