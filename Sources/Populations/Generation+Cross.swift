import Evolution
import Genomes
import JSON

extension Generation {
  /// Breeding from any two genomes.
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
}

extension Generation.Cross: GenerationWay {
  static let name = "cross"

  var json: JSONValue {
    .line(
      .object(
        [
          ("by", .string(Self.name)),
          ("of", .array([first, second].map { .string($0.description) })),
          ("strength", .double(strength)),
        ] + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of", "strength"], optional: VariationLimits.names)
    let (first, second) = try element.member("of").pair()
    self.init(
      first, second, strength: try element.member("strength").double(),
      limits: try VariationLimits(among: element))
  }

  func words(of parent: String) -> String {
    "crossed from \(first) and \(second), strength \(strength)" + limits.clauses
  }

  var shortWords: String { "\(first) with \(second)" }

  func namedParents(in generation: Int?) -> [Address] { [first, second] }
}
