import Evolution

/// What one act of breeding made: its individuals, and all that is needed to make them again.
public struct Generation: Hashable, Sendable {
  /// Its number in the lineage, from 1, in the order in which generations were bred.
  public let number: Int
  /// The generation that it was bred from; nil for the first.
  public let parent: Int?
  /// The seed of its random numbers.
  public let seed: UInt64
  /// How it was bred.
  public let method: Method
  /// Its individuals; the one at place i has the number i + 1.
  public let individuals: [Individual]
  /// What the search that bred it needs to go on, beside the individuals.
  public let memory: SearchMemory

  /// A generation of the values given.
  public init(
    number: Int, parent: Int?, seed: UInt64, method: Method, individuals: [Individual],
    memory: SearchMemory = SearchMemory()
  ) {
    self.number = number
    self.parent = parent
    self.seed = seed
    self.method = method
    self.individuals = individuals
    self.memory = memory
  }

  /// How a generation was bred, with its settings.
  ///
  /// Indirect, since a history has one for every generation and few of them are there.
  public indirect enum Method: Hashable, Sendable {
    /// Drawn by the recipe of that name, with what was set in place of its preset.
    case new(recipe: String, settings: RecipeSettings = RecipeSettings())
    /// Bred elsewhere, and planted here.
    case imported(Import)
    /// Bred from the numbers that a person picked.
    case pick(Pick)
    /// Bred by a search for what a fitness wants.
    case auto(SearchMethod)
    /// Bred from winners of tournaments, as version 0.1 did; only read, and kept as it is.
    case tournament(Tournament)
    /// Bred from any two.
    case cross(Cross)
    /// Bred from one at many strengths.
    case vary(Vary)
    /// The way from one to another.
    case morph(Morph)
  }

  /// The settings of breeding by tournaments, as version 0.1 had it.
  public struct Tournament: Hashable, Sendable {
    /// The name of the fitness.
    public var fitness: String
    /// 0 (nearly the parent) … 1 (wild).
    public var strength: Double
    /// How many of the fittest went on unchanged.
    public var elite: Int
    /// How many competed to be a parent.
    public var tournament: Int

    /// Settings of the values given.
    public init(fitness: String, strength: Double, elite: Int, tournament: Int) {
      self.fitness = fitness
      self.strength = strength
      self.elite = elite
      self.tournament = tournament
    }
  }
}
