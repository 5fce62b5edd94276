import Breeding

/// What commands say of a lineage and a generation.
enum Report {
  /// A generation in a line: number, pictures, how it came about.
  static func line(_ generation: Generation) -> String {
    let outline = GenerationOutline(generation)
    return "generation \(outline.number), \(outline.pictures), \(outline.words)"
  }

  /// The format of what commands say of generations; see the guide, "Formats".
  static let format = ("format", JSONValue.string("breed.report/1"))

  /// A generation as JSON; its file is null where its run did not save it.
  ///
  /// - Parameter members: what it has besides.
  static func json(
    _ shown: ShownGeneration, adding members: [(String, JSONValue)] = []
  ) -> JSONValue {
    .object(
      [format]
        + self.members(shown.numbers, of: shown.lineage, file: shown.file, sheet: shown.sheet)
        + members)
  }

  /// The members of a generation's JSON.
  static func members(
    _ numbers: GenerationNumbers, of lineage: LineageName, file: String?, sheet: String?
  ) -> [(String, JSONValue)] {
    [
      ("lineage", .string(lineage.description)),
      ("generation", .integer(numbers.number)),
      ("parent", numbers.record.parent.map(JSONValue.integer) ?? .null),
      ("count", numbers.count.map(JSONValue.integer) ?? .null),
      ("seed", numbers.seed.map { .integer(Int($0)) } ?? .null),
      ("method", numbers.method?.json ?? .null),
      ("goal", numbers.goal?.json ?? .null),
      ("nodes", numbers.nodes.map(JSONValue.double) ?? .null),
      ("connections", numbers.connections.map(JSONValue.double) ?? .null),
      ("summary", numbers.summary.map { summary($0, of: numbers) } ?? .null),
      ("file", file.map(JSONValue.string) ?? .null),
      ("sha256", numbers.record.file.map { .string("\($0.digest)") } ?? .null),
      ("sheet", sheet.map(JSONValue.string) ?? .null),
    ]
  }

  /// The format of a lineage's log as JSON; see the guide, "Formats".
  static let logFormat = ("format", JSONValue.string("breed.log/1"))

  /// A run as JSON. Generations name it by its number, from 1.
  static func json(run index: Int, of history: History) -> JSONValue {
    let (run, end) = (history.runs[index], history.ends[index])
    let members: [(String, JSONValue)] = [
      ("run", .integer(index + 1)), ("seed", .integer(Int(run.seed))),
      ("checkpoint", .integer(run.checkpoint)), ("arithmetic", .integer(run.arithmetic)),
      ("goal", run.goal.json), ("method", run.method.json), ("ended", integer(end?.generation)),
      ("fulfilled", text(end?.fulfilled.map { "\($0)" })),
    ]
    return .object(members)
  }

  /// A generation as JSON among others of its log, of which the runs stand there once.
  static func logged(_ numbers: GenerationNumbers, file: String?, sheet: String?) -> JSONValue {
    let run = numbers.record.run
    let method = run == nil ? numbers.method?.json : nil
    let sha256 = numbers.record.file.map { "\($0.digest)" }
    let place: [(String, JSONValue)] = [
      ("generation", .integer(numbers.number)), ("parent", integer(numbers.record.parent)),
      ("run", integer(run.map { $0 + 1 })), ("count", integer(numbers.count)),
      ("seed", integer(numbers.seed.map { Int($0) })), ("method", method ?? .null),
    ]
    let found: [(String, JSONValue)] = [
      ("nodes", number(numbers.nodes)), ("connections", number(numbers.connections)),
      ("summary", numbers.summary.map { summary($0, of: numbers) } ?? .null),
      ("file", text(file)), ("sha256", text(sha256)), ("sheet", text(sheet)),
    ]
    return .line(.object(place + found))
  }

  private static func integer(_ value: Int?) -> JSONValue {
    value.map { JSONValue.integer($0) } ?? .null
  }

  private static func number(_ value: Double?) -> JSONValue {
    value.map { JSONValue.double($0) } ?? .null
  }

  private static func text(_ value: String?) -> JSONValue {
    value.map { JSONValue.string($0) } ?? .null
  }

  /// A summary as JSON: as the log has it, but with what its numbers are of.
  private static func summary(_ summary: Run.Summary, of numbers: GenerationNumbers) -> JSONValue {
    var plain = summary
    plain.statistics?.values = []
    guard case .object(var members) = plain.json else { return plain.json }
    if let search = numbers.search { members.insert(("of", .string(search.scored)), at: 0) }
    if let coverage = numbers.coverage { members.append(("coverage", .double(coverage))) }
    if let search = numbers.search, let values = summary.statistics?.values, !values.isEmpty {
      members.append(
        (
          "values",
          .array(
            zip(search.fitness, values).map {
              .object([
                ("fitness", .string($0.title)), ("best", .double($1.best)),
                ("mean", .double($1.mean)),
              ])
            })
        ))
    }
    return .object(members)
  }

  /// The lineage of an address, as JSON.
  static func lineage(_ address: Address) -> JSONValue {
    address.lineage.map { .string($0.description) } ?? .null
  }

  /// A number with four decimals, or as it is where it is too large for them to matter.
  static func decimal(_ value: Double) -> String { Decimal.text(value, places: 4) }
}
