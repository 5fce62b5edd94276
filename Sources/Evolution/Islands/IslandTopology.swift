/// From which islands each takes in migrants.
public enum IslandTopology: String, CaseIterable, Hashable, Sendable {
  /// From the one before it, the first from the last.
  case ring
  /// From the four beside it on a grid without edges.
  case torus
  /// From all others.
  case full
  /// From one that is drawn each time; each gives to one as well.
  case random

  /// The topology by default.
  public static let standard = IslandTopology.ring

  /// The most islands that one takes in migrants from at once.
  ///
  /// - Parameter count: how many islands there are, 2 or more.
  public func mostSources(among count: Int) -> Int {
    switch self {
    case .ring, .random: 1
    case .torus: sources(of: 1, among: count, seed: 0, generation: 0).count
    case .full: count - 1
    }
  }

  /// The islands that one takes in migrants from, in the order in which they are taken in.
  ///
  /// - Parameters:
  ///   - island: from 1 to `count`.
  ///   - count: how many islands there are, 2 or more.
  ///   - seed: of all islands together.
  ///   - generation: whose best they send.
  public func sources(of island: Int, among count: Int, seed: UInt64, generation: Int) -> [Int] {
    switch self {
    case .ring: [(island + count - 2) % count + 1]
    case .torus: Self.neighbours(of: island, among: count)
    case .full: (1...count).filter { $0 != island }
    case .random:
      [Self.cycle(among: count, seed: seed, generation: generation)[island - 1]]
    }
  }

  /// The islands above, below, to the left and to the right of one, each once, on a grid as near to a
  /// square as so many make. A prime number of them is one row.
  private static func neighbours(of island: Int, among count: Int) -> [Int] {
    var rows = 1
    var side = 1
    while side * side <= count {
      if count % side == 0 { rows = side }
      side += 1
    }
    let columns = count / rows
    let (row, column) = ((island - 1) / columns, (island - 1) % columns)
    let places = [
      ((row + rows - 1) % rows, column), ((row + 1) % rows, column),
      (row, (column + columns - 1) % columns), (row, (column + 1) % columns),
    ]
    var found: [Int] = []
    for (row, column) in places {
      let neighbour = row * columns + column + 1
      if neighbour != island, !found.contains(neighbour) { found.append(neighbour) }
    }
    return found
  }

  /// For each island another one, so that all of them are one cycle (Sattolo 1986,
  /// doi:10.1016/0020-0190(86)90073-6).
  private static func cycle(among count: Int, seed: UInt64, generation: Int) -> [Int] {
    var random = RandomStream(seed: seed, generation: generation, child: 0)
    var order = Array(1...count)
    for last in (1..<count).reversed() { order.swapAt(last, random.below(last)) }
    return order
  }
}
