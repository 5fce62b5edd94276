import Genomes

extension Genome {
  /// A child of two that has more of the one parent than of the other.
  ///
  /// Parents that are no kin have hardly a gene in common, and each child inherits both networks as a
  /// whole: their sum, which looks alike each time. So what enters an output by a connection that one
  /// parent alone has is weakened, and the other's stays.
  ///
  /// - Parameter share: 0 (nothing of the first alone) … ½ (both as they are) … 1 (nothing of the second
  ///   alone).
  package func mixed(_ share: Double, of first: Genome, and second: Genome) -> Genome {
    let (ones, others) = (
      Set(first.connections.map(\.marking)), Set(second.connections.map(\.marking))
    )
    let factors = (one: Float(min(1, 2 * share)), other: Float(min(1, 2 - 2 * share)))
    var draft = Draft(self)
    for index in draft.connections.indices {
      let marking = draft.connections[index].marking
      guard case .output = marking.to.role else { continue }
      switch (ones.contains(marking), others.contains(marking)) {
      case (true, false): draft.connections[index].weight *= factors.one
      case (false, true): draft.connections[index].weight *= factors.other
      default: break
      }
    }
    return draft.valid()
  }
}
