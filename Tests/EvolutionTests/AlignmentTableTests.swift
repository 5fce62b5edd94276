import Genomes
import Testing

@testable import Evolution

/// The alignment held against its definition by dictionaries.
@Suite struct AlignmentTableTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `genes are numbered as they first occur, with the place of each in each parent`(
    seed: UInt64
  ) throws {
    var random = stream(seed)
    var family = [try bred(random.chance(0.3) ? "layers" : "neat", steps: 5, seed: seed)]
    for _ in 0..<random.below(4) {
      var genome = family[random.below(family.count)]
      for _ in 0..<random.below(15) {
        genome = Mutations(strength: 1).mutate(genome, random: &random).genome
      }
      family.append(genome)
    }
    if random.chance(0.5) { family.append(try bred(steps: 10, seed: seed + 100)) }

    let alignment = Alignment(family)
    var nodes: [NodeID] = []
    var connections: [Connection.Marking] = []
    for genome in family {
      for node in genome.nodes where !nodes.contains(node.id) { nodes.append(node.id) }
    }
    var known = Set<Connection.Marking>()
    for marking in family.flatMap(\.connections).map(\.marking)
    where known.insert(marking).inserted {
      connections.append(marking)
    }
    #expect(alignment.nodes.count == nodes.count, "seed \(seed)")
    #expect(alignment.connections.count == connections.count, "seed \(seed)")
    for (number, id) in nodes.enumerated() {
      #expect(alignment[id] == number, "seed \(seed)")
      #expect(
        Array(alignment.nodes[number])
          == family.map { $0.nodes.firstIndex { $0.id == id } ?? -1 }, "seed \(seed)")
    }
    let places = family.map { genome in
      Dictionary(uniqueKeysWithValues: genome.connections.enumerated().map { ($1.marking, $0) })
    }
    for (number, marking) in connections.enumerated() {
      #expect(
        Array(alignment.connections[number]) == places.map { $0[marking] ?? -1 }, "seed \(seed)")
    }
    for connection in family.flatMap(\.connections) {
      #expect(connections[alignment[connection]] == connection.marking, "seed \(seed)")
    }
  }

  @Test func `a gene is drawn from its holders, each equally likely`() {
    func parent(_ hidden: [Int]) -> Genome { genome(hidden.map { ($0, 1) }) }
    let alignment = Alignment([parent([0]), parent([1, 0]), parent([1]), parent([0])])
    var counts = [Int](repeating: 0, count: 4)
    for seed in 0..<3_000 as Range<UInt64> {
      var random = stream(seed)
      let (parent, place) = alignment.connections.draw(0, random: &random)
      #expect(place == (parent == 1 ? 1 : 0))
      counts[parent] += 1
    }
    #expect(counts[2] == 0 && [0, 1, 3].allSatisfy { abs(counts[$0] - 1_000) < 130 }, "\(counts)")
  }

  @Test func `whether genes together can close a cycle`() {
    func chain(_ order: [Int]) -> Genome {
      var draft = Genome.Draft(genome(order.sorted().map { ($0, 1) }))
      for (from, to) in zip(order, order.dropFirst()) {
        draft.connections.append(
          Connection(from: .layered(0, from), to: .layered(0, to), weight: 1, enabled: false))
      }
      return draft.valid()
    }
    let (one, other, third) = (chain([0, 1, 2]), chain([2, 3]), chain([3, 0]))
    #expect(!Alignment([one, other]).canCycle([one, other]))
    let all = [one, other, third]
    #expect(Alignment(all).canCycle(all))
    #expect(!Alignment(all).canCycle([one, third]))
  }
}
