extension Topology {
  /// For each link whether it stays where those are left out that would close a cycle with the ones
  /// that stay before it. Linear where there is no cycle at all, else in links times links.
  public static func acyclic(nodeCount: Int, links: [Link]) -> [Bool] {
    if case .sorted = order(nodeCount: nodeCount, links: links) {
      return [Bool](repeating: true, count: links.count)
    }
    var leaving = [[Int]](repeating: [], count: nodeCount)
    // For each node the last link whose target leads to it.
    var reached = [Int](repeating: -1, count: nodeCount)
    var stack: [Int] = []
    return links.enumerated().map { place, link in
      stack = [link.target]
      reached[link.target] = place
      while reached[link.source] != place, let node = stack.popLast() {
        for target in leaving[node] where reached[target] != place {
          reached[target] = place
          stack.append(target)
        }
      }
      let stays = reached[link.source] != place
      if stays { leaving[link.source].append(link.target) }
      return stays
    }
  }
}
