import Genomes
import TestSupport
import Testing

@Suite struct TopologyPathsTests {
  private static func links(_ pairs: [[Int]]) -> [Topology.Link] {
    pairs.map { Topology.Link(source: $0[0], target: $0[1]) }
  }

  /// "depth" in the test suites of neat-python and SharpNEAT.
  @Test func `a node's depth is the longest way to it`() {
    let links = Self.links([[0, 4], [4, 5], [5, 2], [1, 2], [2, 3]])
    #expect(Topology.depths(nodeCount: 6, links: links) == [0, 0, 3, 4, 1, 2])
    #expect(Topology.depths(nodeCount: 3, links: []) == [0, 0, 0])
    #expect(Topology.depths(nodeCount: 0, links: []) == [])
  }

  /// "required_for_output" there; these systems leave the inputs, 0 and 1, out of their list.
  @Test func `heard is what leads to an output`() {
    let links = Self.links([[0, 2], [1, 2], [1, 3], [2, 3], [2, 4], [3, 4], [2, 5]])
    let isHeard = Topology.heard(by: [4], nodeCount: 6, links: links)
    #expect((2..<6).filter { isHeard[$0] } == [2, 3, 4])
    #expect(isHeard[0] && isHeard[1])
    #expect(!Topology.heard(by: [], nodeCount: 6, links: links).contains(true))
    #expect(
      Topology.heard(by: [5, 0], nodeCount: 6, links: links)
        == [true, true, true, false, false, true])
  }

  @Test func `a cycle is heard through, but has no depth`() async {
    let links = Self.links([[0, 1], [1, 2], [2, 1], [2, 3]])
    #expect(Topology.heard(by: [3], nodeCount: 4, links: links) == [true, true, true, true])
    await #expect(processExitsWith: .failure) {
      _ = Topology.depths(
        nodeCount: 2, links: [.init(source: 0, target: 1), .init(source: 1, target: 0)])
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `depths and hearing of random graphs are those of the definition`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for round in 0..<300 {
      let count = Int.random(in: 2...9, using: &random)
      // From lower to higher numbers, so that there is no cycle; then renumbered.
      let names = (0..<count).shuffled(using: &random)
      let links = (0..<Int.random(in: 0...2 * count, using: &random)).map { _ in
        let target = Int.random(in: 1..<count, using: &random)
        return Topology.Link(
          source: names[Int.random(in: 0..<target, using: &random)], target: names[target])
      }
      func longest(_ node: Int) -> Int {
        links.filter { $0.target == node }.map { longest($0.source) + 1 }.max() ?? 0
      }
      #expect(
        Topology.depths(nodeCount: count, links: links) == (0..<count).map(longest),
        "seed \(seed), round \(round)")

      let listeners = (0..<count).filter { _ in Bool.random(using: &random) }
      let isHeard = Topology.heard(by: listeners, nodeCount: count, links: links)
      for node in 0..<count {
        let reaches = listeners.contains {
          Topology.reaches(from: node, to: $0, nodeCount: count, links: links)
        }
        #expect(isHeard[node] == reaches, "seed \(seed), round \(round)")
      }
    }
  }
}
