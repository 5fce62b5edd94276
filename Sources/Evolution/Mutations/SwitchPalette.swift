import Genomes

/// Gives a picture on a grey or palette canvas a palette; changes no other picture.
struct SwitchPalette: RatedMutation {
  let name = "switch-palette"
  /// The palette that the canvas will have.
  let palette: Gradient

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let before = draft.canvas
    draft.canvas = before.repainted(in: palette) ?? before
    return draft.canvas != before
  }
}
