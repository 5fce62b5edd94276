/// How children are changed: the mutations of a copy, and of a crossover.
public struct Variation: Sendable {
  /// The mutations of a child that has one parent.
  public var alone: Mutations
  /// The mutations of a child that has several.
  public var afterCrossover: Mutations
  /// The probability that a child of several parents is mutated at all.
  public var mutatedCrossovers: Double
  /// The probability that a gene is disabled in the child where some parents that have it, but not all,
  /// have it disabled.
  public var inheritedDisabled: Double
  /// What may change, and what children have whatever their parents had.
  public var limits = VariationLimits()
  /// Whether parents of different canvases are rewritten for one canvas before they are crossed, so
  /// that the child can show something of each.
  public var sharesCanvas = false

  /// Variation of the mutations given.
  public init(
    alone: Mutations, afterCrossover: Mutations, mutatedCrossovers: Double = 1,
    inheritedDisabled: Double = Crossover.disabledShare
  ) {
    self.alone = alone
    self.afterCrossover = afterCrossover
    self.mutatedCrossovers = mutatedCrossovers
    self.inheritedDisabled = inheritedDisabled
  }

  /// The variation of breeding by eye.
  ///
  /// - Parameters:
  ///   - simplifies: whether mutations take nodes and connections away and add none.
  ///   - strength: 0 (nearly the parent) … 1 (wild). A crossover is mutated at half of it, since
  ///     it differs from its parents already.
  ///   - limits: what may change.
  public init(
    strength: Double, limits: VariationLimits = VariationLimits(), simplifies: Bool = false
  ) {
    let mutations = { strength in
      let all = Mutations(strength: strength, limits: limits)
      return simplifies ? all.simplifying : all
    }
    self.init(alone: mutations(strength), afterCrossover: mutations(strength / 2))
    self.limits = limits
    sharesCanvas = true
  }
}
