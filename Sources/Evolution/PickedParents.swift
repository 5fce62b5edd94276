/// The parents of each child where a person picked them.
///
/// A single pick has mutated children. Several picks are crossed with each other, and each also has
/// mutated children alone: these two kinds alternate. Of three or more picks, every second crossover
/// has all of them as parents, the others two. The first parent leads: where their colour models differ,
/// the child has its own. Where colour or the view alone may change, every child has one parent.
///
/// A pick that is there several times has its turn so many times as often, alone and in pairs.
public struct PickedParents: Sendable {
  /// The picks' indices in their generation, each once.
  public let picks: [Int]
  /// Whether the picks themselves come first, unchanged.
  public let keep: Bool
  /// The indices of those that stay in their places, unchanged.
  public let locked: Set<Int>
  /// Whether picks are crossed with each other.
  public let crosses: Bool

  /// The picks in the order of their turns: each once, then those again that are there twice, and so on.
  private let turns: [Int]
  /// How many pairs of `turns` each of its elements begins: two of one pick are no pair.
  private let pairCounts: [Int]
  private let pairCount: Int

  /// The parents that these picks are.
  ///
  /// - Precondition: there is a pick.
  public init(picks: [Int], keep: Bool, locked: Set<Int> = [], focus: Focus? = nil) {
    precondition(!picks.isEmpty, "expected a pick")
    var counts: [Int: Int] = [:]
    let rounds = picks.map { pick in
      defer { counts[pick, default: 0] += 1 }
      return counts[pick, default: 0]
    }
    let order = picks.indices.sorted { (rounds[$0], $0) < (rounds[$1], $1) }
    turns = order.map { picks[$0] }
    self.picks = picks.indices.filter { rounds[$0] == 0 }.map { picks[$0] }
    var rest = picks.count
    pairCounts = turns.map { pick in
      rest -= 1
      counts[pick, default: 0] -= 1
      return rest - counts[pick, default: 0]
    }
    pairCount = pairCounts.reduce(0, +)
    self.keep = keep
    self.locked = locked
    crosses = self.picks.count > 1 && focus?.crosses ?? true
  }

  /// How each of `count` children is made. The places that are not locked are filled by kept picks,
  /// then by children.
  public func conceptions(count: Int) -> [Conception] { conceptions(at: 0..<count) }

  /// How the children at these places of a sheet are made.
  public func conceptions(at places: some Sequence<Int>) -> [Conception] {
    var kept = keep ? picks[...] : []
    var turn = 0
    return places.map { index in
      if locked.contains(index) { return .kept(index) }
      if let pick = kept.popFirst() { return .kept(pick) }
      defer { turn += 1 }
      return bred(turn)
    }
  }

  private func bred(_ index: Int) -> Conception {
    if !crosses { return .mutated(turns[index % turns.count]) }
    if index % 2 == 0 { return .mutated(turns[index / 2 % turns.count]) }
    let turn = index / 2
    if picks.count > 2, turn % 2 == 1 { return .crossed(led(by: turn / 2)) }
    let number = picks.count > 2 ? turn / 2 : turn
    let pair = pair(number % pairCount)
    // The second time round the list of pairs, the other one leads.
    return .crossed(number / pairCount % 2 == 0 ? pair : pair.reversed())
  }

  /// All picks, another one first each time; of many, the first `leads` in turns, since parents are
  /// compared once for each order.
  private func led(by turn: Int) -> [Int] {
    var all = picks
    let lead = turns[turn % min(turns.count, Self.leads)]
    all.swapAt(0, all.firstIndex(of: lead) ?? 0)
    return all
  }

  private static let leads = 4

  /// The pair of that number in the list 0–1, 0–2, … 1–2, 1–3, … of turns, without those of one pick.
  private func pair(_ number: Int) -> [Int] {
    var rest = number
    var first = 0
    while rest >= pairCounts[first] {
      rest -= pairCounts[first]
      first += 1
    }
    let others = turns[(first + 1)...].lazy.filter { $0 != turns[first] }
    return [turns[first], others[others.index(others.startIndex, offsetBy: rest)]]
  }
}
