/// How pieces of work are dealt out to hands that all work at once, by a fixed rule.
public enum Deal {
  /// Deals pieces out: the heaviest first, one to each hand, there and back again and again. So the sums of
  /// the hands differ by about one piece, and no hand has to be asked how far it is.
  ///
  /// - Parameters:
  ///   - weights: of the pieces, about as long as each takes.
  ///   - hands: for each worker how many hands it has, one or more in all.
  /// - Returns: for each worker its pieces, in ascending order.
  public static func pieces(weighing weights: [Int], to hands: [Int]) -> [[Int]] {
    let owners = hands.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    precondition(!owners.isEmpty, "expected a hand")
    let heaviestFirst = weights.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
    }
    // Worker after worker has a card before one has its second.
    var order: [Int] = []
    var round = 0
    while order.count < owners.count {
      for (worker, count) in hands.enumerated() where round < count { order.append(worker) }
      round += 1
    }
    var pieces = hands.map { _ in [Int]() }
    for (turn, piece) in heaviestFirst.enumerated() {
      let (lap, place) = turn.quotientAndRemainder(dividingBy: order.count)
      pieces[order[lap.isMultiple(of: 2) ? place : order.count - 1 - place]].append(piece)
    }
    return pieces.map { $0.sorted() }
  }
}
