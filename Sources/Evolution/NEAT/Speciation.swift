/// The species of a generation, and what the next generation needs to know of them.
///
/// As in the paper (Stanley & Miikkulainen 2002, doi:10.1162/106365602320169811, section 3.3): each
/// genome belongs to the first species whose representative, a member of the generation before, is
/// nearer than the threshold; a genome that is near to none founds a species. The threshold moves a
/// little in each generation, so that the number of species comes near the wished one, as in the
/// authors' later programs; here by a share of itself, since distances between large genomes are a
/// multiple of those between small ones.
public struct Speciation: Hashable, Sendable {
  /// How many generations were sorted. Ages are counted in turns, since a branch skips numbers of
  /// generations.
  public private(set) var turn: Int
  /// The distance within which the next generation's genomes belong to a species.
  public private(set) var threshold: Double
  /// The species that have members, in the order in which they were founded.
  public private(set) var species: [Species]
  /// How many species were ever founded.
  public private(set) var founded: Int
  /// The best fitness that any genome ever had.
  public private(set) var best: Double
  /// The turn in which `best` was reached.
  public private(set) var improved: Int

  /// A speciation of the values given.
  public init(
    turn: Int, threshold: Double, species: [Species], founded: Int, best: Double, improved: Int
  ) {
    self.turn = turn
    self.threshold = threshold
    self.species = species
    self.founded = founded
    self.best = best
    self.improved = improved
  }

  /// The speciation before the first generation.
  public init(settings: NEATSettings) {
    self.init(
      turn: 0, threshold: settings.threshold, species: [], founded: 0, best: -.infinity, improved: 0
    )
  }

  /// The index in `species` of the first species that a genome is near to; nil where it is near to none.
  ///
  /// - Parameter representatives: the genes of the species' representatives, in their order.
  public func home(
    of genes: Compatibility.Genes, among representatives: [Compatibility.Genes],
    settings: NEATSettings
  ) -> Int? {
    let compatibility = Compatibility(settings)
    return representatives.firstIndex { compatibility.distance(genes, $0) < threshold }
  }

  /// Sorts a generation into species.
  ///
  /// - Parameters:
  ///   - genes: the genes of each genome.
  ///   - homes: the `home` of each; nil for all where there are no species yet.
  ///   - fitness: one number a genome, larger is fitter.
  ///   - random: draws the representatives for the generation after.
  /// - Returns: the id of each genome's species.
  public mutating func sort(
    _ genes: [Compatibility.Genes], homes: [Int?], fitness: [Double], settings: NEATSettings,
    random: inout RandomStream
  ) -> [Int] {
    turn += 1
    let compatibility = Compatibility(settings)
    if turn == 1, settings.thresholdStep > 0 {
      threshold = Self.wide(threshold, for: genes, target: settings.speciesTarget, compatibility)
    }
    let old = species.count
    var newcomers: [Compatibility.Genes] = []
    var members = [[Int]](repeating: [], count: old)
    for (index, candidate) in genes.enumerated() {
      if let home = homes[index] {
        members[home].append(index)
      } else if let home = newcomers.firstIndex(where: {
        compatibility.distance(candidate, $0) < threshold
      }) {
        members[old + home].append(index)
      } else {
        founded += 1
        species.append(
          Species(
            id: founded, founded: turn, representative: index, best: -.infinity,
            improved: turn))
        newcomers.append(candidate)
        members.append([index])
      }
    }

    var ids = [Int](repeating: 0, count: genes.count)
    for (home, indices) in members.enumerated() where !indices.isEmpty {
      for index in indices { ids[index] = species[home].id }
      species[home].representative = indices[random.below(indices.count)]
      let best = indices.map { fitness[$0] }.max() ?? -.infinity
      if best > species[home].best {
        (species[home].best, species[home].improved) = (best, turn)
      }
    }
    species = zip(species, members).compactMap { $1.isEmpty ? nil : $0 }
    if let top = fitness.max(), top > best { (best, improved) = (top, turn) }
    steer(towards: settings.speciesTarget, step: settings.thresholdStep)
    return ids
  }

  /// Moves the threshold by a share of itself: by `step` where there is no species, or twice as many as
  /// wished or more; by less where the number is nearer, so that it settles.
  private mutating func steer(towards target: Int, step: Double) {
    let miss = min(Double(species.count - target) / Double(target), 1)
    threshold = miss > 0 ? threshold * (1 + step * miss) : threshold / (1 - step * miss)
    threshold = min(max(threshold, Self.leastThreshold), Self.greatestThreshold)
  }

  /// The bounds of the threshold, so that it stays finite and over 0.
  private static let (leastThreshold, greatestThreshold) = (1e-6, 1e9)

  /// The threshold of the first turn. The genomes of a first generation may have nothing in common, and
  /// the threshold given would then make more species than wished; if so, this is the least threshold
  /// that does not, within a sixteenth.
  private static func wide(
    _ threshold: Double, for genes: [Compatibility.Genes], target: Int,
    _ compatibility: Compatibility
  ) -> Double {
    func isWide(_ threshold: Double) -> Bool {
      var standing: [Compatibility.Genes] = []
      for candidate in genes
      where !standing.contains(where: { compatibility.distance(candidate, $0) < threshold }) {
        if standing.count == target { return false }
        standing.append(candidate)
      }
      return true
    }
    if isWide(threshold) { return threshold }
    var (low, high) = (threshold, max(2 * threshold, 1))
    while !isWide(high), high < 1e6 { (low, high) = (high, 2 * high) }
    for _ in 0..<4 {
      let middle = (low + high) / 2
      if isWide(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

/// A species: genomes near to each other, which share their fitness and breed with each other.
public struct Species: Hashable, Sendable {
  /// Its number, from 1, in the order in which species were founded.
  public let id: Int
  /// The turn, `Speciation.turn`, in which it was founded.
  public let founded: Int
  /// The index, in its generation, of the member that represents it.
  public internal(set) var representative: Int
  /// The best fitness that a member ever had.
  public internal(set) var best: Double
  /// The turn in which `best` was reached.
  public internal(set) var improved: Int

  /// A species of the values given.
  public init(id: Int, founded: Int, representative: Int, best: Double, improved: Int) {
    self.id = id
    self.founded = founded
    self.representative = representative
    self.best = best
    self.improved = improved
  }
}
