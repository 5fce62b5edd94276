import Threads

/// Novelty over what a judge sees: vectors of features, and the Euclidean distance of two.
extension NoveltyArchive {
  /// The novelty of each of a generation's vectors: its mean distance to the nearest neighbours among the others
  /// of the generation and the archive, as of descriptors.
  ///
  /// Where there is no other, 1. Every sum is taken in the same order on every machine.
  ///
  /// - Parameters:
  ///   - population: vectors of as many numbers as those of the archive.
  ///   - threads: how many threads share the work, which changes nothing.
  public func novelty(
    of population: [[Float]], threads: Int = Parallel.processorCount
  ) -> [Double] {
    let all = population + points
    return Parallel.map(population.indices, threads: threads) { index -> Double in
      let own = population[index]
      var nearest: [Double] = []
      for other in all.indices where other != index {
        nearest.insert(Self.squares(own, all[other]), keeping: neighbours)
      }
      if nearest.isEmpty { return 1 }
      return nearest.reduce(0) { $0 + $1.squareRoot() } / Double(nearest.count)
    }
  }

  /// Adds those of a generation that are new enough, in their order, and adapts the threshold.
  ///
  /// - Parameters:
  ///   - population: a generation's vectors.
  ///   - novelty: the novelty of each.
  /// - Returns: the indices of those that entered.
  @discardableResult
  public mutating func admit(_ population: [[Float]], novelty: [Double]) -> [Int] {
    precondition(novelty.count == population.count, "expected one novelty a vector")
    let entering = entering(novelty)
    points += entering.map { population[$0] }
    points.removeFirst(max(0, points.count - capacity))
    return entering
  }

  /// The sum of the squared differences, taken from the first number to the last.
  private static func squares(_ first: [Float], _ second: [Float]) -> Double {
    precondition(first.count == second.count, "expected vectors of one length")
    var sum = 0.0
    for index in first.indices {
      let difference = Double(first[index]) - Double(second[index])
      sum += difference * difference
    }
    return sum
  }
}

extension [Double] {
  /// Puts a number into its place in an ascending list, of which so many of the least are kept.
  fileprivate mutating func insert(_ number: Double, keeping count: Int) {
    if self.count == count {
      guard number < self[count - 1] else { return }
      removeLast()
    }
    var index = self.count
    while index > 0, self[index - 1] > number { index -= 1 }
    insert(number, at: index)
  }
}
