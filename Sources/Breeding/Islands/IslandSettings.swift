import Evolution
import Genomes
import Populations

/// Several islands, as a person asks for them.
public struct IslandSettings: Hashable, Sendable {
  /// How many there are.
  public var count: Int
  /// After every so many generations the best go.
  public var every: Int
  /// How many go to each island that takes some in.
  public var migrants: Int
  /// Who takes in whose.
  public var topology: IslandTopology
  /// The searches of the islands, given to them in turn; none for the one of the request.
  public var searches: [SearchKind]

  /// Settings of the values given.
  public init(
    count: Int, every: Int = Island.defaultInterval, migrants: Int = Island.defaultMigrants,
    topology: IslandTopology = .standard, searches: [SearchKind] = []
  ) {
    self.count = count
    self.every = every
    self.migrants = migrants
    self.topology = topology
    self.searches = searches
  }

  /// Checks each number.
  ///
  /// - Throws: `RequestError.outOfBounds`.
  func check() throws(RequestError) {
    try RequestError.check(count, in: Island.counts, .islands)
    try RequestError.check(every, in: Island.intervals, .migrateEvery)
    try RequestError.check(migrants, in: Island.migrantCounts, .migrants)
    guard searches.count <= count else {
      throw .outOfBounds(
        .islandSearch, found: searches.map(\.rawValue).joined(separator: ","),
        expected: "at most as many searches as there are islands, \(count)")
    }
  }

  /// The islands, in their order.
  func islands(named name: LineageName, seed: UInt64) -> [Island] {
    (1...count).map {
      Island(
        $0, of: count, named: name, seed: seed, every: every, migrants: migrants,
        topology: topology)
    }
  }

  /// The request of an island. What only some of the searches have use for is left out of the others.
  func request(_ request: SearchRequest, for island: Island) -> SearchRequest {
    var own = request
    own.island = island
    guard !searches.isEmpty else { return own }
    let kind = searches[(island.number - 1) % searches.count]
    own.kind = kind
    if kind.axisCount == 0, searches.contains(where: { $0.axisCount > 0 }) {
      (own.axes, own.bins) = (nil, nil)
    }
    if !kind.scoresNovelty, searches.contains(where: \.scoresNovelty),
      !(request.fitness ?? []).contains(where: \.needsNovelty)
    {
      own.noveltyOf = nil
    }
    return own
  }
}
