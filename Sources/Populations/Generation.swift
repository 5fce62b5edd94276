import Arithmetic
import Evolution

/// The individuals that were bred together, and all that is needed to breed them again.
public struct Generation: Hashable, Sendable {
  /// Its number in the lineage, from 1, in the order in which generations were bred.
  public let number: Int
  /// The generation that it was bred from; nil for the first.
  public let parent: Int?
  /// The seed of its random numbers.
  public let seed: UInt64
  /// How it was bred.
  public let method: Method
  /// Its individuals; the one of index i has the number i + 1.
  public let individuals: [Individual]
  /// What the search that bred it needs to go on, besides the individuals.
  public let memory: SearchMemory
  /// The version of the arithmetic by which the program that bred it painted; see `PixelArithmetic`.
  public let arithmetic: Int

  /// A generation of the values given.
  public init(
    number: Int, parent: Int?, seed: UInt64, method: Method, individuals: [Individual],
    memory: SearchMemory = SearchMemory(), arithmetic: Int = PixelArithmetic.version
  ) {
    self.number = number
    self.parent = parent
    self.seed = seed
    self.method = method
    self.individuals = individuals
    self.memory = memory
    self.arithmetic = arithmetic
  }

  /// The same generation, as a program of another arithmetic bred it.
  package func bred(by arithmetic: Int) -> Generation {
    Generation(
      number: number, parent: parent, seed: seed, method: method, individuals: individuals,
      memory: memory, arithmetic: arithmetic)
  }
}
