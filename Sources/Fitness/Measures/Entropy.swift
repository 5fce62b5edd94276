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
      picture.pixels.withUnsafeBytes { Self.count($0, into: counts) }
      let sum =
        count == 64 * 64
        ? Self.terms.withUnsafeBufferPointer { terms in
          Self.sum(counts) { terms[$0] }
        }
        : Self.sum(counts) { Self.term(count: $0, total: Double(count)) }
      return (0 - sum) / 12
    }
  }

  /// Counts the bins of pixels of three bytes.
  ///
  /// Neighbours are often alike, and a bin that was just written is slow to read: so each pixel of
  /// four is counted in a table of its own, of numbers so small that the tables stay in the
  /// processor's first-level cache.
  private static func count(
    _ pixels: UnsafeRawBufferPointer, into counts: UnsafeMutableBufferPointer<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 4 * binCount) { tables in
      var offset = 0
      while offset + 12 <= pixels.count {
        tables.initialize(repeating: 0)
        let end = min(offset + 12 * Int(UInt16.max), pixels.count / 12 * 12)
        while offset < end {
          let first = word(pixels, offset)
          let second = word(pixels, offset + 4)
          let third = word(pixels, offset + 8)
          tables[bin(first)] &+= 1
          tables[binCount + bin(first >> 24 | second << 8)] &+= 1
          tables[2 * binCount + bin(second >> 16 | third << 16)] &+= 1
          tables[3 * binCount + bin(third >> 8)] &+= 1
          offset += 12
        }
        for bin in 0..<binCount {
          counts[bin] &+=
            UInt32(tables[bin]) &+ UInt32(tables[bin + binCount])
            &+ UInt32(tables[bin + 2 * binCount]) &+ UInt32(tables[bin + 3 * binCount])
        }
      }
      while offset < pixels.count {
        let (red, green, blue) = (pixels[offset], pixels[offset + 1], pixels[offset + 2])
        counts[bin(UInt32(red) | UInt32(green) << 8 | UInt32(blue) << 16)] &+= 1
        offset += 3
      }
    }
  }

  /// Four bytes, the first in the lowest place.
  @inline(__always)
  private static func word(_ pixels: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: pixels.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The bin of a pixel, whose red is in the lowest byte, green in the next, blue in the third.
  @inline(__always)
  private static func bin(_ pixel: UInt32) -> Int {
    Int((pixel & 0xF0) << 4 | (pixel >> 8) & 0xF0 | (pixel >> 20) & 0x0F)
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
