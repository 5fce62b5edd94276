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
    return NearestNeighbours.meanDistances(
      ofFirst: population.count, among: 0..<all.count, most: neighbours, threads: threads,
      square: { Self.squares(all[$0], all[$1]) }, distance: { $0.squareRoot() })
  }

  /// Adds those of a generation that are new enough, in their order, and adapts the threshold.
  ///
  /// - Parameters:
  ///   - population: a generation's vectors.
  ///   - novelty: the novelty of each.
  /// - Returns: the indices of those that entered.
  @discardableResult
  public mutating func admit(_ population: [[Float]], novelty: [Double]) -> [Int] {
    admit(population, novelty: novelty, to: \.points)
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
