import Evolution
import Genomes
import JSON

extension Generation {
  /// Breeding from a sheet by eye.
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
    /// How a taste chose among the children; nil where none did.
    public var taste: TasteChoice?

    /// Settings of the values given.
    public init(
      picks: [Int], strength: Double, keep: Bool, locked: [Int] = [],
      limits: VariationLimits = VariationLimits(), taste: TasteChoice? = nil
    ) {
      self.picks = picks
      self.strength = strength
      self.keep = keep
      self.locked = locked
      self.limits = limits
      self.taste = taste
    }
  }
}

extension Generation.Pick: GenerationWay {
  static let name = "pick"

  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("by", .string(Self.name)), ("picks", .array(picks.map(JSONValue.integer))),
      ("strength", .double(strength)), ("keep", .bool(keep)),
    ]
    if !locked.isEmpty { members.append(("lock", .array(locked.map(JSONValue.integer)))) }
    if let taste { members.append(("taste", taste.json)) }
    return .line(.object(members + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "picks", "strength", "keep"], optional: ["lock", "taste"] + VariationLimits.names)
    self.init(
      picks: try element.member("picks").numbers(),
      strength: try element.member("strength").double(),
      keep: try element.member("keep").bool(),
      locked: try element.optionalMember("lock")?.numbers() ?? [],
      limits: try VariationLimits(among: element),
      taste: try element.optionalMember("taste").map(TasteChoice.init(json:)))
  }

  func words(of parent: String) -> String {
    "bred from \(picks.list)\(parent), strength \(strength)" + (keep ? ", kept" : "")
      + (locked.isEmpty ? "" : ", locked \(locked.list)") + limits.clauses
      + (taste?.clause ?? "")
  }

  var shortWords: String { "from \(picks.list)" }

  func namedParents(in generation: Int?) -> [Address] {
    generation.map { generation in
      picks.map { Address(IndividualID(generation: generation, number: $0)) }
    } ?? []
  }
}

extension JSONElement {
  func numbers() throws(JSONError) -> [Int] {
    var numbers: [Int] = []
    for number in try elements() { numbers.append(try number.integer(atLeast: 1)) }
    return numbers
  }
}
