import Evolution
import Genomes
import Populations

/// Breeds one generation after another by a search: asks it for offspring, has them evaluated, tells
/// it the evaluations.
public struct Evolver {
  /// The latest generation.
  public private(set) var generation: Generation
  /// What the log says of it; nil before the first step.
  public private(set) var summary: Run.Summary?

  private var search: Search
  private let evaluator: any Evaluator

  /// An evolver that starts from a generation, which it evaluates.
  ///
  /// - Parameters:
  ///   - plan: what is to be measured.
  ///   - evaluator: measures it.
  /// - Throws: what the evaluator throws, and `SearchError`.
  public init(
    _ method: SearchMethod, plan: MeasurePlan, from generation: Generation, seed: UInt64,
    evaluator: any Evaluator, threads: Int
  ) throws {
    self.generation = generation
    self.evaluator = evaluator
    search = try Search(
      method, plan: plan, seed: seed, from: generation.individuals, number: generation.number,
      memory: generation.method == .auto(method) ? generation.memory : nil,
      evaluations: evaluator.evaluate(generation.individuals.map(\.genome)), threads: threads)
  }

  /// The first of its pictures that fulfils the condition of the plan; see `Search.fulfilment`.
  public var fulfilment: (id: IndividualID, sides: [(text: String, value: Double)])? {
    search.fulfilment
  }

  /// Whether one of its pictures fulfils the condition of the plan.
  public var isFulfilled: Bool { fulfilment != nil }

  /// The share of the cells that a map of elites holds, and the sum of their scores (Pugh, Soros &
  /// Stanley 2016, doi:10.3389/frobt.2016.00040); nil for other searches.
  public var map: (coverage: Double, qdScore: Double)? { search.map }

  /// How many pictures the last step evaluated.
  public var evaluated: Int { summary?.evaluated ?? 0 }

  /// The offspring that `step` evaluates, in their order. Asked again, they are the same.
  ///
  /// - Parameter number: the number of their generation in its lineage.
  public mutating func ask(number: Int) -> [Offspring] { search.ask(generation: number) }

  /// Breeds the next generation.
  ///
  /// - Parameters:
  ///   - number: its number in its lineage.
  ///   - immigrants: the best of other islands; those that are there already are left out.
  /// - Throws: what the evaluator throws; then the latest generation is the one before.
  public mutating func step(number: Int, immigrants: [Specimen] = []) throws {
    let newcomers = search.newcomers(among: immigrants)
    let offspring = search.ask(generation: number, immigrants: newcomers)
    try search.tell(evaluator.evaluate(offspring.map(\.genome)))
    generation = Generation(
      number: number, parent: generation.number, seed: search.seed,
      method: .auto(search.method), individuals: search.individuals, memory: search.memory)
    summary = summary(evaluated: search.evaluated, immigrants: newcomers.map(\.address))
  }

  /// What there is to say of the generation that it starts from.
  ///
  /// - Precondition: there was no step yet.
  var start: Run.Summary { summary(evaluated: generation.individuals.count) }

  private func summary(evaluated: Int, immigrants: [Address] = []) -> Run.Summary {
    Run.Summary(
      of: search.scored, evaluated: evaluated,
      speciation: search.memory.speciation, qdScore: search.map?.qdScore,
      front: search.frontCount, immigrants: immigrants)
  }
}
