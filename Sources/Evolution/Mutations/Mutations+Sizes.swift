import Genomes

extension Mutations {
  /// The largest weight or bias that breeding makes; recipes and files may hold larger ones.
  static let greatestWeight: Float = 1_000

  /// A bred weight or bias, kept finite and within `greatestWeight`, or within the size of the
  /// one that it replaces where that is larger.
  static func bounded(_ value: Double, replacing old: Float = 0) -> Float {
    let bound = Double(max(greatestWeight, old.magnitude))
    return Float(min(max(value, -bound), bound))
  }

  /// A value that runs from `low` at strength 0 over the geometric middle to `high` at 1; made of
  /// square roots and products alone, so that it is the same on every machine.
  static func amount(_ strength: Double, from low: Double, to high: Double) -> Double {
    // Sixteen bits of the strength, each standing for a power (1/2, 1/4, …) of the ratio.
    var value = low
    var root = high / low
    var rest = min(max(strength, 0), 1)
    if rest == 1 { return high }
    for _ in 0..<16 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        value *= root
        rest -= 1
      }
    }
    return value
  }
}
