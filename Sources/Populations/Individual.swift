import Genomes

/// A genome and how it came about.
public struct Individual: Hashable, Sendable {
  /// Its address.
  public let id: IndividualID
  /// The addresses of its parents.
  public let parents: [Address]
  /// How it was made: `drawn` by a recipe, `imported`, `kept`, `mutated`, `crossed` or `morphed`.
  public let operation: String
  /// The mutation operators that changed it, in their order.
  public let mutations: [String]
  /// How often it was drawn until it was neither flat nor a look-alike; from 1.
  public let tries: Int
  /// Its fitness, where one chose; larger is fitter.
  public let score: Double?
  /// What the search asked for, where that is not the score: the fitness beside novelty; the
  /// objectives of NSGA-II.
  public let values: [Double]
  /// The id of its species, where there are species.
  public let species: Int?
  /// Its cell, where it is an elite of a map, from 0, the last axis fastest.
  public let cell: Int?
  /// The genome itself.
  public let genome: Genome

  /// An individual of the values given.
  public init(
    id: IndividualID, parents: [Address], operation: String, mutations: [String],
    tries: Int, score: Double? = nil, values: [Double] = [],
    species: Int? = nil, cell: Int? = nil, genome: Genome
  ) {
    self.id = id
    self.parents = parents
    self.operation = operation
    self.mutations = mutations
    self.tries = tries
    self.score = score
    self.values = values
    self.species = species
    self.cell = cell
    self.genome = genome
  }
}
