import Genomes

/// How a child is made, with the indices of its parents in the generation before.
public enum Conception: Hashable, Sendable {
  /// The parent itself, unchanged.
  case kept(Int)
  /// The parent, mutated.
  case mutated(Int)
  /// A crossover of the parents, which the variation may mutate.
  case crossed([Int])

  /// The parents' indices.
  public var parents: [Int] {
    switch self {
    case .kept(let parent), .mutated(let parent): [parent]
    case .crossed(let parents): parents
    }
  }

  /// The name that the lineage's files have for it.
  public var name: String {
    switch self {
    case .kept: "kept"
    case .mutated: "mutated"
    case .crossed: "crossed"
    }
  }

  /// Parents that are compared once for all children of this kind; nil where each child's can be
  /// compared for itself, since two are no more work than the child.
  ///
  /// - Parameters:
  ///   - generation: what the indices of the parents stand for.
  ///   - variation: what changes the children; its strength may differ from child to child.
  public func crossedParents(
    among generation: [Specimen], variation: Variation
  ) -> CrossedParents? {
    guard case .crossed(let parents) = self, parents.count > 2 else { return nil }
    return CrossedParents(parents.map { generation[$0].genome }, fitness: nil, for: variation)
  }

  /// Makes the child of the genomes that a closure gives for the parents' indices: of a generation of
  /// hundreds, two are needed.
  ///
  /// - Parameters:
  ///   - fitness: one number a genome, larger is fitter; nil where all parents are equal.
  ///   - variation: what changes it.
  ///   - crossed: the parents, where they were compared before.
  package func conceive(
    _ fitness: [Double]?, _ variation: Variation, crossed: CrossedParents? = nil,
    random: inout RandomStream, from genome: (Int) -> Genome
  ) -> (genome: Genome, operators: [String]) {
    if case .kept(let parent) = self { return (genome(parent), []) }
    let child = breed(from: genome, fitness, variation, crossed: crossed, random: &random)
    return (
      child.genome.folded(by: variation.limits.symmetry, tiled: variation.limits.tiling),
      child.operators
    )
  }

  private func breed(
    from genome: (Int) -> Genome, _ fitness: [Double]?, _ variation: Variation,
    crossed: CrossedParents?, random: inout RandomStream
  ) -> (genome: Genome, operators: [String]) {
    switch self {
    case .kept(let parent):
      return (genome(parent), [])
    case .mutated(let parent):
      return variation.alone.mutate(genome(parent), random: &random)
    case .crossed(let parents):
      let crossed =
        crossed
        ?? CrossedParents(
          parents.map(genome), fitness: fitness.map { all in parents.map { all[$0] } },
          for: variation)
      var draft =
        if let focus = variation.limits.focus {
          Genome.Draft(Crossover.cross(crossed, focus: focus, random: &random))
        } else {
          Crossover.draft(
            crossed, disabledShare: variation.inheritedDisabled, random: &random)
        }
      if variation.mutatedCrossovers == 1 || random.chance(variation.mutatedCrossovers) {
        let operators = variation.afterCrossover.apply(to: &draft, random: &random)
        return (draft.valid(), operators)
      }
      let child = draft.valid()
      // A crossover of parents that are alike may be one of them; then it is mutated after all.
      return crossed.genomes.contains(child)
        ? variation.alone.mutate(child, random: &random) : (child, [])
    }
  }
}
