import Genomes
import TestSupport
import Testing

@Suite struct TopologyAcyclicTests {
  private static func links(_ pairs: [[Int]]) -> [Topology.Link] {
    pairs.map { Topology.Link(source: $0[0], target: $0[1]) }
  }

  @Test func `of a cycle the last link is left out`() {
    let links = Self.links([[0, 1], [1, 2], [2, 0], [0, 2], [3, 3], [2, 3]])
    #expect(
      Topology.acyclic(nodeCount: 4, links: links) == [true, true, false, true, false, true])
    #expect(Topology.acyclic(nodeCount: 0, links: []) == [])
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `what stays has an order, and what is left out would take it away`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    // Up to 90 nodes, so that some have their bits in a second word.
    let count = 2 + Int(random.next() % (seed % 5 == 0 ? 88 : 8))
    let links = (0..<max(20, 2 * count)).map { _ in
      Topology.Link(
        source: Int(random.next() % UInt64(count)), target: Int(random.next() % UInt64(count)))
    }
    let stays = Topology.acyclic(nodeCount: count, links: links)
    func isSorted(_ links: [Topology.Link]) -> Bool {
      if case .sorted = Topology.order(nodeCount: count, links: links) { true } else { false }
    }
    for (place, link) in links.enumerated() {
      let before = zip(links, stays).prefix(place).filter(\.1).map(\.0)
      #expect(isSorted(before), "seed \(seed)")
      #expect(stays[place] == isSorted(before + [link]), "seed \(seed)")
    }
  }
}
