import Evolution
import Fitness
import Genomes
import Populations
import Rendering

/// Breeds one generation after another by a search. What it breeds depends on the generation that
/// it starts from, the method and the seed alone; a generation that the same method bred holds all
/// that is needed to go on as if there had been no pause.
public struct Evolver: Sendable {
  /// The latest generation.
  public private(set) var generation: Generation
  /// What the log says of it; nil before the first step.
  public private(set) var summary: Run.Summary?
  /// Whether one of its pictures fulfils the condition of the goal.
  public private(set) var isFulfilled: Bool

  private let context: SearchContext
  private let renderer: Renderer
  private var search: any Search
  private let variation: Variation

  /// An evolver that starts from a generation, which it evaluates.
  ///
  /// - Parameter until: a condition to look out for.
  /// - Throws: where an expression cannot be read.
  public init(
    _ method: Generation.Auto, from generation: Generation, seed: UInt64, renderer: Renderer,
    until: String? = nil
  ) throws {
    let evaluator = try Evaluator(method, until: until)
    if evaluator.needsNovelty, generation.method == .auto(method),
      generation.memory.novelty == nil
    {
      throw SearchError.missingArchive(generation: generation.number)
    }
    context = SearchContext(
      method: method, evaluator: evaluator, seed: seed, threads: renderer.threads)
    variation = method.settings.variation(
      mix: ActivationMix(method.activations) ?? .standard)
    self.renderer = renderer
    self.generation = generation
    let needsGenes = context.needsGenes
    let members = renderer.map(generation.individuals) { individual, easel in
      Member(
        genome: individual.genome,
        evaluation: evaluator.evaluate(individual.genome, on: easel),
        origin: .saved(individual.id),
        genes: needsGenes ? Compatibility.Genes(individual.genome) : nil)
    }
    search = context.search(from: members, of: generation)
    isFulfilled = false
    isFulfilled = search.standings.contains(where: fulfils)
  }

  /// How many pictures the last step painted.
  public var evaluated: Int { summary?.evaluated ?? 0 }

  /// The share of the cells that a map of elites holds, and the sum of their scores (Pugh, Soros &
  /// Stanley 2016, doi:10.3389/frobt.2016.00040); nil for other searches.
  public var map: (coverage: Double, qdScore: Double)? { search.map }

  /// Breeds the next generation.
  ///
  /// - Parameter number: its number in its lineage.
  public mutating func step(number: Int) {
    let parents = search.standings
    let genomes = parents.map(\.member.genome)
    let fitness = parents.map(\.score)
    let (search, variation, evaluator) = (search, variation, context.evaluator)
    let (needsGenes, seed) = (context.needsGenes, context.seed)
    let children = renderer.map(Array(0..<context.method.population)) { place, easel -> Member in
      var random = RandomStream(seed: seed, generation: number, child: place + 1)
      let conception = search.conception(place: place, random: &random)
      if case .kept(let parent) = conception {
        var member = parents[parent].member
        member.origin = member.asKept
        member.home = member.genes.flatMap(search.home)
        return member
      }
      let (genome, mutations) = conception.conceive(
        from: genomes, fitness: fitness, variation: variation, random: &random)
      let genes = needsGenes ? Compatibility.Genes(genome) : nil
      return Member(
        genome: genome, evaluation: evaluator.evaluate(genome, on: easel),
        origin: .bred(
          parents: conception.parents.map { parents[$0].member.id }, operation: conception.name,
          mutations: mutations),
        genes: genes, home: genes.flatMap(search.home))
    }
    self.search.succeed(children, number: number)
    settle(number: number, evaluated: children.count { $0.isNew })
  }

  /// Makes the search's standings the latest generation and gives its members their addresses.
  private mutating func settle(number: Int, evaluated: Int) {
    let standings = search.standings
    let ids = standings.indices.map { IndividualID(generation: number, number: $0 + 1) }
    generation = Generation(
      number: number, parent: generation.number, seed: context.seed,
      method: .auto(context.method),
      individuals: zip(standings, ids).map { $0.individual($1) }, memory: search.memory)
    search.address(ids)
    let scores = standings.map(\.score)
    summary = Run.Summary(
      best: scores.max() ?? 0, mean: Self.mean(of: scores),
      evaluated: evaluated, species: search.memory.speciation?.species.count,
      cells: search.map == nil ? nil : standings.count,
      front: search.frontCount)
    isFulfilled = standings.contains(where: fulfils)
  }

  /// The mean; finite though the sum of the largest numbers is not.
  private static func mean(of scores: [Double]) -> Double {
    let (sum, count) = (scores.reduce(0, +), Double(max(1, scores.count)))
    if sum.isFinite { return sum / count }
    let mean = scores.reduce(0) { $0 + $1 / count }
    return min(max(mean, scores.min() ?? 0), scores.max() ?? 0)
  }

  private func fulfils(_ standing: Standing) -> Bool {
    context.evaluator.fulfils(
      standing.member.evaluation,
      novelty: context.method.search == .novelty ? standing.score : 0)
  }
}
