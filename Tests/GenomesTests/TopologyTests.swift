import Genomes
import TestSupport
import Testing

/// A case of "creates_cycle" in the test suites of neat-python and SharpNEAT.
struct CycleCase: Sendable, CustomTestStringConvertible {
  let links: [[Int]]
  let add: [Int]
  let cycle: Bool

  var testDescription: String { "\(links) + \(add)" }
}

@Suite struct TopologyTests {
  private static let line = [[0, 1], [1, 2], [2, 3]]
  private static let joined = [[0, 2], [1, 3], [2, 3], [4, 2]]
  static let cycleCases = [
    CycleCase(links: line, add: [0, 0], cycle: true),
    CycleCase(links: line, add: [1, 0], cycle: true),
    CycleCase(links: line, add: [0, 1], cycle: false),
    CycleCase(links: line, add: [2, 0], cycle: true),
    CycleCase(links: line, add: [0, 2], cycle: false),
    CycleCase(links: line, add: [3, 0], cycle: true),
    CycleCase(links: line, add: [0, 3], cycle: false),
    CycleCase(links: joined, add: [3, 4], cycle: true),
    CycleCase(links: joined, add: [4, 3], cycle: false),
  ]

  private static func links(_ pairs: [[Int]]) -> [Topology.Link] {
    pairs.map { Topology.Link(source: $0[0], target: $0[1]) }
  }

  @Test(arguments: cycleCases)
  func `a link closes a cycle where its target reaches its source`(example: CycleCase) {
    let links = Self.links(example.links)
    #expect(
      Topology.reaches(from: example.add[1], to: example.add[0], nodeCount: 5, links: links)
        == example.cycle)
    let order = Topology.order(nodeCount: 5, links: links + Self.links([example.add]))
    if case .cycle = order { #expect(example.cycle) } else { #expect(!example.cycle) }
  }

  @Test func `nodes that could come next come in the order of the queue`() {
    #expect(
      Topology.order(nodeCount: 5, links: Self.links(Self.joined)) == .sorted([0, 1, 4, 2, 3]))
    #expect(
      Topology.order(nodeCount: 4, links: Self.links([[3, 0], [3, 1], [0, 2], [1, 2]]))
        == .sorted([3, 0, 1, 2]))
    #expect(Topology.order(nodeCount: 3, links: []) == .sorted([0, 1, 2]))
    #expect(Topology.order(nodeCount: 0, links: []) == .sorted([]))
  }

  @Test func `two links between the same nodes count twice and are taken twice`() {
    #expect(
      Topology.order(nodeCount: 2, links: Self.links([[1, 0], [1, 0]])) == .sorted([1, 0]))
  }

  @Test func `the node named is on the cycle, not before or behind it`() {
    // 0 → 1 → (2 → 3 → 2) → 4
    let order = Topology.order(
      nodeCount: 5, links: Self.links([[0, 1], [1, 2], [2, 3], [3, 2], [3, 4]]))
    #expect(order == .cycle(2) || order == .cycle(3))
    #expect(Topology.order(nodeCount: 3, links: Self.links([[1, 1], [1, 2]])) == .cycle(1))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random graphs are sorted, or name a node that reaches itself`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var cycles = 0
    for round in 0..<2_000 {
      let count = Int.random(in: 1...12, using: &random)
      let links = (0..<Int.random(in: 0...count, using: &random)).map { _ in
        Topology.Link(
          source: Int.random(in: 0..<count, using: &random),
          target: Int.random(in: 0..<count, using: &random))
      }
      switch Topology.order(nodeCount: count, links: links) {
      case .sorted(let order):
        var place = [Int](repeating: -1, count: count)
        for (index, node) in order.enumerated() { place[node] = index }
        #expect(order.count == count && !place.contains(-1), "seed \(seed), round \(round)")
        #expect(
          links.allSatisfy { place[$0.source] < place[$0.target] }, "seed \(seed), round \(round)")
      case .cycle(let node):
        cycles += 1
        let closed = links.contains { link in
          link.source == node
            && Topology.reaches(from: link.target, to: node, nodeCount: count, links: links)
        }
        #expect(closed, "seed \(seed), round \(round): node \(node)")
      }
    }
    #expect((200...1_800).contains(cycles), "seed \(seed): \(cycles) graphs had cycles")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a chain of 200,000 nodes is walked in linear time and without recursion`() {
    let count = 200_000
    var links = (1..<count).map { Topology.Link(source: $0, target: $0 - 1) }
    #expect(Topology.order(nodeCount: count, links: links) == .sorted((0..<count).reversed()))
    #expect(Topology.reaches(from: count - 1, to: 0, nodeCount: count, links: links))
    #expect(!Topology.reaches(from: 0, to: count - 1, nodeCount: count, links: links))
    links.append(Topology.Link(source: 0, target: count - 1))
    guard case .cycle = Topology.order(nodeCount: count, links: links) else {
      Issue.record("expected a cycle")
      return
    }
  }
}
