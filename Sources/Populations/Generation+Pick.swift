import Evolution
import Genomes
import JSON

extension Generation {
  /// Breeding from a sheet by eye.
  public struct Pick: Hashable, Sendable {
    /// The numbers picked in the generation before; one that is there several times was a parent so many
    /// times as often.
    public var picks: [Int]
    /// 0 (nearly the parent) … 1 (wild).
    public var strength: Double
    /// Whether the picks come first, unchanged.
    public var keep: Bool
    /// The numbers of the generation before that stay in their places, unchanged.
    public var locked: [Int]
    /// What may change.
    public var limits: VariationLimits
    /// How the children were chosen among several times as many; nil where they were not.
    public var choice: BroodChoice?
    /// The fresh genomes among the children; nil where there are none.
    public var newcomers: Newcomers?

    /// Settings of the values given.
    public init(
      picks: [Int], strength: Double, keep: Bool, locked: [Int] = [],
      limits: VariationLimits = VariationLimits(), choice: BroodChoice? = nil,
      newcomers: Newcomers? = nil
    ) {
      self.picks = picks
      self.strength = strength
      self.keep = keep
      self.locked = locked
      self.limits = limits
      self.choice = choice
      self.newcomers = newcomers
    }
  }
}

extension Generation.Pick {
  /// The picks, each once, where it is first.
  public var differentPicks: [Int] { picks.unique }
}

extension Generation.Pick: GenerationWay {
  static let name = "pick"

  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("by", .string(Self.name)), ("picks", .array(picks.map(JSONValue.integer))),
      ("strength", .double(strength)), ("keep", .bool(keep)),
    ]
    if !locked.isEmpty { members.append(("lock", .array(locked.map(JSONValue.integer)))) }
    if let choice { members.append(("choice", choice.json)) }
    if let newcomers { members.append(("newcomers", newcomers.json)) }
    return .line(.object(members + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "picks", "strength", "keep"],
      optional: ["lock", "choice", "newcomers"] + VariationLimits.names)
    self.init(
      picks: try element.member("picks").numbers(),
      strength: try element.member("strength").double(),
      keep: try element.member("keep").bool(),
      locked: try element.optionalMember("lock")?.numbers() ?? [],
      limits: try VariationLimits(among: element),
      choice: try element.optionalMember("choice").map(BroodChoice.init(json:)),
      newcomers: try element.optionalMember("newcomers").map(Newcomers.init(json:)))
  }

  func words(of parent: String) -> String {
    "bred from \(weightedPicks)\(parent), strength \(strength)" + (keep ? ", kept" : "")
      + (locked.isEmpty ? "" : ", locked \(locked.list)") + limits.clauses
      + (choice?.clause ?? "") + (newcomers?.clause ?? "")
  }

  var shortWords: String { "from \(weightedPicks)" }

  /// The picks, each once, with how often where that is not once: `3*2, 7`.
  private var weightedPicks: String {
    let counts = picks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return differentPicks.map { counts[$0] == 1 ? "\($0)" : "\($0)*\(counts[$0] ?? 1)" }.list
  }

  func namedParents(in generation: Int?) -> [Address] {
    generation.map { generation in
      differentPicks.map { Address(IndividualID(generation: generation, number: $0)) }
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
