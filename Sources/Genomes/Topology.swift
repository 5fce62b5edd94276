/// Questions about the shape of a network whose nodes are numbered from 0.
public enum Topology {
  /// An edge from one node to another.
  public struct Link: Hashable, Sendable {
    /// The node that it leaves.
    public let source: Int
    /// The node that it enters.
    public let target: Int

    /// The edge `source → target`.
    public init(source: Int, target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// What `order` finds.
  public enum Order: Hashable, Sendable {
    /// Every node, each after all that lead to it.
    case sorted([Int])
    /// A node that leads back to itself.
    case cycle(Int)
  }

  /// An order in which every node stands after all that lead to it; among those that could come
  /// next, in the order of a queue that starts with the lowest numbers (Kahn 1962,
  /// doi:10.1145/368996.369025). Linear in nodes and links.
  public static func order(nodeCount: Int, links: [Link]) -> Order {
    let leaving = Adjacency(nodeCount: nodeCount, links: links)
    var waiting = [Int](repeating: 0, count: nodeCount)
    for link in links { waiting[link.target] += 1 }
    var sorted = (0..<nodeCount).filter { waiting[$0] == 0 }
    sorted.reserveCapacity(nodeCount)
    var next = 0
    while next < sorted.count {
      for target in leaving[sorted[next]] {
        waiting[target] -= 1
        if waiting[target] == 0 { sorted.append(target) }
      }
      next += 1
    }
    if sorted.count == nodeCount { return .sorted(sorted) }
    return .cycle(nodeOnCycle(waiting: waiting, links: links))
  }

  /// Whether a way leads from `start` to `goal`; every node reaches itself.
  public static func reaches(
    from start: Int, to goal: Int, nodeCount: Int, links: [Link]
  ) -> Bool {
    if start == goal { return true }
    let leaving = Adjacency(nodeCount: nodeCount, links: links)
    var seen = [Bool](repeating: false, count: nodeCount)
    var stack = [start]
    seen[start] = true
    while let node = stack.popLast() {
      for target in leaving[node] where !seen[target] {
        if target == goal { return true }
        seen[target] = true
        stack.append(target)
      }
    }
    return false
  }

  /// Walks backwards among the nodes that were left over, each of which has another before it,
  /// until one comes again.
  private static func nodeOnCycle(waiting: [Int], links: [Link]) -> Int {
    var before = [Int](repeating: -1, count: waiting.count)
    for link in links where waiting[link.source] > 0 { before[link.target] = link.source }
    var seen = [Bool](repeating: false, count: waiting.count)
    var node = waiting.firstIndex { $0 > 0 } ?? 0
    while !seen[node] {
      seen[node] = true
      node = before[node]
    }
    return node
  }
}
