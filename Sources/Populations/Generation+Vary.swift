import Evolution
import Genomes
import JSON

extension Generation {
  /// A sheet of strengths. The individuals stand in as many rows as there are strengths, all of one
  /// length, and the parent itself is the first of the first row.
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
}

extension Generation.Vary: GenerationWay {
  static let name = "vary"

  var json: JSONValue {
    .line(
      .object(
        [
          ("by", .string(Self.name)), ("of", .string(parent.description)),
          ("strengths", .array(strengths.map(JSONValue.double))),
        ] + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of", "strengths"], optional: VariationLimits.names)
    var strengths: [Double] = []
    for strength in try element.member("strengths").elements() {
      strengths.append(try strength.double())
    }
    self.init(
      try element.member("of").address(), strengths: strengths,
      limits: try VariationLimits(among: element))
  }

  func words(of _: String) -> String {
    "varied from \(parent), strength \(strengths.list)" + limits.clauses
  }

  var shortWords: String { "varied \(parent)" }

  func namedParents(in generation: Int?) -> [Address] { [parent] }
}
