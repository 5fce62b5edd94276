import Arithmetic

/// The middle of values and of their two halves.
public struct Quartiles: Hashable, Sendable {
  /// A quarter of the values is below it.
  public let lower: Double
  /// Half of them are below it.
  public let median: Double
  /// A quarter of them is above it.
  public let upper: Double

  /// The quartiles of values in any order, by linear interpolation: definition 7 of Hyndman & Fan 1996,
  /// doi:10.2307/2684934. Values may be infinite.
  ///
  /// - Precondition: there is a value, and none is NaN.
  public init(of values: [Double]) {
    let sorted = values.sorted()
    lower = Quantile.of(sorted, 0.25)
    median = Quantile.of(sorted, 0.5)
    upper = Quantile.of(sorted, 0.75)
  }
}
