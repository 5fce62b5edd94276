import Genomes
import Threads

/// A search, generation by generation: it is asked for offspring and told what was measured of them.
///
/// What it breeds depends only on the generation that it starts from, the method, the seed and the
/// evaluations; not on threads, machine or time. A generation that the same method bred holds all that
/// is needed to go on as if there had been no pause.
public struct Search: Sendable {
  /// What it searches for, and how.
  public var method: SearchMethod { context.method }
  /// What an evaluation has to tell.
  public var plan: MeasurePlan { context.plan }
  /// The seed of its random numbers.
  public var seed: UInt64 { context.seed }
  /// The current generation, in its order.
  public private(set) var individuals: [Individual]
  /// The current generation's number.
  public private(set) var number: Int
  /// How many offspring of the current generation were evaluated; 0 where it starts.
  public private(set) var evaluated = 0

  private let context: SearchContext
  private let variation: Variation
  private var strategy: any SearchStrategy
  private var asked: Asked?

  /// A generation that was asked for, and whose evaluations were not told yet.
  private struct Asked {
    let number: Int
    /// All children in order; those that are kept unchanged are evaluated already.
    let children: [Child]
  }

  private enum Child {
    case kept(Member)
    case bred(Offspring, genes: Compatibility.Genes?, home: Int?, Descent?)
  }

  /// A search that starts from a generation.
  ///
  /// - Parameters:
  ///   - individuals: the individuals of the generation, at least one.
  ///   - number: the generation's number.
  ///   - memory: what the same search remembered with it; nil where another method bred it.
  ///   - evaluations: what was measured of each individual, by the plan.
  ///   - threads: how many threads breed; the result is the same for any number.
  /// - Throws: `SearchError` where the method has a value out of its bounds, there are no individuals,
  ///   the memory has no archive of novelty but needs one, or an evaluation is not as the plan wants
  ///   it.
  public init(
    _ method: SearchMethod, plan: MeasurePlan, seed: UInt64, from individuals: [Individual],
    number: Int, memory: SearchMemory?, evaluations: [Evaluation], threads: Int
  ) throws(SearchError) {
    try method.check()
    guard !individuals.isEmpty else { throw .noIndividuals }
    if let memory, plan.needsNovelty, memory.novelty == nil {
      throw .missingArchive(generation: number)
    }
    try plan.check(evaluations, count: individuals.count, against: memory?.novelty)
    context = SearchContext(method: method, plan: plan, seed: seed, threads: max(1, threads))
    variation = method.settings.variation(
      mix: ActivationMix(method.activations) ?? .standard)
    self.individuals = individuals
    self.number = number
    let needsGenes = method.kind.strategy.needsGenes
    let members = Parallel.map(individuals.indices, threads: context.threads) { index -> Member in
      var member = Member(
        individuals[index], evaluations[index],
        genes: needsGenes ? Compatibility.Genes(individuals[index].genome) : nil)
      if plan.needsDescent { member.descend(individuals[index].descent ?? .founder, in: plan) }
      return member
    }
    strategy = method.kind.strategy.init(
      context, members, number: number,
      saved: memory.map { SavedSearch(individuals: individuals, memory: $0) })
  }

  /// What it needs to know beside the current generation, to go on from it.
  public var memory: SearchMemory { strategy.memory }
  /// How many of the current generation none of the others beats; nil for searches without fronts.
  public var frontCount: Int? { strategy.frontCount }
  /// The share of a map's cells that are not empty, and the sum of their scores (Pugh, Soros &
  /// Stanley 2016, doi:10.3389/frobt.2016.00040); nil for other searches.
  public var map: (coverage: Double, qdScore: Double)? { strategy.map }
  /// The genome of each individual of the current generation, with what it scores, what it is worth
  /// besides and the id of its species; see `Individual.values`.
  public var scored: [(genome: Genome, score: Double, values: [Double], species: Int?)] {
    strategy.members.map { ($0.offspring.genome, $0.score, $0.values, $0.species) }
  }

  /// The first of the current generation that fulfils the plan's condition, with what it has of the
  /// condition's sides; nil where none does.
  public var fulfilment: (id: IndividualID, sides: [(text: String, value: Double)])? {
    guard plan.condition != nil else { return nil }
    for member in strategy.members {
      let novelty = method.kind.scoresNovelty ? member.score : 0
      if let id = member.id, let sides = plan.fulfilment(member.evaluation, novelty: novelty) {
        return (id, sides)
      }
    }
    return nil
  }

