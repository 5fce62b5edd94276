/// A side of an `EliteMap`: what is measured there, cut into equal parts.
public struct EliteAxis: Hashable, Sendable {
  /// The ends; what lies at or beyond one falls into the outermost bin there.
  public let range: ClosedRange<Double>
  /// How many equal parts the range has.
  public let bins: Int

  /// An axis of a range and bins.
  ///
  /// - Precondition: the range is finite and not empty; `bins` is over 0.
  public init(range: ClosedRange<Double> = 0...1, bins: Int) {
    precondition(
      range.lowerBound < range.upperBound
        && (range.upperBound - range.lowerBound).isFinite, "expected a finite range")
    precondition(bins > 0, "expected a bin")
    self.range = range
    self.bins = bins
  }

  /// The bin of a coordinate, 0 ..< `bins`; what lies on the line between two is in the upper,
  /// and so may be what lies a rounding error below it.
  ///
  /// - Precondition: the coordinate is a number; infinities fall into the outermost bins.
  public func bin(of coordinate: Double) -> Int {
    precondition(!coordinate.isNaN, "expected a coordinate that is a number")
    if coordinate <= range.lowerBound { return 0 }
    if coordinate >= range.upperBound { return bins - 1 }
    let length = range.upperBound - range.lowerBound
    return min(Int(Double(bins) * (coordinate - range.lowerBound) / length), bins - 1)
  }
}
