/// Who the parents are when a fitness chooses: elitism, then tournaments.
///
/// The fittest few go on as they are, so that the best is never lost. Each other child has
/// parents that won a tournament: the fittest of a few drawn at random (Miller & Goldberg 1995).
public struct RankedBrood: Sendable {
  /// One number a genome of the generation before, larger is fitter.
  public let fitness: [Double]
  /// How many of the fittest go on unchanged.
  public let elite: Int
  /// How many compete to be a parent.
  public let tournament: Int
  /// The probability that a child has two parents rather than one.
  public let crossoverRate: Double

  /// The brood of a generation with this fitness.
  ///
  /// - Precondition: there is a genome, and a tournament has a participant.
  public init(
    fitness: [Double], elite: Int = 2, tournament: Int = 3, crossoverRate: Double = 0.4
  ) {
    precondition(!fitness.isEmpty && tournament > 0, "expected a genome and a participant")
    self.fitness = fitness
    self.elite = elite
    self.tournament = tournament
    self.crossoverRate = crossoverRate
  }

  /// The places of the generation, fittest first, the earlier first among equals.
  public var ranking: [Int] {
    fitness.indices.sorted { (-fitness[$0], $0) < (-fitness[$1], $1) }
  }

  /// How the child at `place` comes about; the first `elite` are the fittest themselves.
  public func conception(place: Int, random: inout RandomStream) -> Conception {
    if place < min(elite, fitness.count) { return .kept(ranking[place]) }
    let first = winner(random: &random)
    guard random.chance(crossoverRate) else { return .mutated(first) }
    let second = winner(random: &random)
    return first == second ? .mutated(first) : .crossed([first, second])
  }

  private func winner(random: inout RandomStream) -> Int {
    var best = random.below(fitness.count)
    for _ in 1..<tournament {
      let rival = random.below(fitness.count)
      if fitness[rival] > fitness[best] { best = rival }
    }
    return best
  }
}
