import Evolution
import Populations

/// The children of a sheet that are chosen among several times as many.
///
/// Where taste chooses, every fifth child is free: it is there whatever the taste says of it, so that a
/// person also sees what is not foreseen, and the taste can learn that it was wrong. Parents that go on
/// are not chosen either.
struct BroodSheet {
  /// How many children there are.
  let count: Int
  /// Which of them, from 0, are chosen.
  let favoured: [Int]
  /// How they are chosen.
  let choice: BroodChoice

  /// The children that these conceptions make, which are chosen by wishes.
  ///
  /// - Parameter places: where on the sheet each child is, from 0: newcomers may be between them.
  init(_ places: [Int], _ conceptions: [Conception], by wishes: [any Wish]) {
    count = conceptions.count
    var choice = BroodChoice(pool: Wishes.pool)
    for wish in wishes { wish.note(in: &choice) }
    let children = conceptions.indices.filter { index in
      if case .kept = conceptions[index] { false } else { true }
    }
    let isFree = { (turn: Int) in choice.taste != nil && (turn + 1) % Wishes.freeShare == 0 }
    let turns = children.enumerated()
    favoured = turns.filter { !isFree($0.offset) }.map(\.element)
    let free = turns.filter { isFree($0.offset) }.map(\.element)
    choice.free = free.map { places[$0] + 1 }
    self.choice = choice
  }

  /// How many are bred in each round.
  var roundCount: Int { choice.pool / Brood.rounds * favoured.count }

  /// How many are bred in the first round, and those that are not chosen.
  var firstCount: Int { count - favoured.count + roundCount }

  /// How many are bred in all.
  var bredCount: Int { firstCount + (Brood.rounds - 1) * roundCount }
}
