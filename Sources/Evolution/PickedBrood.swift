/// Who the parents are when a person picked them.
///
/// One pick has mutated children alone. Several breed with each other and each also has mutated
/// children of its own: these two ways take turns, and every second crossover of three or more
/// picks is one of all of them.
public struct PickedBrood: Sendable {
  /// The picks' places in their generation.
  public let picks: [Int]
  /// Whether the picks themselves come first, as they are.
  public let keep: Bool

  /// The brood of these picks.
  ///
  /// - Precondition: there is a pick.
  public init(picks: [Int], keep: Bool) {
    precondition(!picks.isEmpty, "expected a pick")
    self.picks = picks
    self.keep = keep
  }

  /// How each of `count` children comes about.
  public func conceptions(count: Int) -> [Conception] {
    let kept = keep ? picks.prefix(count).map(Conception.kept) : []
    return kept + (0..<max(0, count - kept.count)).map(bred)
  }

  private func bred(_ place: Int) -> Conception {
    if picks.count == 1 || place % 2 == 0 {
      return .mutated(picks[place / 2 % picks.count])
    }
    let turn = place / 2
    if picks.count > 2, turn % 2 == 1 { return .crossed(picks) }
    let pairs = picks.indices.flatMap { first in
      picks.indices.dropFirst(first + 1).map { [picks[first], picks[$0]] }
    }
    return .crossed(pairs[(picks.count > 2 ? turn / 2 : turn) % pairs.count])
  }
}
