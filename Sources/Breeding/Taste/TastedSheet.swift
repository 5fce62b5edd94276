import Evolution
import Populations

/// The places of a sheet whose children a taste chooses.
///
/// Every fifth child is free: it is there whatever the taste says of it, so that a person also sees what
/// is not foreseen, and the taste can learn that it was wrong. Parents that go on are not chosen either.
struct TastedSheet {
  /// How many places there are.
  let count: Int
  /// The places, from 0, of the children that the taste chooses.
  let favoured: [Int]
  /// How it chooses.
  let choice: TasteChoice

  /// The places that these conceptions fill.
  init(_ conceptions: [Conception], by taste: Taste) {
    count = conceptions.count
    let children = conceptions.indices.filter { index in
      if case .kept = conceptions[index] { false } else { true }
    }
    let turns = children.enumerated()
    favoured = turns.filter { ($0.offset + 1) % Taste.freeShare != 0 }.map(\.element)
    choice = TasteChoice(
      span: taste.span, pool: Taste.pool,
      free: turns.filter { ($0.offset + 1) % Taste.freeShare == 0 }.map { $0.element + 1 })
  }

  /// How many are bred in each round.
  var roundCount: Int { choice.pool / Brood.rounds * favoured.count }

  /// How many are bred in the first round, and those that are not chosen.
  var firstCount: Int { count - favoured.count + roundCount }
}
