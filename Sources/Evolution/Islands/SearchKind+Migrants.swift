import Genomes

extension SearchKind {
  /// The best of a generation that such a search bred, by its own order: those of the best scores; for
  /// several objectives those of the best fronts, of a front that has more the least crowded.
  ///
  /// - Parameter count: the most that are given.
  /// - Returns: the best first.
  public func best(_ count: Int, of individuals: [Individual]) -> [Individual] {
    strategy.best(count, of: individuals).map { individuals[$0] }
  }
}

extension Offspring {
  /// How an individual was made that came in from another island.
  public static let immigrated = "immigrated"

  /// A copy of a picture of another island.
  init(immigrating specimen: Specimen) {
    self.init(specimen.genome, parents: [specimen.address], operation: Self.immigrated)
  }
}
