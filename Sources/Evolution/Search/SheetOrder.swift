extension [Member] {
  /// How many that differ stand before the rest.
  private static var different: Int { 32 }

  /// Puts them in the order in which a person reads the sheet: the fittest, then the fittest of those
  /// that look different from all before, and so on; the rest behind, the fittest first. Where nothing
  /// tells how they look, the fittest first.
  mutating func sortForSheet() {
    let ranking = indices.sorted { (-self[$0].score, $0) < (-self[$1].score, $1) }
    var (first, looks, isFirst): ([Int], [Lightness], [Bool]) =
      ([], [], [Bool](repeating: false, count: count))
    for index in ranking where first.count < Self.different {
      guard let look = self[index].evaluation.descriptor.map(Lightness.init) else { break }
      if looks.allSatisfy({ look.differs(from: $0) }) {
        looks.append(look)
        first.append(index)
        isFirst[index] = true
      }
    }
    self = (first + ranking.filter { !isFirst[$0] }).map { self[$0] }
  }
}

/// The lightness of a picture's blocks, by which pictures that differ in colour alone are alike.
private struct Lightness {
  private let values: [UInt8]
  /// The same, as wide as their products need.
  private let factors: [Int16]
  private let sum: Int
  /// The number of blocks times the sum of squares around their mean.
  private let spread: Int

  /// The least mean difference, of 255, of pictures that look different.
  private static let leastDifference = 20
  /// The greatest correlation of pictures that look different: over it, one is the other, lighter or
  /// darker.
  private static let greatestCorrelation = 0.85

  init(_ descriptor: Descriptor) {
    values = descriptor.lightness.map { UInt8($0) }
    factors = values.map(Int16.init)
    sum = values.reduce(0) { $0 + Int($1) }
    spread = values.count * values.reduce(0) { $0 + Int($1) * Int($1) } - sum * sum
  }

  func differs(from other: Lightness) -> Bool {
    var difference: Int32 = 0
    values.withUnsafeBufferPointer { own in
      other.values.withUnsafeBufferPointer { others in
        for index in 0..<min(own.count, others.count) {
          difference &+= abs(Int32(own[index]) &- Int32(others[index]))
        }
      }
    }
    guard difference >= Int32(Self.leastDifference * values.count) else { return false }
    var products: Int32 = 0
    factors.withUnsafeBufferPointer { own in
      other.factors.withUnsafeBufferPointer { others in
        for index in 0..<min(own.count, others.count) {
          products &+= Int32(own[index]) &* Int32(others[index])
        }
      }
    }
    let shared = Double(values.count * Int(products) - sum * other.sum)
    let both = (Double(spread) * Double(other.spread)).squareRoot()
    return shared <= Self.greatestCorrelation * both
  }
}
