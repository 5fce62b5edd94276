/// What changes children on their way: mutations of a copy, and of a crossover.
public struct Variation: Sendable {
  /// The mutations of a child of one parent.
  public var alone: Mutations
  /// The mutations of a child of several.
  public var afterCrossover: Mutations
  /// The probability that a child of several is mutated at all.
  public var mutatedCrossovers: Double
  /// The probability that a gene is disabled that is disabled in some, but not all, of the parents that have it.
  public var inheritedDisabled: Double
  /// What may change, and what children have whatever their parents had.
  public var limits = VariationLimits()
  /// Whether parents of different canvases are rewritten for one before they are crossed, so that
  /// all of them show in the child.
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
  ///   - strength: 0 (nearly the parent) … 1 (wild). A crossover is mutated at half of it, since
  ///     it differs from each parent as it is.
  ///   - limits: what may change.
  public init(strength: Double, limits: VariationLimits = VariationLimits()) {
    self.init(
      alone: Mutations(strength: strength, limits: limits),
      afterCrossover: Mutations(strength: strength / 2, limits: limits))
    self.limits = limits
    sharesCanvas = true
  }
}