  /// Breeds the next generation.
  ///
  /// - Parameters:
  ///   - number: its number in its lineage.
  ///   - immigrants: the best of other islands, which come in beside the children; see `Island`. Each
  ///     takes the place of the worst child, is compared with all in NSGA-II, and is offered to a map as
  ///     a child is. `newcomers(among:)` tells those that are not there already.
  /// - Returns: the offspring that are to be evaluated, immigrants last; parents that are kept unchanged
  ///   are not among them. Asked for the same generation again, it returns the same.
  public mutating func ask(
    generation number: Int, immigrants: [Specimen] = []
  ) -> [Offspring] {
    let (strategy, variation, seed) = (strategy, variation, context.seed)
    let parents = strategy.members
    let (specimens, fitness) = (parents.map(\.specimen), parents.map(\.score))
    let needsGenes = method.kind.strategy.needsGenes
    let needsDescent = plan.needsDescent
    let children = Parallel.map(0..<method.population, threads: context.threads) { index -> Child in
      var random = RandomStream(seed: seed, generation: number, child: index + 1)
      let conception = strategy.conception(index: index, random: &random)
      if case .kept(let parent) = conception {
        var member = parents[parent]
        member.home = member.genes.flatMap(strategy.home)
        return .kept(member)
      }
      let offspring = conception.offspring(
        of: specimens, fitness: fitness, variation: variation, random: &random)
      // The fittest parent gives a child its network.
      let model = conception.parents.max { fitness[$0] < fitness[$1] }
      let relative = model.flatMap { parents[$0].genes }
      let genes = needsGenes ? Compatibility.Genes(offspring.genome, like: relative) : nil
      let descent =
        needsDescent
        ? Descent(
          operation: offspring.operation, mutations: offspring.mutations.count,
          parents: conception.parents.compactMap { parents[$0].descent }) : nil
      return .bred(offspring, genes: genes, home: genes.flatMap(strategy.home), descent)
    }
    let incoming = Parallel.map(immigrants.indices, threads: context.threads) { index -> Child in
      let offspring = Offspring(immigrating: immigrants[index])
      let genes = needsGenes ? Compatibility.Genes(offspring.genome) : nil
      return .bred(
        offspring, genes: genes, home: genes.flatMap(strategy.home), needsDescent ? .founder : nil)
    }
    asked = Asked(number: number, children: children + incoming)
    return (children + incoming).compactMap {
      if case .bred(let offspring, _, _, _) = $0 { offspring } else { nil }
    }
  }

  /// Those of other islands of which the current generation has no copy, each once, in their order.
  public func newcomers(among specimens: [Specimen]) -> [Specimen] {
    var known = Set(strategy.members.map(\.offspring.genome))
    return specimens.filter { known.insert($0.genome).inserted }
  }

  /// Takes what was measured of the offspring that was asked for. Then their generation is the current
  /// one.
  ///
  /// - Parameter evaluations: one for each that `ask` gave last, in their order.
  /// - Throws: `SearchError` where they are not as the plan wants them; then the search is as it was.
  public mutating func tell(_ evaluations: [Evaluation]) throws(SearchError) {
    guard let asked else { throw .evaluationCount(expected: 0, found: evaluations.count) }
    let count = asked.children.count { if case .bred = $0 { true } else { false } }
    let plan = plan
    try plan.check(evaluations, count: count, against: memory.novelty)
    var next = evaluations.makeIterator()
    let children = asked.children.compactMap { child -> Member? in
      switch child {
      case .kept(var member):
        member.grow(in: plan)
        return member
      case .bred(let offspring, let genes, let home, let descent):
        return next.next().map {
          var member = Member(offspring, $0, genes: genes, home: home)
          if let descent { member.descend(descent, in: plan) }
          return member
        }
      }
    }
    // Those of the generation before that stay are a generation older when they are compared.
    if plan.needsDescent {
      strategy.members = strategy.members.map { member in
        var member = member
        member.grow(in: plan)
        return member
      }
    }
    strategy.succeed(children, number: asked.number)
    number = asked.number
    evaluated = count
    let ids = strategy.members.indices.map { IndividualID(generation: number, number: $0 + 1) }
    individuals = zip(strategy.members, ids).map { $0.individual($1, in: plan) }
    for (index, id) in ids.enumerated() { strategy.members[index].settle(id) }
    self.asked = nil
  }
}
