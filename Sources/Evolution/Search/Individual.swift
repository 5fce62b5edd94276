import Genomes

/// A member of a generation: a genome, how it was made, and what a search found of it.
public struct Individual: Hashable, Sendable {
  /// Its address.
  public let id: IndividualID
  /// The addresses of its parents.
  public let parents: [Address]
  /// How it was made: `drawn` by a recipe, `imported`, `kept`, `mutated`, `crossed`, `morphed` or
  /// `edited`.
  public let operation: String
  /// The mutations that changed it, or the kinds of changes by hand, in their order.
  public let mutations: [String]
  /// The number of attempts until it was neither flat nor like another; from 1.
  public let tries: Int
  /// Its fitness, where a fitness chose; larger is fitter.
  public let score: Double?
  /// What the search measured, where that is not the score: the fitness of novelty search; the
  /// objectives of NSGA-II.
  public let values: [Double]
  /// The id of its species, where there are species.
  public let species: Int?
  /// Its cell, where it is an elite of a map, from 0, the last axis fastest.
  public let cell: Int?
  /// The name of its cell, where the cells of its map are a judge's labels: what the judge takes it for.
  public let label: String?
  /// The genome itself.
  public let genome: Genome

  /// An individual of the values given.
  public init(
    id: IndividualID, parents: [Address], operation: String, mutations: [String],
    tries: Int, score: Double? = nil, values: [Double] = [],
    species: Int? = nil, cell: Int? = nil, label: String? = nil, genome: Genome
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
    self.label = label
    self.genome = genome
  }

  /// Offspring that has become a member of a generation.
  public init(
    _ id: IndividualID, _ offspring: Offspring, score: Double? = nil, values: [Double] = [],
    species: Int? = nil, cell: Int? = nil, label: String? = nil
  ) {
    self.init(
      id: id, parents: offspring.parents, operation: offspring.operation,
      mutations: offspring.mutations, tries: offspring.tries, score: score, values: values,
      species: species, cell: cell, label: label, genome: offspring.genome)
  }

  /// The genome and its address: within the lineage given, or within its own.
  public func specimen(in lineage: LineageName? = nil) -> Specimen {
    Specimen(Address(id, in: lineage), genome)
  }
}
