/// What a search carries from one generation to the next, beside the individuals: with it, a run
/// that goes on from a saved generation is the run that never stopped.
public struct SearchMemory: Hashable, Sendable {
  /// NEAT's species, after they took in the generation.
  public var speciation: Speciation?
  /// The archive of novelty search, after it took in the generation.
  public var novelty: NoveltyArchive?

  /// A memory of the values given; none where the search needs none.
  public init(speciation: Speciation? = nil, novelty: NoveltyArchive? = nil) {
    self.speciation = speciation
    self.novelty = novelty
  }

  /// Whether there is nothing to remember.
  public var isEmpty: Bool { speciation == nil && novelty == nil }
}
