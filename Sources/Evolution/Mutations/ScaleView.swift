import Genomes

/// Shows more of the plane, or less: up to about three times.
struct ScaleView: RatedMutation {
  let name = "scale-view"

  /// What a scale can become.
  private static let scales: ClosedRange<Double> = 0.000_001...1_000_000

  func rate(strength: Double) -> Double { 0.6 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let old = draft.canvas.scale
    let amount = Mutations.amount(strength, from: 0.03, to: 1.2) * random.gaussian()
    // As likely to grow as to shrink by a factor.
    let scale = Double(old) * (amount > 0 ? 1 + amount : 1 / (1 - amount))
    let least = min(Self.scales.lowerBound, Double(old))
    let greatest = max(Self.scales.upperBound, Double(old))
    draft.canvas.scale = Float(min(max(scale, least), greatest))
    if draft.canvas.origin == .corner {
      // The middle of a square picture stays in the middle.
      let moved = (Double(old) - Double(draft.canvas.scale)) / 2
      let placement = draft.canvas.placement
      draft.canvas.placement.shiftX = Float(Double(placement.shiftX) + moved)
      draft.canvas.placement.shiftY = Float(Double(placement.shiftY) + moved)
    }
    return draft.canvas.scale != old
  }
}
