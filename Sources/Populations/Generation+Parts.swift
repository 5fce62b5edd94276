import Evolution
import Hashing
import JSON

extension GenerationFormat {
  /// `breed.generation/3`: as version 2, but the individuals lie in further files, as many as they
  /// need, so that each file is within the limits of its reader. The generation's own file names
  /// each by its digest, so that its own digest is that of all.
  static let inParts: GenerationFormat = .init(
    name: "breed.generation/3",
    write: { generation, writing in
      var parts = IndividualParts(of: generation, writing)
      for individual in generation.individuals { try parts.add(individual) }
      return .object(
        generation.members(format: inParts.name) + [("parts", .array(try parts.finished()))])
    },
    read: { element, reading in
      try element.expectMembers(Generation.members + ["arithmetic", "parts"], optional: ["memory"])
      let number = try element.member("number").integer(atLeast: 1)
      let parts = try element.member("parts")
      var individuals: [Individual] = []
      // The index of the first individual in each part.
      var starts: [Int] = []
      for (index, part) in try parts.elements().enumerated() {
        starts.append(individuals.count)
        let list = try IndividualParts.list(
          part, index, of: number, after: individuals.count, reading)
        try individuals.append(list, of: number, genomes: reading.genomes)
        let count = try part.member("individuals")
        guard individuals.count - starts[index] == (try count.integer(atLeast: 1)) else {
          throw count.error(expected: "\(individuals.count - starts[index]), as the part has")
        }
        guard individuals.count <= SearchMethod.mostChildren else {
          throw parts.error(expected: "at most \(SearchMethod.mostChildren) individuals")
        }
      }
      guard !individuals.isEmpty else { throw parts.error(expected: "at least one part") }
      return try Generation(element, individuals) { index in
        // Read again for an error alone, so that not all parts are in memory.
        let part = starts.lastIndex { $0 <= index } ?? 0
        let list = try IndividualParts.list(
          parts.elements()[part], part, of: number, after: starts[part], reading)
        return try list.elements()[index - starts[part]]
      }
    })
}

/// The files that the individuals of a generation are distributed to, one after the other.
private struct IndividualParts {
  private let generation: Int
  private let writing: GenerationFormat.Writing
  /// A file may have a third of what its reader allows, so that reading takes little memory; one
  /// individual, which cannot be divided, all of it.
  private let room: JSONLimits
  private var pending: [JSONValue] = []
  private var size = JSONSize()
  private var count = 0
  private var saved: [JSONValue] = []

  private static let format = "breed.individuals/1"

  init(of generation: Generation, _ writing: GenerationFormat.Writing) {
    self.generation = generation.number
    self.writing = writing
    room = writing.limits.divided(by: 3)
  }

  mutating func add(_ individual: Individual) throws {
    let json = individual.json(genome: writing.genome)
    var next = size
    next += json.size
    if !next.fits(room) {
      try save()
      next = json.size
    }
    size = next
    pending.append(json)
  }

  /// Saves what is left.
  ///
  /// - Returns: what the generation's own file says of each part.
  mutating func finished() throws -> [JSONValue] {
    try save()
    return saved
  }

  private mutating func save() throws {
    if pending.isEmpty { return }
    let digest = try writing.savePart(
      .object([
        ("format", .string(Self.format)), ("generation", .integer(generation)),
        ("first", .integer(count + 1)), ("individuals", .array(pending)),
      ]))
    saved.append(
      .line(
        .object([
          ("individuals", .integer(pending.count)), ("sha256", .string(digest.description)),
        ])))
    count += pending.count
    pending = []
    size = JSONSize()
  }

  /// The JSON of the individuals in a part.
  ///
  /// - Parameters:
  ///   - element: what the generation's own file says of the part.
  ///   - index: the part's, from 0.
  ///   - count: how many individuals are in the parts before.
  static func list(
    _ element: JSONElement, _ index: Int, of generation: Int, after count: Int,
    _ reading: GenerationFormat.Reading
  ) throws -> JSONElement {
    try element.expectMembers(["individuals", "sha256"])
    let part = try reading.part(index + 1, try element.member("sha256").digest()).root
    try part.expectMembers(["format", "generation", "first", "individuals"])
    try part.member("format").expect(format: [format])
    for (name, number) in [("generation", generation), ("first", count + 1)] {
      guard try part.member(name).integer() == number else {
        throw try part.member(name).error(expected: "\(number)")
      }
    }
    return try part.member("individuals")
  }
}
