import Breeding

extension Activation {
  /// Its values where the sum of its node goes in even steps from −4 to 4, as pictures have them.
  var curve: [Float] {
    var draft = Genome.Draft(
      bare: Canvas(inputs: [.x], scale: 4, sampling: .corners, colour: .grey), output: self)
    draft.connections = [Connection(from: .input(.x), to: .output(.ink), weight: 1)]
    // Every row of a square has the same.
    let planes = Renderer(threads: 1).values(
      of: draft.valid(), nodes: [.output(.ink)], at: Viewport(side: Self.curveSteps))
    return Array(planes[0].prefix(Self.curveSteps))
  }

  private static let curveSteps = 49
}
