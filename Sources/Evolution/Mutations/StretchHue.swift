import Genomes

/// Makes a rainbow calm or a calm picture livelier: the weights into the hue of an HSV or OKLCH picture
/// all become larger or smaller by one factor, so that its hues go on or along with each other.
///
/// The reach of the hues is the sum of those weights' magnitudes, in turns of the colour wheel where
/// what they lead from stays within ±1. It is drawn toward a new one, each as likely on a scale of
/// logarithms, and the farther the stronger the mutation is.
struct StretchHue: RatedMutation {
  let name = "stretch-hue"

  /// The reaches that are drawn: from nearly one hue to all of them.
  static let reaches = (least: 0.03, greatest: 2.0)

  func rate(strength: Double) -> Double { 1 }

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    guard let hue = draft.canvas.colour.tint.map({ NodeID.output($0.hue) }),
      Scope.colour.nodes(of: draft).contains(hue)
    else { return false }
    let entering = draft.connections.indices.filter {
      draft.connections[$0].enabled && draft.connections[$0].to == hue
    }
    let old = entering.reduce(0) { $0 + Double(draft.connections[$1].weight.magnitude) }
    let drawn = Mutations.amount(
      random.uniform(), from: Self.reaches.least, to: Self.reaches.greatest)
    let share = min(1, 2 * strength) * random.uniform()
    guard old > 0 else { return false }
    let factor = Mutations.amount(share, from: old, to: drawn) / old
    for index in entering {
      let weight = draft.connections[index].weight
      draft.connections[index].weight = Mutations.bounded(
        factor * Double(weight), replacing: weight)
    }
    return true
  }
}
