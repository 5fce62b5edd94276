import Evolution
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

extension Generation.Pick {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("by", .string("pick")), ("picks", .array(picks.map(JSONValue.integer))),
      ("strength", .double(strength)), ("keep", .bool(keep)),
    ]
    if !locked.isEmpty { members.append(("lock", .array(locked.map(JSONValue.integer)))) }
    return .line(.object(members + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "picks", "strength", "keep"], optional: ["lock"] + VariationLimits.names)
    self.init(
      picks: try element.member("picks").numbers(),
      strength: try element.member("strength").double(),
      keep: try element.member("keep").bool(),
      locked: try element.optionalMember("lock")?.numbers() ?? [],
      limits: try VariationLimits(among: element))
  }

  /// - Parameter parent: the generation that was picked from, as ` of generation 2`.
  package func words(of parent: String) -> String {
    "bred from \(picks.list)\(parent), strength \(strength)" + (keep ? ", kept" : "")
      + (locked.isEmpty ? "" : ", locked \(locked.list)") + limits.clauses
  }

  var shortWords: String { "from \(picks.list)" }
}

extension JSONElement {
  fileprivate func numbers() throws(JSONError) -> [Int] {
    var numbers: [Int] = []
    for number in try elements() { numbers.append(try number.integer(atLeast: 1)) }
    return numbers
  }
}
