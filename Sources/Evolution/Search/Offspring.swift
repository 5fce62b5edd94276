import Genomes

/// A genome that was just bred and is not judged yet, by a person's eye or by a search's evaluation.
public struct Offspring: Hashable, Sendable {
  /// The genome itself.
  public var genome: Genome
  /// The addresses of its parents.
  public var parents: [Address]
  /// How it was made: `drawn` by a recipe, `imported`, `kept`, `mutated`, `crossed`, `morphed` or
  /// `edited`.
  public var operation: String
  /// The mutations that changed it, or the kinds of changes by hand, in their order.
  public var mutations: [String]
  /// The number of attempts until it was neither flat nor like another; from 1.
  public var tries: Int

  /// Offspring of the values given.
  public init(
    _ genome: Genome, parents: [Address] = [], operation: String, mutations: [String] = [],
    tries: Int = 1
  ) {
    self.genome = genome
    self.parents = parents
    self.operation = operation
    self.mutations = mutations
    self.tries = tries
  }
}

extension Conception {
  /// Makes the child.
  ///
  /// - Parameters:
  ///   - generation: what the indices of the parents stand for.
  ///   - fitness: one number a parent, larger is fitter; nil where all parents are equal.
  ///   - variation: what changes it.
  ///   - crossed: the parents, where `crossedParents(among:variation:)` has compared them.
  public func offspring(
    of generation: [Specimen], fitness: [Double]? = nil, variation: Variation,
    crossed: CrossedParents? = nil, random: inout RandomStream
  ) -> Offspring {
    let (genome, mutations) = conceive(fitness, variation, crossed: crossed, random: &random) {
      generation[$0].genome
    }
    return Offspring(
      genome, parents: parents.map { generation[$0].address }, operation: name,
      mutations: mutations)
  }
}
