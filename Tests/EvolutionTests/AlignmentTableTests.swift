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
      #expect(alignment.number(of: id) == number, "seed \(seed)")
      #expect(
        Array(alignment.nodes[number])
          == Self.holders(family.map { $0.nodes.firstIndex { $0.id == id } }), "seed \(seed)")
    }
    let places = family.map { genome in
      Dictionary(uniqueKeysWithValues: genome.connections.enumerated().map { ($1.marking, $0) })
    }
    for (number, marking) in connections.enumerated() {
      let found = places.map { $0[marking] }
      #expect(
        Array(alignment.connections[number]) == Self.holders(found), "seed \(seed)")
      #expect(
        alignment.disabled[number]
          == zip(family, found).count { genome, index in
            index.map { !genome.connections[$0].enabled } ?? false
          },
        "seed \(seed)")
      let link = alignment.ends[number]
      #expect(nodes[link.source] == marking.from && nodes[link.target] == marking.to)
    }
    for (parent, genome) in family.enumerated() {
      #expect(
        alignment.nodes[of: parent].map { nodes[Int($0)] } == genome.nodes.map(\.id), "seed \(seed)"
      )
      #expect(
        alignment.connections[of: parent].map { connections[Int($0)] }
          == genome.connections.map(\.marking), "seed \(seed)")
      for connection in genome.connections {
        #expect(
          alignment.number(of: connection).map { connections[$0] } == connection.marking,
          "seed \(seed)")
      }
    }
  }

  /// Those of the parents that have an index.
  private static func holders(_ indices: [Int?]) -> [AlignedGenes.Holder] {
    indices.enumerated().compactMap { parent, index in
      index.map { .init(parent: Int32(parent), index: Int32($0)) }
    }
  }

  @Test func `a gene of no parent has no number`() {
    let alignment = Alignment([genome([(0, 1)]), genome([(1, 1)])])
    #expect(alignment.number(of: .layered(0, 2)) == nil)
    #expect(
      alignment.number(
        of: Connection(from: .layered(0, 0), to: .layered(0, 1), weight: 1)) == nil)
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

  @Test func `the rings that genes together can close`() {
    func chain(_ order: [Int]) -> Genome {
      var draft = Genome.Draft(genome(order.sorted().map { ($0, 1) }))
      for (from, to) in zip(order, order.dropFirst()) {
        draft.connections.append(
          Connection(from: .layered(0, from), to: .layered(0, to), weight: 1, enabled: false))
      }
      return draft.valid()
    }
    let (one, other, third) = (chain([0, 1, 2]), chain([2, 3]), chain([3, 0]))
    func ring(_ alignment: Alignment, _ parents: [Int]) -> Set<NodeID> {
      let rings = alignment.rings(of: parents)
      #expect(rings.count == alignment.nodes.count)
      return Set(
        (0..<4).map { NodeID.layered(0, $0) }.filter { id in
          alignment.number(of: id).map { rings[$0] >= 0 } ?? false
        })
    }
    #expect(ring(Alignment([one, other]), [0, 1]).isEmpty)
    let all = Alignment([one, other, third])
    #expect(ring(all, [0, 1, 2]).count == 4)
    #expect(Set(all.rings(of: [0, 1, 2]).filter { $0 >= 0 }).count == 1)
    #expect(ring(all, [0, 2]).isEmpty)
    let back = Alignment([one, chain([2, 1]), chain([3, 1])])
    #expect(ring(back, [0, 1, 2]) == [.layered(0, 1), .layered(0, 2)])
  }
}
