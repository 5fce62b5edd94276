import Evolution

extension Generation {
  /// The settings of breeding from a sheet by eye.
  public struct Pick: Hashable, Sendable {
    /// The numbers picked in the generation before.
    public var picks: [Int]
    /// 0 (nearly the parent) … 1 (wild).
    public var strength: Double
    /// Whether the picks come first, unchanged.
    public var keep: Bool
    /// The numbers of the generation before that stay in their places, unchanged.
    public var locked: [Int]
    /// What may change.
    public var limits: VariationLimits

    /// Settings of the values given.
    public init(
      picks: [Int], strength: Double, keep: Bool, locked: [Int] = [],
      limits: VariationLimits = VariationLimits()
    ) {
      self.picks = picks
      self.strength = strength
      self.keep = keep
      self.locked = locked
      self.limits = limits
    }
  }
}
