/// Who the parents are when a person picked them.
///
/// One pick has mutated children alone. Several breed with each other and each also has mutated
/// children of its own: these two ways take turns, and every second crossover of three or more
/// picks is one of all of them. Where colour alone changes, every child has one parent.
public struct PickedParents: Sendable {
  /// The picks' places in their generation.
  public let picks: [Int]
  /// Whether the picks themselves come first, as they are.
  public let keep: Bool
  /// The places of those that stay where they are, as they are.
  public let locked: Set<Int>
  /// Whether picks breed with each other.
  public let crosses: Bool

  /// The brood of these picks.
  ///
  /// - Precondition: there is a pick.
  public init(picks: [Int], keep: Bool, locked: Set<Int> = [], focus: Focus? = nil) {
    precondition(!picks.isEmpty, "expected a pick")
    self.picks = picks
    self.keep = keep
    self.locked = locked
    crosses = picks.count > 1 && focus != .colour
  }

  /// How each of `count` children comes about; kept picks, then children, fill the places between
  /// the locked ones.
  public func conceptions(count: Int) -> [Conception] {
    var kept = keep ? picks[...] : []
    var turn = 0
    return (0..<count).map { place in
      if locked.contains(place) { return .kept(place) }
      if let pick = kept.popFirst() { return .kept(pick) }
      defer { turn += 1 }
      return bred(turn)
    }
  }

  private func bred(_ place: Int) -> Conception {
    if !crosses { return .mutated(picks[place % picks.count]) }
    if place % 2 == 0 { return .mutated(picks[place / 2 % picks.count]) }
    let turn = place / 2
    if picks.count > 2, turn % 2 == 1 { return .crossed(picks) }
    let pairs = picks.indices.flatMap { first in
      picks.indices.dropFirst(first + 1).map { [picks[first], picks[$0]] }
    }
    return .crossed(pairs[(picks.count > 2 ? turn / 2 : turn) % pairs.count])
  }
}
