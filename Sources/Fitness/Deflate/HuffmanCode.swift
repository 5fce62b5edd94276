/// The lengths of the codes in a Huffman code (Huffman 1952, doi:10.1109/JRPROC.1952.273898).
enum HuffmanCode {
  /// The length in bits of each symbol's code; 0 for a symbol that does not occur, 1 for the only
  /// one that does.
  ///
  /// No code is longer than `limit`: where one would be, all counts are halved, rounded up, until
  /// none is. That makes the stream hardly longer.
  static func lengths(counts: [Int], limit: Int) -> [Int] {
    var counts = counts
    while true {
      let lengths = unlimited(counts)
      if lengths.allSatisfy({ $0 <= limit }) { return lengths }
      counts = counts.map { ($0 + 1) / 2 }
    }
  }

  /// Merges the two rarest nodes again and again. The leaves are sorted, and merged nodes are made
  /// in ascending order, so that the rarest node is always at the front of one of these two queues.
  private static func unlimited(_ counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    // Count and symbol in one number: sorted by count, equals by symbol.
    var leaves = counts.indices.filter { counts[$0] > 0 }.map { counts[$0] << 10 | $0 }
    leaves.sort()
    guard leaves.count > 1 else {
      for leaf in leaves { lengths[leaf & 1_023] = 1 }
      return lengths
    }

    // The nodes' counts: first those of the leaves, then those of the merged nodes as they are
    // made.
    var weights = leaves.map { $0 >> 10 }
    var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
    var (leaf, merged) = (0, leaves.count)
    func rarest() -> Int {
      if leaf < leaves.count, merged >= weights.count || weights[leaf] <= weights[merged] {
        leaf += 1
        return leaf - 1
      }
      merged += 1
      return merged - 1
    }
    while weights.count < parents.count {
      let (first, second) = (rarest(), rarest())
      parents[first] = weights.count
      parents[second] = weights.count
      weights.append(weights[first] + weights[second])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<parents.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    for (node, leaf) in leaves.enumerated() { lengths[leaf & 1_023] = depths[node] }
    return lengths
  }
}
