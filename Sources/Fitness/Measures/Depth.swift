import Genomes

/// Depth of the network: d / (d + 5) for d connections on the longest path of enabled ones that ends at an
/// output, so that 5 score ½, and more always more. A network without hidden nodes has a depth of 1, one of
/// which no output is connected 0. It is breed's own.
public struct Depth: GenomeMeasure {
  /// `depth`.
  public let name = "depth"
  /// What it prefers.
  public let summary = "deep networks: d / (d + 5) for a longest path of d"

  /// The measure.
  public init() {}

  /// d / (d + 5).
  public func score(_ genome: Genome) -> Double {
    let links = zip(genome.connections, genome.links).filter(\.0.enabled).map(\.1)
    let depths = Topology.depths(nodeCount: genome.nodes.count, links: links)
    var deepest = 0
    for (node, depth) in zip(genome.nodes, depths) where node.kind == .output {
      deepest = max(deepest, depth)
    }
    return Double(deepest) / Double(deepest + 5)
  }
}
