extension Topology {
  /// For each node the number of its strongly connected component: two nodes have the same one where
  /// each leads to the other. Linear in nodes and links (Sharir 1981,
  /// doi:10.1016/0898-1221(81)90008-0).
  ///
  /// - Returns: numbers from 0; that of a node on no cycle is its own alone.
  public static func components(nodeCount: Int, links: [Link]) -> [Int] {
    let leaving = Adjacency(nodeCount: nodeCount, links: links)
    let entering = Adjacency(
      nodeCount: nodeCount, links: links.map { Link(source: $0.target, target: $0.source) })
    var components = [Int](repeating: -1, count: nodeCount)
    var count = 0
    for start in finished(leaving, nodeCount: nodeCount).reversed() where components[start] < 0 {
      var stack = [start]
      components[start] = count
      while let node = stack.popLast() {
        for source in entering[node] where components[source] < 0 {
          components[source] = count
          stack.append(source)
        }
      }
      count += 1
    }
    return components
  }

  /// The nodes in the order in which a depth-first search is done with them.
  private static func finished(_ leaving: Adjacency, nodeCount: Int) -> [Int] {
    var (seen, order) = ([Bool](repeating: false, count: nodeCount), [Int]())
    order.reserveCapacity(nodeCount)
    for start in 0..<nodeCount where !seen[start] {
      // Each node on the way, and what it leads to that is still to be looked at.
      var stack = [(node: start, rest: leaving[start])]
      seen[start] = true
      while let rest = stack.last?.rest {
        let last = stack.count - 1
        if let target = rest.first {
          stack[last].rest = rest.dropFirst()
          if !seen[target] {
            seen[target] = true
            stack.append((target, leaving[target]))
          }
        } else {
          order.append(stack[last].node)
          stack.removeLast()
        }
      }
    }
    return order
  }
}
