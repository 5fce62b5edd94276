/// A species: genomes near to each other, which share their fitness and breed with each other.
public struct Species: Hashable, Sendable {
  /// Its number, from 1, in the order in which species were founded.
  public let id: Int
  /// The turn, `Speciation.turn`, in which it was founded.
  public let founded: Int
  /// The place, in its generation, of the member that stands for it.
  public internal(set) var representative: Int
  /// The best fitness that a member ever had.
  public internal(set) var best: Double
  /// The turn in which `best` was reached.
  public internal(set) var improved: Int

  /// A species of the values given.
  public init(id: Int, founded: Int, representative: Int, best: Double, improved: Int) {
    self.id = id
    self.founded = founded
    self.representative = representative
    self.best = best
    self.improved = improved
  }
}
