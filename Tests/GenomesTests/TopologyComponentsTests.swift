import Genomes
import TestSupport
import Testing

@Suite struct TopologyComponentsTests {
  @Test func `a ring is one component, what leads to it or from it is none of it`() {
    let links = [[0, 1], [1, 2], [2, 1], [2, 3], [4, 4]].map {
      Topology.Link(source: $0[0], target: $0[1])
    }
    let components = Topology.components(nodeCount: 6, links: links)
    #expect(components[1] == components[2])
    #expect(Set(components) == Set(0..<5))
    #expect(Topology.components(nodeCount: 0, links: []) == [])
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `two nodes are in one component where each reaches the other`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let count = 2 + Int(random.next() % (seed % 5 == 0 ? 40 : 9))
    let links = (0..<Int(random.next() % UInt64(2 * count))).map { _ in
      Topology.Link(
        source: Int(random.next() % UInt64(count)), target: Int(random.next() % UInt64(count)))
    }
    let components = Topology.components(nodeCount: count, links: links)
    func reaches(_ start: Int, _ goal: Int) -> Bool {
      Topology.reaches(from: start, to: goal, nodeCount: count, links: links)
    }
    for first in 0..<count {
      for second in 0..<count {
        #expect(
          (components[first] == components[second])
            == (reaches(first, second) && reaches(second, first)), "seed \(seed)")
      }
    }
  }
}
