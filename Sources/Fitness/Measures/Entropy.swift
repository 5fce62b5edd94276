import Arithmetic
import Genomes
import Pictures

/// Shannon entropy of the colour histogram: how many different colours there are, and how evenly
/// they share the picture (Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x).
///
/// The upper four bits of red, green and blue give 16 × 16 × 16 = 4,096 bins of colours. With p the
/// share of the pixels in each bin, the score is −Σ p·log₂ p / 12: 0 for one flat colour, 1 for all
/// 4,096 equally often, which 64 × 64 pixels can just reach. So that it is the same on every
/// machine, the terms are added in the order of the bins, red slowest, and the logarithm is our
/// own.
public struct Entropy: PictureMeasure {
  /// `entropy`.
  public let name = "entropy"
  /// What it prefers.
  public let summary = "many colours in equal shares"

  /// The measure.
  public init() {}

  private static let binCount = 4_096
  /// p·log₂ p for a bin with 0, 1, 2 … 64 × 64 of the 64 × 64 pixels; the first is 0.
  private static let terms = (0...64 * 64).map { term(count: $0, total: 64 * 64) }

  private static func term(count: Int, total: Double) -> Double {
    let share = Double(count) / total
    return count == 0 ? 0 : share * Logarithm.base2(share)
  }

  /// The normalised entropy, 0…1.
  public func score(_ picture: Picture) -> Double {
    let count = picture.width * picture.height
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.binCount) { counts in
      counts.initialize(repeating: 0)
      picture.pixels.withUnsafeBufferPointer { pixels in
        for index in 0..<count {
          let red = Int(pixels[3 * index] >> 4)
          let green = Int(pixels[3 * index + 1] >> 4)
          let blue = Int(pixels[3 * index + 2] >> 4)
          counts[red << 8 | green << 4 | blue] &+= 1
        }
      }
      let sum =
        count == 64 * 64
        ? Self.terms.withUnsafeBufferPointer { terms in
          Self.sum(counts) { terms[$0] }
        }
        : Self.sum(counts) { Self.term(count: $0, total: Double(count)) }
      return (0 - sum) / 12
    }
  }

  /// The terms of all bins, added in order; the term of an empty bin is 0.
  @inline(__always)
  private static func sum(
    _ counts: UnsafeMutableBufferPointer<UInt32>, _ term: (Int) -> Double
  ) -> Double {
    var sum = 0.0
    // Most bins are empty, so four empty ones are skipped at once. Within the four, adding 0 is
    // faster than a test.
    for start in stride(from: 0, to: binCount, by: 4)
    where counts[start] | counts[start + 1] | counts[start + 2] | counts[start + 3] != 0 {
      for bin in start..<start + 4 { sum += term(Int(counts[bin])) }
    }
    return sum
  }
}
