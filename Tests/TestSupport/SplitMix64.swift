/// Sebastiano Vigna's SplitMix64 (public domain): the same numbers from the same seed.
package struct SplitMix64: RandomNumberGenerator {
  /// What the next number follows from.
  package var state: UInt64

  /// The numbers of a seed.
  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Any finite number, each bit pattern equally likely.
  package mutating func float() -> Float {
    while true {
      let float = Float(bitPattern: UInt32(truncatingIfNeeded: next()))
      if float.isFinite { return float }
    }
  }
}
