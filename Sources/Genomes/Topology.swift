/// Questions about the shape of a network whose nodes are numbered from 0.
public enum Topology {
  /// An edge from one node to another.
  public struct Link: Hashable, Sendable {
    // A genome has one for each connection, so they are small.
    @usableFromInline let from: Int32
    @usableFromInline let to: Int32

    /// The edge `source → target`.
    ///
    /// - Precondition: the nodes' numbers are less than 2³¹.
    @inlinable
    public init(source: Int, target: Int) {
      from = Int32(source)
      to = Int32(target)
    }

    /// The node that it leaves.
    @inlinable public var source: Int { Int(from) }
    /// The node that it enters.
    @inlinable public var target: Int { Int(to) }
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

  /// Whether a path leads from `start` to `goal`; every node reaches itself.
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

  /// Goes backwards through the nodes that were left over, each of which has another before it,
  /// until it comes to one for the second time.
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

extension Topology {
  /// For each node the number of links of the longest path to it; 0 for one that nothing enters.
  /// Linear in nodes and links.
  ///
  /// - Precondition: the links close no cycle.
  public static func depths(nodeCount: Int, links: [Link]) -> [Int] {
    guard case .sorted(let order) = order(nodeCount: nodeCount, links: links) else {
      preconditionFailure("expected links that close no cycle")
    }
    let leaving = Adjacency(nodeCount: nodeCount, links: links)
    var depths = [Int](repeating: 0, count: nodeCount)
    for node in order {
      for target in leaving[node] { depths[target] = max(depths[target], depths[node] + 1) }
    }
    return depths
  }

  /// For each node whether a path leads from it to one of the listeners; a listener counts too.
  /// Linear in nodes and links, which may close cycles.
  public static func heard(by listeners: [Int], nodeCount: Int, links: [Link]) -> [Bool] {
    let entering = Adjacency(
      nodeCount: nodeCount, links: links.map { Link(source: $0.target, target: $0.source) })
    var isHeard = [Bool](repeating: false, count: nodeCount)
    var stack = listeners
    for listener in listeners { isHeard[listener] = true }
    while let node = stack.popLast() {
      for source in entering[node] where !isHeard[source] {
        isHeard[source] = true
        stack.append(source)
      }
    }
    return isHeard
  }
}

/// The targets of each node's links, all in one array.
struct Adjacency {
  private var starts: [Int]
  private var targets: [Int]

  init(nodeCount: Int, links: [Topology.Link]) {
    starts = [Int](repeating: 0, count: nodeCount + 1)
    for link in links { starts[link.source] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    targets = [Int](repeating: 0, count: links.count)
    // From the last link to the first, so that each node's start moves from its end to its begin.
    for link in links.reversed() {
      starts[link.source] -= 1
      targets[starts[link.source]] = link.target
    }
  }

  subscript(node: Int) -> ArraySlice<Int> { targets[starts[node]..<starts[node + 1]] }
}
