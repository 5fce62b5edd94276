extension Topology {
  /// For each link whether it is kept, where a link is left out that would close a cycle with those
  /// kept before it. Linear where there is no cycle at all, else in at most nodes³ / 64 steps.
  public static func acyclic(nodeCount: Int, links: [Link]) -> [Bool] {
    if case .sorted = order(nodeCount: nodeCount, links: links) {
      return [Bool](repeating: true, count: links.count)
    }
    var network = Reachability(nodeCount: nodeCount)
    return links.map { network.insert($0) }
  }
}

/// Which node of a growing network leads to which, kept for every pair, so that it is known without
/// a search whether a link would close a cycle (Italiano 1986, doi:10.1016/0304-3975(86)90098-8).
///
/// A pair is written once, 64 pairs at a time: all links together take at most nodes³ / 64 steps,
/// however many there are.
package struct Reachability: Sendable {
  private let width: Int
  /// nodes × nodes bits, row-major: what each node leads to, itself too.
  private var ahead: [UInt64]
  /// nodes × nodes bits, row-major: what leads to each node, itself too.
  private var behind: [UInt64]

  /// A network of nodes alone.
  package init(nodeCount: Int) {
    width = (nodeCount + 63) / 64
    ahead = [UInt64](repeating: 0, count: nodeCount * width)
    for node in 0..<nodeCount { ahead[node * width + node / 64] |= 1 << UInt64(node % 64) }
    behind = ahead
  }

  /// Whether a path leads from `start` to `goal`; every node reaches itself.
  func reaches(from start: Int, to goal: Int) -> Bool {
    ahead[start * width + goal / 64] >> UInt64(goal % 64) & 1 == 1
  }

  /// Adds a link, unless it would close a cycle.
  ///
  /// - Returns: whether it was added.
  package mutating func insert(_ link: Topology.Link) -> Bool {
    if reaches(from: link.target, to: link.source) { return false }
    if reaches(from: link.source, to: link.target) { return true }
    // Both are found before either is written: they depend on the rows as they were.
    let sources = Self.difference(behind, link.source, link.target, width)
    let targets = Self.difference(ahead, link.target, link.source, width)
    Self.add(link.target, to: sources, in: &ahead, width)
    Self.add(link.source, to: targets, in: &behind, width)
    return true
  }

  /// The nodes in the first row and not in the second.
  private static func difference(
    _ rows: [UInt64], _ first: Int, _ second: Int, _ width: Int
  ) -> [Int] {
    var nodes: [Int] = []
    for index in 0..<width {
      var word = rows[first * width + index] & ~rows[second * width + index]
      while word != 0 {
        nodes.append(64 * index + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return nodes
  }

  /// Adds a row to those of others.
  private static func add(
    _ row: Int, to others: [Int], in rows: inout [UInt64], _ width: Int
  ) {
    rows.withUnsafeMutableBufferPointer { rows in
      for other in others {
        for index in 0..<width { rows[other * width + index] |= rows[row * width + index] }
      }
    }
  }
}
