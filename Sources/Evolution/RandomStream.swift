import Arithmetic
import Genomes

/// The random numbers for one attempt to breed one child. They do not depend on where, when or in which
/// order children are bred.
///
/// The seed is Philox's key; generation, child and attempt are in its counter. All distributions are
/// written here, so that a change of a library cannot change a lineage.
public struct RandomStream: Sendable {
  private let key: SIMD2<UInt32>
  private var counter: SIMD4<UInt32>
  private var block = SIMD4<UInt32>()
  private var used = 4

  /// The stream of a child.
  ///
  /// - Parameters:
  ///   - seed: the seed that a person may set.
  ///   - generation: the generation's number in its lineage.
  ///   - child: the child's index in the generation.
  ///   - attempt: how many attempts at the child were made before.
  public init(seed: UInt64, generation: Int, child: Int, attempt: Int = 0) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    counter = SIMD4(
      0, UInt32(truncatingIfNeeded: attempt), UInt32(truncatingIfNeeded: child),
      UInt32(truncatingIfNeeded: generation))
  }

  /// 32 random bits.
  public mutating func bits32() -> UInt32 {
    if used == 4 {
      block = Philox.block(counter: counter, key: key)
      counter[0] &+= 1
      used = 0
    }
    defer { used += 1 }
    return block[used]
  }

  /// A number in 0 ..< 1, a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double {
    let high = UInt64(bits32()) << 32
    return Double((high | UInt64(bits32())) >> 11) * 0x1p-53
  }

  /// A number in `range`, without its upper bound, which only rounding can give.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  /// An integer in 0 ..< `bound`, each equally likely (Lemire 2019, doi:10.1145/3230636).
  ///
  /// - Precondition: `bound` is in 1 … 2³² − 1.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0 && bound <= Int(UInt32.max), "expected a bound of 1 … 2³² − 1")
    let bound = UInt32(bound)
    var product = UInt64(bits32()) * UInt64(bound)
    if UInt32(truncatingIfNeeded: product) < bound {
      let least = (0 &- bound) % bound
      while UInt32(truncatingIfNeeded: product) < least {
        product = UInt64(bits32()) * UInt64(bound)
      }
    }
    return Int(product >> 32)
  }

  /// True with the probability given.
  public mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  /// One of the elements, each equally likely; nil where there is none.
  public mutating func pick<Elements: RandomAccessCollection>(
    _ elements: Elements
  ) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
  }

  /// A normally distributed number of mean 0 and standard deviation 1, by the polar method
  /// (Marsaglia & Bray 1964, doi:10.1137/1006063).
  public mutating func gaussian() -> Double {
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let s = u * u + v * v
      if s > 0, s < 1 { return u * (-2 * Logarithm.natural(s) / s).squareRoot() }
    }
  }
}
