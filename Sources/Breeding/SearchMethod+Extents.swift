import Evolution
import Expressions
import Populations

extension SearchMethod {
  /// How many cells its map has; 1 where it has none.
  public var cellCount: Int { axes.reduce(1) { $0 * $1.bins } }

  /// The best and the mean of something that a search has a number for in each picture.
  public struct Extent: Hashable, Sendable {
    /// What that is; nil where it is the one fitness, which says all.
    public let name: String?
    /// The greatest.
    public let best: Double
    /// The mean.
    public let mean: Double
  }

  /// What the scores of the search are of: its fitness, the first of its objectives, or novelty.
  public var scored: String { kind.scoresNovelty ? FitnessVocabulary.novelty : fitness[0].title }

  /// The best and mean of all that a summary has: of the score, and of the values beside it.
  public func extents(of summary: Run.Summary) -> [Extent] {
    let values = zip(fitness, summary.statistics?.values ?? []).map {
      Extent(name: $0.title, best: $1.best, mean: $1.mean)
    }
    // With several objectives, the score is the first of them.
    if kind.hasSeveralObjectives, !values.isEmpty { return values }
    let isAlone = values.isEmpty && !kind.scoresNovelty && !kind.hasSeveralObjectives
    return [Extent(name: isAlone ? nil : scored, best: summary.best, mean: summary.mean)] + values
  }
}
