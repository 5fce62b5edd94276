import Genomes

extension PicbreederGenome {
  /// A link of a network that may have cycles.
  struct PossibleLink {
    let link: Topology.Link
    let isEnabled: Bool
    /// Whether it begins at what gives a colour.
    let leavesOutput: Bool
  }

  /// For each link whether it stays, so that no cycle is left.
  ///
  /// What leads from the inputs to the outputs stays, wherever it stands in the file: where links close a
  /// cycle together, those are left out first that are disabled, then those that leave an output, then
  /// those that do not lead away from the inputs, counted in links. Of equal ones the first in the file
  /// stays.
  ///
  /// - Parameter inputs: the nodes that hear nothing.
  static func staying(
    of links: [PossibleLink], nodeCount: Int, inputs: [Int]
  ) -> [Bool] {
    let distances = distances(
      from: inputs, nodeCount: nodeCount,
      by: links.filter { $0.isEnabled && !$0.leavesOutput }.map(\.link))
    let ranks = links.map { possible in
      if !possible.isEnabled { return 3 }
      if possible.leavesOutput { return 2 }
      return distances[possible.link.source] < distances[possible.link.target] ? 0 : 1
    }
    let order = links.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var stays = [Bool](repeating: false, count: links.count)
    let kept = Topology.acyclic(nodeCount: nodeCount, links: order.map { links[$0].link })
    for (index, isKept) in zip(order, kept) { stays[index] = isKept }
    return stays
  }

  /// How many links lead from the nearest input to each node; the greatest number where none do.
  private static func distances(
    from inputs: [Int], nodeCount: Int, by links: [Topology.Link]
  ) -> [Int] {
    var targets = [[Int]](repeating: [], count: nodeCount)
    for link in links { targets[link.source].append(link.target) }
    var distances = [Int](repeating: .max, count: nodeCount)
    var queue = inputs
    for input in inputs { distances[input] = 0 }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for target in targets[node] where distances[target] == .max {
        distances[target] = distances[node] + 1
        queue.append(target)
      }
    }
    return distances
  }
}
