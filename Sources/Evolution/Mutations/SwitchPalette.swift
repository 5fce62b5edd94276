import Genomes

/// Gives a picture of a grey or palette canvas a palette; others stay as they are.
struct SwitchPalette: RatedMutation {
  let name = "switch-palette"
  /// The palette that the canvas shall have.
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
