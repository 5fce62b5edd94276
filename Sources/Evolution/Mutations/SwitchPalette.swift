import Genomes

/// Gives a picture a palette and leaves its shape, whatever its colour model; see
/// `Genome.Draft.recolour`.
struct SwitchPalette: RatedMutation {
  let name = "switch-palette"
  /// The palette that the canvas will have.
  let palette: Gradient

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let before = draft.canvas
    // An RGB picture has four nodes and six connections more.
    guard draft.nodes.count + 4 <= Genome.nodeLimit,
      draft.connections.count + 6 <= Genome.connectionLimit
    else { return false }
    draft.paint(in: palette)
    return draft.canvas != before
  }
}
