import Evolution
import Genomes
import JSON
import TestNetworks
import Testing

/// Genomes after thousands of mutations and crossovers, one upon the other.
@Suite struct AccumulationTests {
  /// Every rule of a genome, told anew: slow, and with nothing of `Genome`'s own.
  private static func brokenRule(of genome: Genome) -> String? {
    let ids = genome.nodes.map(\.id)
    let known = Set(ids)
    if known.count != ids.count { return "an id is there twice" }
    let named =
      genome.canvas.inputs.map(NodeID.input)
      + genome.canvas.colour.outputs.map(NodeID.output)
    if Set(ids.filter { $0.role != .hidden }) != Set(named) { return "other inputs or outputs" }
    for node in genome.nodes where node.kind == .input {
      if node != Node(id: node.id) { return "an altered input" }
    }
    if !genome.nodes.allSatisfy(\.bias.isFinite) { return "a bias" }
    if !genome.connections.allSatisfy(\.weight.isFinite) { return "a weight" }
    if Set(genome.connections.map(\.marking)).count != genome.connections.count {
      return "a connection is there twice"
    }
    var sources: [NodeID: [NodeID]] = [:]
    if genome.links.count != genome.connections.count { return "the number of links" }
    for (connection, link) in zip(genome.connections, genome.links) {
      if ids[link.source] != connection.from || ids[link.target] != connection.to {
        return "a link"
      }
      if !known.contains(connection.from) || !known.contains(connection.to) { return "an end" }
      sources[connection.to, default: []].append(connection.from)
    }
    // Takes away what hears nothing that is left, until nothing is: on a cycle nothing can be.
    var left = known
    while !left.isEmpty {
      let free = left.filter { sources[$0, default: []].allSatisfy { !left.contains($0) } }
      if free.isEmpty { return "a cycle" }
      left.subtract(free)
    }
    return nil
  }

  /// Generations of five, each bred from the one before at random strengths: 80 · 50 · 5 children.
  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `20,000 children of small networks are genomes`(seed: UInt64) throws {
    try breed(from: (0..<3).map { try bred("neat", seed: seed * 10 + $0) }, generations: 50, seed)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `400 children of layered networks are genomes`(seed: UInt64) throws {
    try breed(
      from: (0..<2).map { try bred("layers", seed: seed * 10 + $0) }, generations: 10, seed)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `200 children of both kinds are genomes`(seed: UInt64) throws {
    try breed(
      from: [bred("neat", seed: seed), bred("layers", seed: seed)], generations: 10, seed)
  }

  private func breed(from first: [Genome], generations: Int, _ seed: UInt64) throws {
    var generation = first
    for number in 1...generations {
      var children: [Genome] = []
      for child in 0..<5 {
        var random = RandomStream(seed: seed, generation: number, child: child)
        let strength = random.uniform()
        let parents = (0..<3).map { _ in random.below(generation.count) }
        let conception: Conception =
          random.chance(0.5) ? .mutated(parents[0]) : .crossed(Array(parents.prefix(1 + child % 3)))
        let fitness = generation.indices.map { _ in Double(random.below(3)) }
        let genome = conception.conceive(
          from: generation, fitness: random.chance(0.5) ? fitness : nil,
          variation: Variation(strength: strength),
          random: &random
        ).genome
        let place = "seed \(seed), generation \(number), child \(child)"
        children.append(genome)
        // Each child has passed `valid()`; what takes longer is asked of every fifth.
        guard child == 0 else { continue }
        if let rule = Self.brokenRule(of: genome) { Issue.record("\(place): \(rule)") }
        let bytes = try genome.json.serialized()
        let read = try Genome(json: JSONDocument(parsing: bytes, source: place).root)
        #expect(read == genome, "\(place)")
        #expect(try read.json.serialized() == bytes, "\(place)")
      }
      generation = children
    }
  }
}
