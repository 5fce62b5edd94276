import Evolution

/// A generation without its individuals: what a line of `breed log` says of it.
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
  /// How many of its individuals none of the others beats in every objective, where there are
  /// several.
  public let front: Int?

  /// The outline of a generation.
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

  /// The outline of a generation as the log tells it; nil where it does not tell everything.
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
  /// The outline of a generation as the log tells it; nil where it does not tell everything: for a
  /// generation that is not saved or was bred by tournaments, and in a log of version 1.
  ///
  /// - Precondition: the lineage has it.
  public func outline(of generation: Int) -> GenerationOutline? {
    GenerationOutline(generation, in: self)
  }
}

extension Lineage {
  /// The outline of a saved generation: from the log or, where that does not tell it, from the
  /// file.
  ///
  /// - Throws: where there is no such generation, or the file is needed and is not as it was written.
  public func outline(of generation: Int) throws -> GenerationOutline {
    try checked(generation)
    return try history.outline(of: generation) ?? GenerationOutline(saved(generation))
  }
}

extension Generation.Method {
  /// Whether there are several objectives, and so a front.
  fileprivate var hasFront: Bool {
    if case .auto(let method) = self { method.kind.layout == .front } else { false }
  }
}

extension Run.Summary {
  /// How many individuals a generation with this summary has: the elites of a map, or a population.
  fileprivate func count(of method: SearchMethod) -> Int? {
    method.kind.layout == .map ? cells : method.population
  }
}
