import Evolution
import JSON

/// How the children of a sheet were chosen among several times as many.
public struct BroodChoice: Hashable, Sendable {
  /// How many children were bred for each that is shown.
  public var pool: Int
  /// What the taste was learnt from, where taste counted; else nil.
  public var taste: TasteSpan?
  /// Whether those came first that are like nothing that the lineage had shown.
  public var novel: Bool
  /// Whether those came first that are simple and soft.
  public var calm: Bool
  /// The numbers, in the generation before, of those that children were to be unlike.
  public var unlike: [Int]
  /// The number that children were to have much of, as a fitness is written; nil where none counted.
  public var wish: String?
  /// The numbers of the children that were not chosen, so that what a taste does not foresee has a
  /// place.
  public var free: [Int]

  /// A choice of the values given.
  public init(
    pool: Int, taste: TasteSpan? = nil, novel: Bool = false, calm: Bool = false,
    unlike: [Int] = [], wish: String? = nil, free: [Int] = []
  ) {
    self.pool = pool
    self.taste = taste
    self.novel = novel
    self.calm = calm
    self.unlike = unlike
    self.wish = wish
    self.free = free
  }
}

extension BroodChoice {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [("pool", .integer(pool))]
    if let taste { members.append(("taste", .object(taste.members))) }
    if novel { members.append(("novel", .bool(true))) }
    if calm { members.append(("calm", .bool(true))) }
    if !unlike.isEmpty { members.append(("unlike", .array(unlike.map(JSONValue.integer)))) }
    if let wish { members.append(("wish", .string(wish))) }
    if !free.isEmpty { members.append(("free", .array(free.map(JSONValue.integer)))) }
    return .object(members)
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["pool"], optional: ["taste", "novel", "calm", "unlike", "wish", "free"])
    self.init(
      pool: try element.member("pool").integer(atLeast: 1),
      taste: try element.optionalMember("taste").map(TasteSpan.init(json:)),
      novel: try element.optionalMember("novel")?.bool() ?? false,
      calm: try element.optionalMember("calm")?.bool() ?? false,
      unlike: try element.optionalMember("unlike")?.numbers() ?? [],
      wish: try element.optionalMember("wish")?.string(),
      free: try element.optionalMember("free")?.numbers() ?? [])
    if ways.isEmpty { throw element.error(expected: "something by which children were chosen") }
  }

  /// By what they were chosen, in words.
  private var ways: [String] {
    (taste == nil ? [] : ["taste"]) + (novel ? ["novelty"] : []) + (calm ? ["calm"] : [])
      + (unlike.isEmpty ? [] : ["being unlike \(unlike.list)"]) + [wish].compactMap(\.self)
  }

  /// What it is, as it goes on in a sentence: `, by taste but for 5, 10, 15`.
  var clause: String {
    let by = ", by " + ways.joined(separator: " and ")
    guard !free.isEmpty else { return by }
    return by + " but for " + (free.count > 20 ? "\(free.count) of them" : free.list)
  }
}
