import Genomes

/// One way to change a genome. Adding one touches its file and `Mutations.operators`.
public protocol Mutation: Sendable {
  /// Its name, as the lineage's files record it.
  var name: String { get }

  /// The probability that a child undergoes it, for a strength in 0…1.
  func rate(strength: Double) -> Double

  /// Changes the draft, which stays a valid genome.
  ///
  /// - Returns: whether there was anything to change.
  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool
}
