import Evolution
import Genomes

extension Generation {
  /// The settings of breeding from any two genomes.
  public struct Cross: Hashable, Sendable {
    /// The first parent.
    public var first: Address
    /// The second parent.
    public var second: Address
    /// 0 (nearly a crossover alone) … 1 (wild).
    public var strength: Double
    /// What may change.
    public var limits: VariationLimits

    /// Settings of the values given.
    public init(
      _ first: Address, _ second: Address, strength: Double,
      limits: VariationLimits = VariationLimits()
    ) {
      self.first = first
      self.second = second
      self.strength = strength
      self.limits = limits
    }
  }

  /// The settings of a sheet of strengths. The individuals stand in as many rows as there are
  /// strengths, all of one length, the parent itself at the head of the first.
  public struct Vary: Hashable, Sendable {
    /// The parent.
    public var parent: Address
    /// The strength of each row, 0 (nearly the parent) … 1 (wild).
    public var strengths: [Double]
    /// What may change.
    public var limits: VariationLimits

    /// Settings of the values given.
    public init(_ parent: Address, strengths: [Double], limits: VariationLimits = VariationLimits())
    {
      self.parent = parent
      self.strengths = strengths
      self.limits = limits
    }
  }

  /// The ends of a sheet of what lies between two genomes, in even steps.
  public struct Morph: Hashable, Sendable {
    /// The first individual.
    public var first: Address
    /// The last individual.
    public var last: Address

    /// Ends as given.
    public init(_ first: Address, _ last: Address) {
      self.first = first
      self.last = last
    }
  }
}
