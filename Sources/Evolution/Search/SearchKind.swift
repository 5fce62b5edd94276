/// How a search makes each generation from the one before. Adding one touches its own file and this
/// list.
public enum SearchKind: String, CaseIterable, Hashable, Sendable {
  /// NEAT: each generation replaces the one before.
  case generational
  /// NEAT, where what is new is fit.
  case novelty
  /// MAP-Elites: the best of each cell of a map survives.
  case mapElites = "map-elites"
  /// NSGA-II: what nothing else beats in every objective survives.
  case nsga2

  /// How it works.
  var strategy: any SearchStrategy.Type {
    switch self {
    case .generational, .novelty: SpeciesSearch.self
    case .mapElites: MapSearch.self
    case .nsga2: ParetoSearch.self
    }
  }

  /// Whether it has several objectives; the others have one.
  public var hasSeveralObjectives: Bool { strategy.hasSeveralObjectives }
  /// How many axes it has.
  public var axisCount: Int { strategy.axisCount }
  /// Whether its fitness may have the term `novelty`.
  public var allowsNovelty: Bool { strategy.allowsNovelty }
  /// Which of a generation's individuals its sheet shows, and in which order.
  public var layout: SearchLayout { strategy.layout }
}

/// Which individuals of a search's generation are shown, and where.
public enum SearchLayout: Sendable {
  /// All of them, row by row.
  case all
  /// All of them, each in its cell of the map.
  case map
  /// Those that none of the others beats in every objective.
  case front
}
