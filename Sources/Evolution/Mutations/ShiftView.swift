import Genomes

/// Moves the plane under the picture, by up to about half a picture.
struct ShiftView: RatedMutation {
  let name = "shift-view"

  /// How many half pictures a plane is moved at most.
  private static let farthest = 100.0

  func rate(strength: Double) -> Double { 0.6 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let canvas = draft.canvas
    let half = Double(canvas.scale) * (canvas.origin == .centred ? 1 : 0.5)
    let size = half * Mutations.amount(strength, from: 0.02, to: 0.8)
    func moved(_ old: Float) -> Float {
      let bound = max(Self.farthest * half, Double(old.magnitude))
      return Float(min(max(Double(old) + size * random.gaussian(), -bound), bound))
    }
    draft.canvas.placement.shiftX = moved(canvas.placement.shiftX)
    draft.canvas.placement.shiftY = moved(canvas.placement.shiftY)
    return draft.canvas.placement != canvas.placement
  }
}
