extension Topology {
  /// For each node the links of the longest way that leads to it; 0 for one that nothing enters.
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

  /// For each node whether a way leads from it to one of the listeners; a listener hears itself.
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
