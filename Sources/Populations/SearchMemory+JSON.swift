import Evolution
import Fitness
import JSON

extension SearchMemory {
  /// The memory as it stands in `breed.generation/1`.
  var json: JSONValue {
    var members: [(String, JSONValue)] = []
    if let speciation { members.append(("species", speciation.json)) }
    if let novelty { members.append(("novelty", novelty.json)) }
    return .object(members)
  }

  /// - Parameter count: how many individuals the generation has.
  init(json element: JSONElement, count: Int) throws(JSONError) {
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
  fileprivate var json: JSONValue {
    .object([
      ("turn", .integer(turn)), ("threshold", .double(threshold)), ("founded", .integer(founded)),
      ("best", .double(best)), ("improved", .integer(improved)),
      ("list", .array(species.map(\.json))),
    ])
  }

  fileprivate init(json element: JSONElement, count: Int) throws(JSONError) {
    try element.expectMembers(["turn", "threshold", "founded", "best", "improved", "list"])
    var species: [Species] = []
    for item in try element.member("list").elements() {
      species.append(try Species(json: item, count: count))
    }
    guard !species.isEmpty else {
      throw try element.member("list").error(expected: "at least one species")
    }
    self.init(
      turn: try element.member("turn").integer(atLeast: 1),
      threshold: try element.member("threshold").double(), species: species,
      founded: try element.member("founded").integer(atLeast: species.count),
      best: try element.member("best").double(),
      improved: try element.member("improved").integer(atLeast: 0))
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

  fileprivate init(json element: JSONElement, count: Int) throws(JSONError) {
    try element.expectMembers(["id", "founded", "representative", "best", "improved"])
    let representative = try element.member("representative")
    guard 1...max(1, count) ~= (try representative.integer(atLeast: 1)) else {
      throw representative.error(expected: "the number of one of the \(count) individuals")
    }
    self.init(
      id: try element.member("id").integer(atLeast: 1),
      founded: try element.member("founded").integer(atLeast: 1),
      representative: try representative.integer() - 1, best: try element.member("best").double(),
      improved: try element.member("improved").integer(atLeast: 0))
  }
}
