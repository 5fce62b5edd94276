import Evolution
import Fitness
import Populations

/// NEAT: each generation replaces the one before, by `SpeciesBrood`. Where novelty counts, an
/// archive goes along (Lehman & Stanley 2011, doi:10.1162/EVCO_a_00025).
struct SpeciesSearch: Search {
  var standings: [Standing] = []
  private let context: SearchContext
  private var speciation: Speciation
  private var archive: NoveltyArchive?
  private var brood: SpeciesBrood?
  /// The genes of the species' representatives, in the species' order.
  private var representatives: [Compatibility.Genes] = []

  var memory: SearchMemory { SearchMemory(speciation: speciation, novelty: archive) }

  init(_ context: SearchContext, _ members: [Member], of generation: Generation) {
    self.context = context
    speciation = Speciation(settings: context.method.settings)
    archive = context.evaluator.needsNovelty ? NoveltyArchive() : nil
    if generation.method == .auto(context.method), let known = generation.memory.speciation {
      speciation = known
      if archive != nil { archive = generation.memory.novelty }
      standings = zip(members, generation.individuals).map { member, individual in
        Standing(
          member: member, score: individual.score ?? 0, values: individual.values,
          species: individual.species)
      }
      plan()
    } else {
      succeed(members, number: generation.number)
    }
  }

  func conception(place: Int, random: inout RandomStream) -> Conception {
    guard let brood else { preconditionFailure("a search has a brood") }
    return brood.conception(place: place, random: &random)
  }

  func home(of genes: Compatibility.Genes) -> Int? {
    speciation.home(of: genes, among: representatives, settings: context.method.settings)
  }

  mutating func succeed(_ children: [Member], number: Int) {
    let fitness = context.evaluator.objectives[0]
    let novelty = takeIn(children)
    standings = children.enumerated().map { place, child in
      let value = fitness.value(of: child.evaluation, novelty: novelty?[place] ?? 0)
      return context.method.search == .novelty
        ? Standing(member: child, score: novelty?[place] ?? 0, values: [value])
        : Standing(member: child, score: value)
    }
    // The fittest first, as a person reads the sheet.
    standings = standings.indices.sorted {
      (-standings[$0].score, $0) < (-standings[$1].score, $1)
    }.map { standings[$0] }
    var random = context.random(number)
    let species = speciation.sort(
      standings.compactMap(\.member.genes), homes: standings.map(\.member.home),
      fitness: standings.map(\.score), settings: context.method.settings, random: &random)
    for place in standings.indices { standings[place].species = species[place] }
    plan()
  }

  /// The novelty of each child, which then enters the archive where it is new enough.
  private mutating func takeIn(_ children: [Member]) -> [Double]? {
    guard var archive else { return nil }
    let descriptors = children.compactMap(\.evaluation.descriptor)
    let novelty = archive.novelty(of: descriptors, threads: context.threads)
    archive.admit(descriptors, novelty: novelty)
    self.archive = archive
    return novelty
  }

  private mutating func plan() {
    representatives = speciation.species.compactMap {
      standings[$0.representative].member.genes
    }
    var settings = context.method.settings
    if archive != nil {
      // What was new once is not new again: scores of different generations cannot be compared, so
      // no species stands still.
      (settings.stagnation, settings.populationStagnation) = (.max, .max)
    }
    brood = SpeciesBrood(
      speciation, membership: standings.compactMap(\.species), fitness: standings.map(\.score),
      count: context.method.population, settings: settings)
  }
}
