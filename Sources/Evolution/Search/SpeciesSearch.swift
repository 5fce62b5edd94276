import JSON

/// NEAT: each generation replaces the one before, with the parents of `SpeciesParents`. Where novelty
/// counts, there is an archive of it, too.
struct SpeciesSearch: SearchStrategy {
  static let note: String? = "NEAT"
  static let needsGenes = true
  static let allowsNovelty = true
  static let showsDifferentFirst = true

  var members: [Member] = []
  private let context: SearchContext
  private var speciation: Speciation
  private var archive: NoveltyArchive?
  private var parents: SpeciesParents?
  /// The genes of the species' representatives, in the species' order.
  private var representatives: [Compatibility.Genes] = []

  /// Its fitness says all, since it is the usual search.
  static func words(name: String, fitness: String) -> (aim: String, rest: String) { (fitness, "") }

  var memory: SearchMemory { SearchMemory(speciation: speciation, novelty: archive) }

  init(_ context: SearchContext, _ members: [Member], number: Int, saved: SavedSearch?) {
    self.context = context
    speciation = Speciation(settings: context.method.settings)
    archive = context.plan.needsNovelty ? NoveltyArchive() : nil
    if let saved, let known = saved.memory.speciation {
      speciation = known
      if archive != nil { archive = saved.memory.novelty }
      self.members = zip(members, saved.individuals).map { member, individual in
        var member = member
        member.score = individual.score ?? 0
        member.values = individual.values
        member.species = individual.species
        return member
      }
      plan()
    } else {
      succeed(members, number: number)
    }
  }

  func conception(index: Int, random: inout RandomStream) -> Conception {
    guard let parents else { preconditionFailure("a search has parents") }
    return parents.conception(index: index, random: &random)
  }

  func home(of genes: Compatibility.Genes) -> Int? {
    speciation.home(of: genes, among: representatives, settings: context.method.settings)
  }

  mutating func succeed(_ children: [Member], number: Int) {
    let fitness = context.plan.objectives[0]
    let novelty = takeIn(children)
    var members = children.enumerated().map { index, child in
      var child = child
      let value = fitness.value(of: child.evaluation, novelty: novelty?[index] ?? 0)
      let isNovelty = context.method.kind.scoresNovelty
      child.score = isNovelty ? novelty?[index] ?? 0 : value
      child.values = isNovelty ? [value] : []
      return child
    }
    members.removeWorst(members.count(where: \.isImmigrant))
    members.sortForSheet()
    var random = context.random(number)
    let species = speciation.sort(
      members.compactMap(\.genes), homes: members.map(\.home), fitness: members.map(\.score),
      settings: context.method.settings, random: &random)
    for index in members.indices { members[index].species = species[index] }
    self.members = members
    plan()
  }

  /// The novelty of each child, which then enters the archive where it is new enough.
  private mutating func takeIn(_ children: [Member]) -> [Double]? {
    guard var archive else { return nil }
    let novelty: [Double]
    if context.plan.featureJudge != nil {
      let features = children.map(\.evaluation.features)
      novelty = archive.novelty(of: features, threads: context.threads)
      archive.admit(features, novelty: novelty)
    } else {
      let descriptors = children.compactMap(\.evaluation.descriptor)
      novelty = archive.novelty(of: descriptors, threads: context.threads)
      archive.admit(descriptors, novelty: novelty)
    }
    self.archive = archive
    return novelty
  }

  private mutating func plan() {
    representatives = speciation.species.compactMap { members[$0.representative].genes }
    var settings = context.method.settings
    if archive != nil {
      // What was new once is not new again. So scores of different generations cannot be compared, and
      // no species can be said to stagnate.
      (settings.stagnation, settings.populationStagnation) = (.max, .max)
    }
    parents = SpeciesParents(
      speciation, membership: members.compactMap(\.species), fitness: members.map(\.score),
      count: context.method.population, settings: settings)
  }

  static func check(_ saved: SavedGeneration) throws {
    guard let speciation = saved.memory.speciation else {
      throw saved.element.error(expected: "a memory of species")
    }
    guard speciation.turn <= saved.number else {
      throw try saved.element.member("memory").member("species").member("turn").error(
        expected: "at most \(saved.number), a turn a generation")
    }
    let ids = Set(speciation.species.map(\.id))
    for (index, individual) in saved.individuals.enumerated() {
      guard let species = individual.species, ids.contains(species) else {
        throw try saved.error(at: index, expected: "a species of the memory")
      }
      guard individual.score != nil else { throw try saved.error(at: index, expected: "a score") }
    }
    for species in speciation.species {
      guard saved.individuals[species.representative].species == species.id else {
        throw try saved.error(
          at: species.representative, expected: "species \(species.id), for which it stands")
      }
    }
  }
}

extension [Member] {
  /// Removes so many of the worst for those that came in from other islands, which stay; of equals the
  /// last.
  fileprivate mutating func removeWorst(_ count: Int) {
    let own = indices.filter { !self[$0].isImmigrant }
    let worst = own.sorted { (self[$0].score, -$0) < (self[$1].score, -$1) }.prefix(count)
    for index in worst.sorted().reversed() { remove(at: index) }
  }
}
