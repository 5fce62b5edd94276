import Breeding

/// What a person wants an automatic run to look for, and for how long. What is nil is as it was when a
/// fitness last chose in the lineage.
struct RunRequest: Sendable {
  private let lineage: LineageName
  private let fitness: String?
  private let search: SearchKind?
  private let axes: String?
  private let noveltyOf: String?
  private var form = ToldForm()
  private let bins: (columns: Int, rows: Int)?
  private let population: Int?
  private let generations: Int?
  private let evaluations: Int?
  private let seconds: Int?
  private let until: String?
  private let checkpoint: Int?
  private let seed: UInt64?
  private let isAnother: Bool
  private let from: Int?
  /// Whether it takes the place of one that is going there.
  let isInstead: Bool

  /// The members that a request may have.
  static let members = [
    "fitness", "search", "axes", "bins", "population", "generations", "evaluations",
    "seconds", "until", "checkpoint", "seed", "another", "from", "instead",
  ]

  init(_ body: JSONElement, in lineage: LineageName) throws(JSONError) {
    self.lineage = lineage
    fitness = try body.optionalMember("fitness")?.string()
    search = try body.optionalMember("search")?.one()
    axes = try body.optionalMember("axes")?.string()
    noveltyOf = try body.optionalMember("noveltyOf")?.string()
    if let labels = try body.optionalMember("labels")?.elements() {
      var names: [String] = []
      for label in labels { names.append(try label.string()) }
      form.labels = names
    }
    form.featureCount = try body.optionalMember("features")?.integer()
    if let bins = try body.optionalMember("bins") {
      let sides = try bins.elements()
      guard sides.count == 2 else { throw bins.error(expected: "two numbers") }
      self.bins = (try sides[0].integer(), try sides[1].integer())
    } else {
      bins = nil
    }
    population = try body.optionalMember("population")?.integer()
    generations = try body.optionalMember("generations")?.integer()
    evaluations = try body.optionalMember("evaluations")?.integer()
    seconds = try body.optionalMember("seconds")?.integer()
    until = try body.optionalMember("until")?.string()
    checkpoint = try body.optionalMember("checkpoint")?.integer()
    seed = try body.seed()
    isAnother = try body.optionalMember("another")?.bool() ?? false
    from = try body.optionalMember("from")?.integer(atLeast: 1)
    isInstead = try body.optionalMember("instead")?.bool() ?? false
  }

  /// Checks all that can be checked before anything is stopped or begun.
  ///
  /// - Throws: as `begin`.
  func check(_ workshop: Workshop) throws {
    let lineage = try workshop.open(lineage.description)
    if let from { _ = try workshop.generation(from, of: lineage) }
    let breeder = workshop.breeder
    _ = try workshop.run(
      RunWish(
        request: wanted(by: breeder), from: from, goal: goal(by: breeder), checkpoint: checkpoint,
        seed: seed, isAnother: isAnother), in: lineage)
  }

  /// Begins the run, at the generation that it was asked for, or goes on with the same one that was
  /// stopped.
  func begin(_ workshop: Workshop) throws -> AutomaticRun {
    let breeder = workshop.breeder
    return try workshop.begin(
      wanted(by: breeder), in: lineage.description, from: from, goal: goal(by: breeder),
      checkpoint: checkpoint, seed: seed, isAnother: isAnother)
  }

  private func wanted(by breeder: Breeder) throws -> SearchRequest {
    SearchRequest(
      search, fitness: try fitness.map { try breeder.fitness($0) },
      axes: try axes.map { text in try breeder.fitness(text, for: .axes) }, bins: bins,
      population: population, noveltyOf: try noveltyOf.map(breeder.noveltySpace))
  }

  private func goal(by breeder: Breeder) throws -> Run.Goal {
    Run.Goal(
      generations: generations, evaluations: evaluations, until: try until.map(breeder.condition),
      seconds: seconds)
  }

  /// The members that a request may have that a script tells scores of.
  static let membersOfAsk = [
    "fitness", "search", "axes", "bins", "population", "seed", "another",
    "noveltyOf", "labels", "features",
  ]

  /// What the search wants scores of; see `Workshop.ask`.
  func ask(_ workshop: Workshop) throws -> AskedBatch {
    try workshop.ask(
      wanted(by: workshop.breeder), in: lineage.description, seed: seed, isAnother: isAnother,
      form: form)
  }

  /// The same in a shell.
  var command: String {
    var command = ShellCommand("auto", lineage.description)
    command.add("fitness", fitness)
    command.add("search", search?.rawValue)
    command.add("axes", axes)
    command.add("bins", bins.map { "\($0.columns)x\($0.rows)" })
    command.add("population", population.map(String.init))
    command.add("generations", generations.map(String.init))
    command.add("evaluations", evaluations.map(String.init))
    command.add("until", until)
    command.add("for", seconds.map { "\($0)s" })
    command.add("checkpoint", checkpoint.map(String.init))
    command.add("seed", seed.map(String.init))
    command.add("another", if: isAnother)
    let load = from.map { "\(ShellCommand("load", lineage.description, "\($0)")) && " } ?? ""
    return load + command.description
  }
}
