/// The parents of each child where a person picked them.
///
/// A single pick has mutated children. Several picks are crossed with each other, and each also has
/// mutated children alone: these two kinds alternate. Of three or more picks, every second crossover
/// has all of them as parents, the others two. The first parent leads: where their colour models differ,
/// the child has its own. Where colour alone may change, every child has one parent.
public struct PickedParents: Sendable {
  /// The picks' indices in their generation.
  public let picks: [Int]
  /// Whether the picks themselves come first, unchanged.
  public let keep: Bool
  /// The indices of those that stay in their places, unchanged.
  public let locked: Set<Int>
  /// Whether picks are crossed with each other.
  public let crosses: Bool

  /// The parents that these picks are.
  ///
  /// - Precondition: there is a pick.
  public init(picks: [Int], keep: Bool, locked: Set<Int> = [], focus: Focus? = nil) {
    precondition(!picks.isEmpty, "expected a pick")
    self.picks = picks
    self.keep = keep
    self.locked = locked
    crosses = picks.count > 1 && focus != .colour
  }

  /// How each of `count` children is made. The places that are not locked are filled by kept picks,
  /// then by children.
  public func conceptions(count: Int) -> [Conception] {
    var kept = keep ? picks[...] : []
    var turn = 0
    return (0..<count).map { index in
      if locked.contains(index) { return .kept(index) }
      if let pick = kept.popFirst() { return .kept(pick) }
      defer { turn += 1 }
      return bred(turn)
    }
  }

  private func bred(_ index: Int) -> Conception {
    if !crosses { return .mutated(picks[index % picks.count]) }
    if index % 2 == 0 { return .mutated(picks[index / 2 % picks.count]) }
    let turn = index / 2
    if picks.count > 2, turn % 2 == 1 { return .crossed(led(by: turn / 2)) }
    let pair = pair(picks.count > 2 ? turn / 2 : turn)
    // The second time round the list of pairs, the other one leads.
    let round = (picks.count > 2 ? turn / 2 : turn) / pairCount
    return .crossed(round % 2 == 0 ? pair : pair.reversed())
  }

  /// How many pairs there are.
  private var pairCount: Int { picks.count * (picks.count - 1) / 2 }

  /// All picks, another one first each time; of many, the first `leads` in turns, since parents are
  /// compared once for each order.
  private func led(by turn: Int) -> [Int] {
    var all = picks
    all.swapAt(0, turn % min(picks.count, Self.leads))
    return all
  }

  private static let leads = 4

  /// The pair of that number in the list 0–1, 0–2, … 1–2, 1–3, …, which begins again after its end.
  private func pair(_ number: Int) -> [Int] {
    var rest = number % pairCount
    var first = 0
    while rest >= picks.count - 1 - first {
      rest -= picks.count - 1 - first
      first += 1
    }
    return [picks[first], picks[first + 1 + rest]]
  }
}
