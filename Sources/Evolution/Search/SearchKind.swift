import Text

/// How a search makes each generation from the one before. Adding one touches its own file and this
/// list: a case, and its strategy, which brings all else that is said and asked of it.
public enum SearchKind: String, CaseIterable, Hashable, Sendable {
  /// NEAT: each generation replaces the one before.
  case generational
  /// NEAT, where what is new is fit.
  case novelty
  /// MAP-Elites: the best of each cell of a map survives.
  case mapElites = "map-elites"
  /// NSGA-II: what nothing else beats in every objective survives.
  case nsga2

  /// The search by default.
  public static let standard = SearchKind.generational

  /// How it works.
  var strategy: any SearchStrategy.Type {
    switch self {
    case .generational: SpeciesSearch.self
    case .novelty: NoveltySearch.self
    case .mapElites: MapSearch.self
    case .nsga2: ParetoSearch.self
    }
  }

  /// Whether it has several objectives; the others have one.
  public var hasSeveralObjectives: Bool { strategy.hasSeveralObjectives }
  /// How many axes it has: those of its map. A judge's labels, which are one axis, may be in their place.
  public var axisCount: Int { layout == .map ? 2 : 0 }

  /// Whether these can be its axes: as many measures as it has, or the labels of a judge alone.
  public func allows(_ axes: [SearchMethod.Axis]) -> Bool {
    if axisCount > 0, axes.count == 1 { return axes[0].isOfLabels }
    return axes.count == axisCount && !axes.contains(where: \.isOfLabels)
  }
  /// Whether its fitness may have the term `novelty`.
  public var allowsNovelty: Bool { strategy.allowsNovelty }
  /// Whether its scores are novelty, and the fitness stands beside them.
  public var scoresNovelty: Bool { strategy.scoresNovelty }
  /// Which of a generation's individuals its sheet shows, and in which order.
  public var layout: SearchLayout { strategy.layout }

  /// The words for what the search looks for, which its scores are of (`aim`), and for what follows
  /// (`rest`), such as `, map-elites`.
  ///
  /// - Parameter fitness: the fitness in words.
  public func words(fitness: String) -> (aim: String, rest: String) {
    strategy.words(name: rawValue, fitness: fitness)
  }
}

extension SearchKind {
  /// Every search in a sentence: `generational (NEAT), novelty, map-elites or nsga2`.
  public static var choice: String {
    Spelling.choice(
      allCases.map { kind in kind.rawValue + (kind.strategy.note.map { " (\($0))" } ?? "") })
  }

  /// The names of the searches for which the closure is true, in a sentence: `generational or novelty`.
  public static func choice(where isSo: (SearchKind) -> Bool) -> String {
    Spelling.choice(allCases.filter(isSo).map(\.rawValue))
  }
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
