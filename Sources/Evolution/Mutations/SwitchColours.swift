import Genomes

/// Gives a picture a colour model or a palette and leaves its shape, whatever its colours were; see
/// `Genome.Draft.paint(in:random:)`. What it lacks for them is drawn for each child anew.
struct SwitchColours: RatedMutation {
  let name = "switch-colours"
  /// The colours that the picture will have.
  let colours: Colours

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    var painted = draft
    painted.paint(in: colours, random: &random)
    guard painted.nodes.count <= Genome.nodeLimit,
      painted.connections.count <= Genome.connectionLimit, painted.canvas != draft.canvas
    else { return false }
    draft = painted
    return true
  }
}
