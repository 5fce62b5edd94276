import Evolution

/// A generation without its genomes: what is said of it in a line of a lineage's tree.
public struct GenerationOutline: Hashable, Sendable {
  /// Its number in the lineage.
  public let number: Int
  /// The generation that it was bred from; nil for the first.
  public let parent: Int?
  /// The seed of its random numbers.
  public let seed: UInt64
  /// How it was bred.
  public let method: Generation.Method
  /// How many individuals it has.
  public let count: Int
  /// The best score, where a fitness chose.
  public let best: Double?
  /// How many of its individuals nothing beats, where there are several objectives.
  public let front: Int?

  /// The outline of a generation at hand.
  public init(_ generation: Generation) {
    number = generation.number
    parent = generation.parent
    seed = generation.seed
    method = generation.method
    count = generation.individuals.count
    best = method.isByFitness ? generation.individuals.compactMap(\.score).max() : nil
    front =
      method.hasFront
      ? ParetoRanking(objectives: generation.individuals.map(\.values)).fronts.first?.count : nil
  }

  /// The outline that the log has of a saved generation; nil where it does not tell all of it.
  fileprivate init?(_ number: Int, in history: History) {
    let record = history[number]
    let run = record.run.map { history.runs[$0].method }
    guard let file = record.file, let method = file.method ?? run.map(Generation.Method.auto),
      let count = file.count ?? run.flatMap({ record.summary?.count(of: $0) })
    else { return nil }
    self.number = number
    parent = record.parent
    seed = file.seed
    self.method = method
    self.count = count
    best = method.isByFitness ? record.summary?.best : nil
    front = method.hasFront ? record.summary?.front : nil
    if method.isByFitness && best == nil || method.hasFront && front == nil { return nil }
  }
}

extension History {
  /// What the log tells of a generation; nil where it does not tell all that an outline has: of one
  /// that is not saved, in a log of version 1, and of one bred by a tournament.
  ///
  /// - Precondition: the lineage has it.
  public func outline(of generation: Int) -> GenerationOutline? {
    GenerationOutline(generation, in: self)
  }
}

extension Lineage {
  /// The outline of a saved generation, by the log or, where that does not tell it, by its file.
  ///
  /// - Throws: where the file is needed and is not as it was written.
  public func outline(of generation: Int) throws -> GenerationOutline {
    try history.outline(of: generation) ?? GenerationOutline(saved(generation))
  }
}

extension Generation.Method {
  /// Whether a fitness chose, so that there are scores.
  fileprivate var isByFitness: Bool {
    switch self {
    case .auto, .tournament: true
    case .new, .imported, .pick, .cross, .vary, .morph: false
    }
  }

  /// Whether there are several objectives, and individuals that nothing beats in all of them.
  fileprivate var hasFront: Bool {
    if case .auto(let method) = self { method.kind.layout == .front } else { false }
  }
}

extension Run.Summary {
  /// How many individuals a generation of this summary has: a map's elites, else a population.
  fileprivate func count(of method: SearchMethod) -> Int? {
    method.kind.layout == .map ? cells : method.population
  }
}
