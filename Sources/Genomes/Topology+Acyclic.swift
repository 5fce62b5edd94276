extension Topology {
  /// For each link whether it stays where those are left out that would close a cycle with the ones
  /// that stay before it. Linear where there is no cycle at all, else in links times links.
  public static func acyclic(nodeCount: Int, links: [Link]) -> [Bool] {
    if case .sorted = order(nodeCount: nodeCount, links: links) {
      return [Bool](repeating: true, count: links.count)
    }
    var kept: [Link] = []
    return links.map { link in
      let closes = reaches(
        from: link.target, to: link.source, nodeCount: nodeCount, links: kept)
      if !closes { kept.append(link) }
      return !closes
    }
  }
}
