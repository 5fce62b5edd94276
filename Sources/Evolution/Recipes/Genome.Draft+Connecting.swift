import Genomes

extension Genome.Draft {
  /// Connects every source to every target, target by target, with weights drawn in this order.
  mutating func connect(
    _ sources: [NodeID], to targets: [NodeID], _ weights: InitialWeights,
    random: inout RandomStream
  ) {
    for target in targets {
      for source in sources {
        connections.append(
          Connection(
            from: source, to: target,
            weight: weights.weight(fanIn: sources.count, random: &random)))
      }
    }
  }
}
