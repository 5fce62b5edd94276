/// Quantiles by linear interpolation between the two nearest values: definition 7 of Hyndman & Fan 1996,
/// doi:10.2307/2684934, which NumPy and R have by default.
package enum Quantile {
  /// The quantile of a share of the values, 0…1; of infinite ones, infinite.
  ///
  /// - Precondition: the values are sorted, and there is one.
  package static func of(_ sorted: [Double], _ share: Double) -> Double {
    precondition(!sorted.isEmpty, "a quantile is of values")
    let place = share * Double(sorted.count - 1)
    let below = min(max(Int(place), 0), sorted.count - 1)
    let (low, high) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
    let part = place - Double(below)
    // Also where an infinite one is beside it, of which no part may be taken.
    if part == 0 || low == high { return low }
    return low * (1 - part) + high * part
  }
}
