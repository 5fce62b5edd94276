import Threads

/// How far the members of a list are from those that are nearest to them.
enum NearestNeighbours {
  /// The mean distance of each of the first members to its nearest neighbours; 1 where it has none.
  ///
  /// The distances are added from the nearest to the farthest, so that the sum is rounded in the same way in any
  /// order of arrival.
  ///
  /// - Parameters:
  ///   - count: how many of the members are asked for.
  ///   - others: the members that are compared with each; itself is not.
  ///   - most: how many neighbours count.
  ///   - threads: how many threads share the work, which changes nothing.
  ///   - square: the squared distance of two members, in any unit.
  ///   - distance: the distance of such a square.
  static func meanDistances<Square: Comparable & Sendable>(
    ofFirst count: Int, among others: Range<Int>, most: Int, threads: Int,
    square: @Sendable (Int, Int) -> Square, distance: @Sendable (Square) -> Double
  ) -> [Double] {
    Parallel.map(0..<count, threads: threads, state: { Least<Square>(most) }) { own, least in
      least.squares.removeAll(keepingCapacity: true)
      for other in others where other != own { least.insert(square(own, other)) }
      if least.squares.isEmpty { return 1 }
      return least.squares.reduce(0) { $0 + distance($1) } / Double(least.squares.count)
    }
  }
}

/// The least squares seen, in ascending order.
private struct Least<Square: Comparable & Sendable> {
  var squares: [Square] = []
  private let most: Int

  init(_ most: Int) { self.most = most }

  mutating func insert(_ square: Square) {
    if squares.count == most {
      guard square < squares[most - 1] else { return }
      squares.removeLast()
    }
    var index = squares.count
    while index > 0, squares[index - 1] > square { index -= 1 }
    squares.insert(square, at: index)
  }
}
