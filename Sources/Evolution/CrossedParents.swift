import Genomes

/// Parents side by side, ready to be crossed: all that does not depend on the child, so that a
/// thousand parents are compared once and not again for each of their children.
public struct CrossedParents: Sendable {
  /// The parents, at least one.
  let genomes: [Genome]
  /// Their genes.
  let alignment: Alignment
  /// The indices of the fittest, in their order.
  let fittest: [Int]
  /// For each node gene the ring of nodes that the fittest's genes can close, −1 for one on none.
  let rings: [Int]

  /// The parents of these genomes.
  ///
  /// - Parameters:
  ///   - genomes: at least one; one alone is copied.
  ///   - fitness: one number a parent, larger is fitter; nil where all are equal.
  public init(_ genomes: [Genome], fitness: [Double]? = nil) {
    precondition(!genomes.isEmpty, "expected at least one parent")
    self.genomes = genomes
    alignment = Alignment(genomes)
    let best = fitness?.max()
    fittest = genomes.indices.filter { best == nil || fitness?[$0] == best }
    rings =
      fittest.count > 1
      ? alignment.rings(of: fittest) : [Int](repeating: -1, count: alignment.nodes.count)
  }

  /// The parents as a variation crosses them: on one canvas where it wants that, and equally fit where
  /// only its focus may change.
  init(_ genomes: [Genome], fitness: [Double]?, for variation: Variation) {
    self.init(
      variation.sharesCanvas ? SharedCanvas.share(genomes) : genomes,
      fitness: variation.limits.focus == nil ? fitness : nil)
  }
}
