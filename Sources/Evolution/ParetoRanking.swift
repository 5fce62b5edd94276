/// A population ranked by several objectives, without weights between them: NSGA-II's fast
/// non-dominated sorting and crowding distance (Deb, Pratap, Agarwal & Meyarivan 2002,
/// doi:10.1109/4235.996017).
///
/// All objectives are maximised. One individual dominates another where it is worse in no objective and
/// better in at least one. Front 0 holds those that nobody dominates, front 1 those that only front 0
/// dominates, and so on. Within a front the least crowded go first: the crowding distance is the sum,
/// over the objectives, of how far the next below and the next above are apart, as a share of the
/// front's extent; it is infinite for those at the ends. This differs from the paper in two points. The
/// extent is that of the front, not of the population, so that one individual far behind does not
/// change who is crowded. An objective in which a whole front of three or more is equal adds nothing,
/// where the paper's sort would call two of them, at random, its ends.
public struct ParetoRanking: Hashable, Sendable {
  /// The indices of each front's individuals in ascending order; the best front first.
  public let fronts: [[Int]]
  /// The front of each individual, from 0.
  public let ranks: [Int]
  /// The crowding distance of each individual within its front.
  public let crowding: [Double]

  /// The ranking of a population. Takes time in proportion to its square.
  ///
  /// - Parameter objectives: for each individual its value in each objective; larger is better.
  /// - Precondition: all individuals have the same number of values, at least one, and all are finite.
  public init(objectives: [[Double]]) {
    let width = objectives.first?.count ?? 0
    for values in objectives {
      precondition(
        values.count == width && !values.isEmpty && values.allSatisfy(\.isFinite),
        "expected as many finite objectives for each")
    }
    fronts = Self.fronts(of: objectives)
    var ranks = [Int](repeating: 0, count: objectives.count)
    var crowding = [Double](repeating: 0, count: objectives.count)
    for (rank, front) in fronts.enumerated() {
      for index in front { ranks[index] = rank }
      for (index, distance) in zip(front, Self.crowding(of: front.map { objectives[$0] })) {
        crowding[index] = distance
      }
    }
    self.ranks = ranks
    self.crowding = crowding
  }

  /// Whether the first is worse in no objective and better in one.
  public static func dominates(_ first: [Double], _ second: [Double]) -> Bool {
    var isBetter = false
    for (one, other) in zip(first, second) {
      if one < other { return false }
      if one > other { isBetter = true }
    }
    return isBetter
  }

  private static func fronts(of objectives: [[Double]]) -> [[Int]] {
    var dominated = [[Int]](repeating: [], count: objectives.count)
    var dominators = [Int](repeating: 0, count: objectives.count)
    for first in objectives.indices {
      for second in 0..<first {
        if dominates(objectives[first], objectives[second]) {
          dominated[first].append(second)
          dominators[second] += 1
        } else if dominates(objectives[second], objectives[first]) {
          dominated[second].append(first)
          dominators[first] += 1
        }
      }
    }
    var fronts: [[Int]] = []
    var front = objectives.indices.filter { dominators[$0] == 0 }
    while !front.isEmpty {
      fronts.append(front)
      var next: [Int] = []
      for index in front {
        for other in dominated[index] {
          dominators[other] -= 1
          if dominators[other] == 0 { next.append(other) }
        }
      }
      front = next.sorted()
    }
    return fronts
  }

  /// The crowding distances within one front; equal values are in the front's order.
  private static func crowding(of front: [[Double]]) -> [Double] {
    guard front.count > 2 else { return [Double](repeating: .infinity, count: front.count) }
    var distances = [Double](repeating: 0, count: front.count)
    for objective in front[0].indices {
      let sorted = front.indices.sorted {
        (front[$0][objective], $0) < (front[$1][objective], $1)
      }
      // Halves, since the difference of the largest numbers would be infinite.
      let values = sorted.map { front[$0][objective] / 2 }
      let extent = values[values.count - 1] - values[0]
      guard extent > 0 else { continue }
      distances[sorted[0]] = .infinity
      distances[sorted[sorted.count - 1]] = .infinity
      for index in 1..<sorted.count - 1 {
        distances[sorted[index]] += (values[index + 1] - values[index - 1]) / extent
      }
    }
    return distances
  }
}

extension ParetoRanking {
  /// Whether the first individual goes before the second: it is in a better front, or less crowded in
  /// the same; the paper's crowded-comparison operator. False both ways among equals.
  public func precedes(_ first: Int, _ second: Int) -> Bool {
    (ranks[first], -crowding[first]) < (ranks[second], -crowding[second])
  }

  /// All indices by front, then by crowding distance, the less crowded first, then by index.
  public var order: [Int] {
    fronts.flatMap { front in front.sorted { (-crowding[$0], $0) < (-crowding[$1], $1) } }
  }

  /// Who survives when parents and children together, μ + λ, are reduced to `count`: the first of
  /// `order`.
  public func survivors(_ count: Int) -> [Int] { Array(order.prefix(count)) }

  /// The winner of a binary tournament: of two individuals drawn at random, the one that precedes the
  /// other; among equals the first drawn.
  ///
  /// - Precondition: there is an individual.
  public func winner(random: inout RandomStream) -> Int {
    let first = random.below(ranks.count)
    let second = random.below(ranks.count)
    return precedes(second, first) ? second : first
  }
}
