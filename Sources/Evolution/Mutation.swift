import Genomes

/// One way to change a genome. Adding one touches its file and `Mutations.operators`.
public protocol Mutation: Sendable {
  /// Its name, as the lineage's files record it.
  var name: String { get }

  /// Changes the draft, which stays a valid genome.
  ///
  /// - Returns: whether there was anything to change.
  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool
}

/// A mutation on the dial of breeding by eye.
public protocol DialledMutation: Mutation {
  /// The probability that a child undergoes it, for a strength in 0…1.
  func rate(strength: Double) -> Double
}
