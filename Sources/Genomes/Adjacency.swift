/// The targets of each node's links, all in one array.
struct Adjacency {
  private var starts: [Int]
  private var targets: [Int]

  init(nodeCount: Int, links: [Topology.Link]) {
    starts = [Int](repeating: 0, count: nodeCount + 1)
    for link in links { starts[link.source + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var free = starts
    targets = [Int](repeating: 0, count: links.count)
    for link in links {
      targets[free[link.source]] = link.target
      free[link.source] += 1
    }
  }

  subscript(node: Int) -> ArraySlice<Int> { targets[starts[node]..<starts[node + 1]] }
}
