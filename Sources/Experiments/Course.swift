/// What a number was in the course of a lineage.
public struct Course: Hashable, Sendable {
  /// The number at each step at which it is known, in the order of the steps.
  public let points: [Point]
  /// Whether it stays as it was at the last step: the lineage had reached its goal there, so it was not bred
  /// on.
  public let isHeld: Bool

  /// A number at a step.
  public struct Point: Hashable, Sendable {
    /// The step: a generation, or how many pictures were evaluated.
    public let step: Int
    /// The number.
    public let value: Double

    /// A point of the values given.
    public init(step: Int, value: Double) { (self.step, self.value) = (step, value) }
  }

  /// A course of points with ascending steps.
  ///
  /// - Precondition: there is a point.
  public init(_ points: [Point], isHeld: Bool) {
    precondition(!points.isEmpty, "a course has a point")
    (self.points, self.isHeld) = (points, isHeld)
  }

  /// The number at a step: that of the last point up to it. Nil before the first point, and after the last
  /// unless it is held.
  public func value(at step: Int) -> Double? {
    guard step >= first, isHeld || step <= last else { return nil }
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].step <= step { low = middle + 1 } else { high = middle }
    }
    return points[low - 1].value
  }

  /// The first step.
  public var first: Int { points[0].step }
  /// The last step.
  public var last: Int { points[points.count - 1].step }
}

extension [Course] {
  /// The steps that all have: from the latest first to the earliest last. One that is held has all steps
  /// after its last, too; where all are, they go as far as the one that was bred the longest. Nil where there
  /// are none.
  public var common: ClosedRange<Int>? {
    guard let first = map(\.first).max(),
      let last = filter({ !$0.isHeld }).map(\.last).min() ?? map(\.last).max(), first <= last
    else { return nil }
    return first...last
  }

  /// The quartiles at each step that all have, wherever one of them has a point, and at the last.
  public var bands: [Band] {
    guard let common else { return [] }
    var steps = Set(flatMap { $0.points.map(\.step) }).filter(common.contains)
    steps.formUnion([common.lowerBound, common.upperBound])
    return steps.sorted().map { step in
      Band(step: step, quartiles: Quartiles(of: compactMap { $0.value(at: step) }))
    }
  }
}

/// The quartiles of several courses at a step.
public struct Band: Hashable, Sendable {
  /// The step.
  public let step: Int
  /// The quartiles.
  public let quartiles: Quartiles
}
