extension Topology {
  /// For each link whether it stays where those are left out that would close a cycle with the ones
  /// that stay before it. Linear where there is no cycle at all, else in at most nodes³ / 64 steps.
  public static func acyclic(nodeCount: Int, links: [Link]) -> [Bool] {
    if case .sorted = order(nodeCount: nodeCount, links: links) {
      return [Bool](repeating: true, count: links.count)
    }
    var network = Reachability(nodeCount: nodeCount)
    return links.map { network.insert($0) }
  }
}
