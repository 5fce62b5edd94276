import Evolution
import Genomes
import JSON

extension GenerationFormat {
  /// `breed.generation/2`: one file with how it was bred, what its search has to remember, and its
  /// individuals.
  static let whole = whole(name: "breed.generation/2", tellsArithmetic: true)

  /// `breed.generation/1`, which breed 0.1 wrote: it does not tell the arithmetic, which is that of
  /// version 1.
  static let first = whole(name: "breed.generation/1", tellsArithmetic: false)

  private static func whole(name: String, tellsArithmetic: Bool) -> GenerationFormat {
    .init(
      name: name, isForNew: tellsArithmetic,
      write: { generation, writing in
        try generation.individuals.lazy.map(\.genome).expectRoom(
          in: writing.limits, at: "$.individuals")
        return .object(
          generation.members(format: name, tellsArithmetic: tellsArithmetic) + [
            ("individuals", .array(generation.individuals.map { $0.json(genome: writing.genome) }))
          ])
      },
      read: { element, reading in
        try element.expectMembers(
          Generation.members + (tellsArithmetic ? ["arithmetic"] : []) + ["individuals"],
          optional: ["memory"])
        let list = try element.member("individuals")
        var individuals: [Individual] = []
        let number = try element.member("number").integer(atLeast: 1)
        try individuals.append(list, of: number, genomes: reading.genomes)
        guard !individuals.isEmpty else { throw list.error(expected: "at least one individual") }
        return try Generation(element, individuals) { try list.elements()[$0] }
      })
  }
}

extension Generation {
  /// The names of the members that every format has, but for the memory; all formats after the first
  /// have the arithmetic, too.
  static let members = ["format", "number", "parent", "seed", "method"]

  /// The members before the individuals.
  func members(format: String, tellsArithmetic: Bool = true) -> [(String, JSONValue)] {
    [
      ("format", .string(format)),
      ("number", .integer(number)),
      ("parent", parent.map(JSONValue.integer) ?? .null),
      ("seed", .integer(Int(seed))),
    ] + (tellsArithmetic ? [("arithmetic", .integer(arithmetic))] : []) + [
      ("method", method.json)
    ] + (memory.isEmpty ? [] : [("memory", memory.json)])
  }

  /// Reads the members before the individuals.
  ///
  /// - Parameters:
  ///   - individuals: what was read of them; at least one.
  ///   - place: the JSON of an individual, by its index, for errors.
  init(
    _ element: JSONElement, _ individuals: [Individual],
    place: @escaping (Int) throws -> JSONElement
  ) throws {
    let parent = try element.member("parent")
    var memory = SearchMemory()
    if let element = try element.optionalMember("memory") {
      memory = try SearchMemory(json: element, count: individuals.count)
    }
    self.init(
      number: try element.member("number").integer(atLeast: 1),
      parent: parent.isNull ? nil : try parent.integer(atLeast: 1),
      seed: UInt64(try element.member("seed").integer(atLeast: 0)),
      method: try Method(json: element.member("method")), individuals: individuals,
      memory: memory,
      arithmetic: try element.optionalMember("arithmetic")?.integer(atLeast: 1) ?? 1)
    if case .auto(let method) = self.method {
      try SavedGeneration.check(
        number: number, method: method, individuals: individuals, memory: memory, in: element,
        place: place)
    } else {
      try SavedGeneration.expectNoMemory(memory, in: element)
    }
  }
}

extension Array<Individual> {
  /// Reads the next individuals of a generation.
  ///
  /// - Parameters:
  ///   - list: their JSON, in their order.
  ///   - generation: the number of their generation.
  mutating func append(
    _ list: JSONElement, of generation: Int, genomes: [GenomeFormat]
  ) throws(JSONError) {
    for element in try list.elements() {
      let id = IndividualID(generation: generation, number: count + 1)
      append(try Individual(json: element, id: id, genomes: genomes))
    }
  }
}

extension Individual {
  func json(genome format: GenomeFormat) -> JSONValue {
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
    if let label { members.append(("label", .string(label))) }
    members.append(("genome", format.write(genome)))
    return .object(members)
  }

  fileprivate init(
    json element: JSONElement, id: IndividualID, genomes: [GenomeFormat]
  ) throws(JSONError) {
    try element.expectMembers(
      ["id", "parents", "operation", "mutations", "tries", "genome"],
      optional: ["score", "values", "species", "cell", "label"])
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
      label: try element.optionalMember("label")?.string(),
      genome: try genomes.genome(from: element.member("genome")))
  }
}
