/// A stream of 32-bit patterns (SplitMix64's upper halves).
struct Patterns {
  var state: UInt64

  mutating func next() -> UInt32 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return UInt32(truncatingIfNeeded: (z ^ (z >> 31)) >> 32)
  }

  /// Uniform in the range.
  mutating func next(in range: ClosedRange<Float>) -> Float {
    range.lowerBound + (range.upperBound - range.lowerBound) * Float(next() >> 8) * 0x1p-24
  }
}

/// Floats to try a function on.
enum Samples {
  /// Where things break.
  static let special: [Float] = [
    0, -0.0, .nan, -.nan, .signalingNaN, .infinity, -.infinity, .leastNonzeroMagnitude,
    -.leastNonzeroMagnitude, .leastNormalMagnitude, -.leastNormalMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0x1p23, -0x1p23, 0x1p24, -0x1p24, 0x1p31,
    -0x1p31, 88, -88, 88.5, -88.5, 1e5, -1e5,
  ]

  /// Any bit pattern: NaNs, infinities and subnormal numbers among them.
  static func patterns(_ count: Int, seed: UInt64) -> [Float] {
    var patterns = Patterns(state: seed)
    return special + (0..<count).map { _ in Float(bitPattern: patterns.next()) }
  }

  /// Values of the range: dense around 0, where most sums fall, and every magnitude.
  static func values(in range: ClosedRange<Float>, _ count: Int, seed: UInt64) -> [Float] {
    var patterns = Patterns(state: seed)
    let near = max(range.lowerBound, -10)...min(range.upperBound, 10)
    let far = max(range.lowerBound, -1e5)...min(range.upperBound, 1e5)
    let anywhere = (0..<count).map { _ in Float(bitPattern: patterns.next()) }
    return (0..<count).map { _ in patterns.next(in: near) }
      + (0..<count).map { _ in patterns.next(in: far) }
      + anywhere.filter(range.contains)
  }
}
