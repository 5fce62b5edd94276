import Genomes

/// Moves the plane under the picture, by up to about half a picture.
struct ShiftView: RatedMutation {
  let name = "shift-view"

  func rate(strength: Double) -> Double { 0.6 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let size = Double(draft.canvas.scale) * Mutations.amount(strength, from: 0.02, to: 0.8)
    let old = draft.canvas.placement
    draft.canvas.placement.shiftX = Mutations.bounded(
      Double(old.shiftX) + size * random.gaussian(), replacing: old.shiftX)
    draft.canvas.placement.shiftY = Mutations.bounded(
      Double(old.shiftY) + size * random.gaussian(), replacing: old.shiftY)
    return draft.canvas.placement != old
  }
}
