import Genomes

/// Connections of the network: n / (n + 50) for n enabled connections, so that 50 score ½, and more always
/// more. Disabled genes, which take no part in the picture, do not count. It is breed's own.
public struct Connections: GenomeMeasure {
  /// `connections`.
  public let name = "connections"
  /// What it prefers.
  public let summary = "networks of many enabled connections: n / (n + 50)"

  /// The measure.
  public init() {}

  /// n / (n + 50).
  public func score(_ genome: Genome) -> Double {
    let count = Double(genome.connections.count(where: \.enabled))
    return count / (count + 50)
  }
}
