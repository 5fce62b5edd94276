import JSON

/// What a search needs to know of a generation beside its individuals. With it, a run that goes on from
/// a saved generation breeds the same as one that never stopped.
public struct SearchMemory: Hashable, Sendable {
  /// NEAT's species, with the generation sorted into them.
  public var speciation: Speciation?
  /// The archive of novelty search, with what entered of the generation.
  public var novelty: NoveltyArchive?

  /// A memory of the values given; nil where the search does not need one.
  public init(speciation: Speciation? = nil, novelty: NoveltyArchive? = nil) {
    self.speciation = speciation
    self.novelty = novelty
  }

  /// Whether it holds nothing.
  public var isEmpty: Bool { speciation == nil && novelty == nil }
}

extension SearchMemory {
  /// The memory as it stands in `breed.generation/1`.
  package var json: JSONValue {
    var members: [(String, JSONValue)] = []
    if let speciation { members.append(("species", speciation.json)) }
    if let novelty { members.append(("novelty", novelty.json)) }
    return .object(members)
  }

  /// - Parameter count: how many individuals the generation has.
  package init(json element: JSONElement, count: Int) throws(JSONError) {
    try element.expectMembers([], optional: ["species", "novelty"])
    self.init()
    if let species = try element.optionalMember("species") {
      speciation = try Speciation(json: species, count: count)
    }
    if let archive = try element.optionalMember("novelty") {
      novelty = try NoveltyArchive(json: archive)
    }
  }
}

extension Speciation {
  /// More turns and species than any run has; one more can still be counted.
  private static let most = 1 << 52

  fileprivate var json: JSONValue {
    .object([
      ("turn", .integer(turn)), ("threshold", .double(threshold)), ("founded", .integer(founded)),
      ("best", .double(best)), ("improved", .integer(improved)),
      ("list", .array(species.map(\.json))),
    ])
  }

  fileprivate init(json element: JSONElement, count: Int) throws(JSONError) {
    try element.expectMembers(["turn", "threshold", "founded", "best", "improved", "list"])
    let turn = try element.member("turn").integer(in: 1...Self.most)
    let founded = try element.member("founded").integer(in: 1...Self.most)
    var species: [Species] = []
    for item in try element.member("list").elements() {
      let next = try Species(json: item, count: count, turn: turn)
      let last = species.last?.id ?? 0
      guard last < next.id, next.id <= founded else {
        throw try item.member("id").error(expected: "an id over \(last), \(founded) at most")
      }
      species.append(next)
    }
    guard !species.isEmpty else {
      throw try element.member("list").error(expected: "at least one species")
    }
    self.init(
      turn: turn, threshold: try element.member("threshold").double(), species: species,
      founded: founded, best: try element.member("best").double(),
      improved: try element.member("improved").integer(in: 0...turn))
  }
}

extension Species {
  fileprivate var json: JSONValue {
    .line(
      .object([
        ("id", .integer(id)), ("founded", .integer(founded)),
        ("representative", .integer(representative + 1)), ("best", .double(best)),
        ("improved", .integer(improved)),
      ]))
  }

  fileprivate init(json element: JSONElement, count: Int, turn: Int) throws(JSONError) {
    try element.expectMembers(["id", "founded", "representative", "best", "improved"])
    let representative = try element.member("representative")
    guard 1...max(1, count) ~= (try representative.integer(atLeast: 1)) else {
      throw representative.error(expected: "the number of one of the \(count) individuals")
    }
    self.init(
      id: try element.member("id").integer(atLeast: 1),
      founded: try element.member("founded").integer(in: 1...turn),
      representative: try representative.integer() - 1, best: try element.member("best").double(),
      improved: try element.member("improved").integer(in: 0...turn))
  }
}
