import Evolution
import Genomes
import Populations

extension IslandRuns {
  /// Gathers the best of all islands' last generations in the lineage whose name they share, which becomes
  /// the current one. It is begun with them; where it is there, they come behind its current generation,
  /// unless one of its generations holds them already.
  ///
  /// Maps are put together cell by cell, in the order of the islands: of two elites the better one is taken,
  /// of equals the first. Of several objectives the best fronts are taken, as NSGA-II does it. In all other
  /// cases those of the best fitness are, each once, as many as a generation of one island has.
  ///
  /// - Throws: `IslandError.nameTaken`; where an island has no lineage, or its generation cannot be had; what
  ///   the file system refuses.
  public func gather() throws -> ShownGeneration {
    let best = try Gathering(
      of: lineages.flatMap { name in
        let lineage = try workshop.folder.open(name)
        let generation = try workshop.generation(of: lineage)
        return generation.individuals.map {
          Gathering.Candidate($0, in: name, method: generation.method)
        }
      }
    ).best
    let pictures = Generation.OfPictures(best.map(\.address))
    let known = try workshop.gathered(of: self)
    if let known, let number = known.number(of: pictures) {
      try workshop.folder.makeCurrent(name)
      return try workshop.drawn(
        workshop.generation(number, of: known), of: known, redrawing: false)
    }
    let lineage = try known.map { _ in try workshop.goOn(name) }
    let generation = Generation(
      number: (lineage?.history.count ?? 0) + 1, parent: lineage?.history.now,
      seed: islands[0].seed, method: .pictures(pictures),
      best.map { Offspring($0.genome, parents: [$0.address], operation: "kept") })
    return try workshop.saved(generation, in: name) {
      guard let lineage else {
        return try workshop.folder.found(name, seed: islands[0].seed, first: generation)
      }
      try lineage.append(generation)
      return lineage
    }
  }
}

extension Workshop {
  /// The lineage in which the best of islands were gathered; nil where there is none.
  ///
  /// - Throws: `IslandError.nameTaken` where a lineage of that name began otherwise.
  func gathered(of islands: IslandRuns) throws -> Lineage? {
    guard folder.has(islands.name) else { return nil }
    let lineage = try folder.open(islands.name)
    guard case .pictures(let first) = try lineage.outline(of: 1).method,
      first.pictures.allSatisfy({ $0.lineage.map(islands.lineages.contains) ?? false })
    else { throw IslandError.nameTaken(islands.name) }
    return lineage
  }
}

extension Lineage {
  /// The last generation that holds these pictures; nil for none.
  fileprivate func number(of pictures: Generation.OfPictures) -> Int? {
    (1...history.count).last {
      history[$0].isSaved && (try? outline(of: $0).method) == .pictures(pictures)
    }
  }
}

/// The best among the pictures of several islands.
private struct Gathering {
  /// A picture of an island.
  struct Candidate {
    let address: Address
    let genome: Genome
    /// Its fitness; of several objectives the first.
    let fitness: Double
    let objectives: [Double]
    let cell: Int?

    init(_ individual: Individual, in name: LineageName, method: Generation.Method) {
      address = Address(individual.id, in: name)
      genome = individual.genome
      var search: SearchMethod?
      if case .auto(let method) = method { search = method }
      let score = search?.kind.scoresNovelty == true ? individual.values.first : individual.score
      fitness = score ?? -.greatestFiniteMagnitude
      objectives = search?.kind.hasSeveralObjectives == true ? individual.values : []
      cell = individual.cell
    }
  }

  private let all: [Candidate]
  /// As many as a generation of the largest island has.
  private let room: Int

  init(of all: [Candidate]) {
    self.all = all
    let sizes = all.reduce(into: [LineageName?: Int]()) { $0[$1.address.lineage, default: 0] += 1 }
    room = sizes.values.max() ?? 0
  }

  /// The best, in an order for a sheet.
  var best: [Candidate] {
    let most = Breeder.counts.upperBound
    if all.allSatisfy({ $0.cell != nil }) {
      let elites = elites
      guard elites.count > most else { return elites }
      let kept = Set(ranking(of: elites).prefix(most))
      return elites.indices.filter(kept.contains).map { elites[$0] }
    }
    let own = unique
    let objectives = own.map(\.objectives)
    guard objectives.allSatisfy({ !$0.isEmpty }) else {
      return ranking(of: own).prefix(min(room, most)).map { own[$0] }
    }
    return ParetoRanking(objectives: objectives).survivors(min(room, most)).map { own[$0] }
  }

  /// The best of each cell, in the order of the cells.
  private var elites: [Candidate] {
    var elites: [Int: Candidate] = [:]
    for candidate in all {
      guard let cell = candidate.cell else { continue }
      if let incumbent = elites[cell], incumbent.fitness >= candidate.fitness { continue }
      elites[cell] = candidate
    }
    return elites.sorted { $0.key < $1.key }.map(\.value)
  }

  /// All but copies of those before.
  private var unique: [Candidate] {
    var known: Set<Genome> = []
    return all.filter { known.insert($0.genome).inserted }
  }

  private func ranking(of candidates: [Candidate]) -> [Int] {
    candidates.indices.sorted {
      (-candidates[$0].fitness, $0) < (-candidates[$1].fitness, $1)
    }
  }
}
