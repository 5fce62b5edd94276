import Genomes

/// Changes the colours of a palette but not their lightness: turns all of them around the colour wheel
/// in OKLab and moves each a little. A colour that sRGB does not have gets less chroma.
struct ShiftPalette: RatedMutation {
  let name = "shift-palette"

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard let palette = draft.canvas.palette else { return false }
    // The tangent of half the angle gives its sine and cosine without a mathematics library.
    let tangent = Mutations.amount(strength, from: 0.03, to: 0.5) * random.gaussian()
    let whole = 1 + tangent * tangent
    let (cosine, sine) = ((1 - tangent * tangent) / whole, 2 * tangent / whole)
    let reach = Mutations.amount(strength, from: 0.008, to: 0.08)
    let shifted = palette.map { colour in
      let old = OKLab(colour)
      let moved = OKLab(
        lightness: old.lightness,
        a: old.a * cosine - old.b * sine + reach * random.gaussian(),
        b: old.a * sine + old.b * cosine + reach * random.gaussian())
      return moved.fitted.colour
    }
    draft.canvas.palette = shifted
    return shifted != palette
  }
}
