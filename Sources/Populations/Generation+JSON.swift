import Evolution
import Genomes
import JSON

extension GenerationFormat {
  /// `breed.generation/1`: how it was bred, what its search has to remember, its individuals.
  static let version1 = GenerationFormat(
    name: "breed.generation/1", write: { $0.version1(genome: $1) },
    read: { element, genomes throws(JSONError) in
      try Generation(version1: element, genomes: genomes)
    })
}

extension Generation {
  fileprivate func version1(genome format: GenomeFormat) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("format", .string(GenerationFormat.version1.name)),
      ("number", .integer(number)),
      ("parent", parent.map(JSONValue.integer) ?? .null),
      ("seed", .integer(Int(seed))),
      ("method", method.json),
    ]
    if !memory.isEmpty { members.append(("memory", memory.json)) }
    members.append(("individuals", .array(individuals.map { $0.json(genome: format) })))
    return .object(members)
  }

  fileprivate init(
    version1 element: JSONElement, genomes: [GenomeFormat]
  ) throws(JSONError) {
    try element.expectMembers(
      ["format", "number", "parent", "seed", "method", "individuals"], optional: ["memory"])
    try element.member("format").expect(GenerationFormat.version1.name)
    let number = try element.member("number").integer(atLeast: 1)
    let parent = try element.member("parent")
    var individuals: [Individual] = []
    for individual in try element.member("individuals").elements() {
      individuals.append(
        try Individual(
          json: individual,
          id: IndividualID(generation: number, number: individuals.count + 1),
          genomes: genomes))
    }
    guard !individuals.isEmpty else {
      throw try element.member("individuals").error(expected: "at least one individual")
    }
    var memory = SearchMemory()
    if let element = try element.optionalMember("memory") {
      memory = try SearchMemory(json: element, count: individuals.count)
    }
    self.init(
      number: number, parent: parent.isNull ? nil : try parent.integer(atLeast: 1),
      seed: UInt64(try element.member("seed").integer(atLeast: 0)),
      method: try Method(json: element.member("method")), individuals: individuals,
      memory: memory)
    if case .auto(let method) = self.method {
      try SavedGeneration.check(
        number: number, method: method, individuals: individuals, memory: memory, in: element)
    } else {
      try SavedGeneration.expectNoMemory(memory, in: element)
    }
  }
}

extension Individual {
  fileprivate func json(genome format: GenomeFormat) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(id.description)),
      ("parents", .line(.array(parents.map { .string($0.description) }))),
      ("operation", .string(operation)),
      ("mutations", .line(.array(mutations.map(JSONValue.string)))),
      ("tries", .integer(tries)),
    ]
    if let score { members.append(("score", .double(score))) }
    if !values.isEmpty { members.append(("values", .line(.array(values.map(JSONValue.double))))) }
    if let species { members.append(("species", .integer(species))) }
    if let cell { members.append(("cell", .integer(cell))) }
    members.append(("genome", format.write(genome)))
    return .object(members)
  }

  fileprivate init(
    json element: JSONElement, id: IndividualID, genomes: [GenomeFormat]
  ) throws(JSONError) {
    try element.expectMembers(
      ["id", "parents", "operation", "mutations", "tries", "genome"],
      optional: ["score", "values", "species", "cell"])
    try element.member("id").expect(id.description)
    var parents: [Address] = []
    for parent in try element.member("parents").elements() {
      parents.append(try parent.address())
    }
    var mutations: [String] = []
    for mutation in try element.member("mutations").elements() {
      mutations.append(try mutation.string())
    }
    var values: [Double] = []
    for value in try element.optionalMember("values")?.elements() ?? [] {
      values.append(try value.double())
    }
    self.init(
      id: id, parents: parents, operation: try element.member("operation").string(),
      mutations: mutations, tries: try element.member("tries").integer(atLeast: 1),
      score: try element.optionalMember("score")?.double(), values: values,
      species: try element.optionalMember("species")?.integer(atLeast: 1),
      cell: try element.optionalMember("cell")?.integer(atLeast: 0),
      genome: try genomes.genome(from: element.member("genome")))
  }
}
