import Genomes

/// Size of the network: n / (n + 20) for n nodes, inputs and outputs too, so that 20 nodes score ½, and
/// more always more. It is breed's own.
public struct Nodes: GenomeMeasure {
  /// `nodes`.
  public let name = "nodes"
  /// What it prefers.
  public let summary = "networks of many nodes: n / (n + 20)"

  /// The measure.
  public init() {}

  /// n / (n + 20).
  public func score(_ genome: Genome) -> Double {
    let count = Double(genome.nodes.count)
    return count / (count + 20)
  }
}
