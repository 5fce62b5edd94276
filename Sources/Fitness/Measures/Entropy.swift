import Genomes
import Rendering

/// Shannon entropy of the colour histogram: how many different colours there are, and how evenly
/// they share the picture (Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x).
///
/// Each of red, green and blue is sorted by its upper four bits into 16 bins, together 4,096
/// colours. With p the share of the pixels in each, the score is −Σ p·log₂ p / 12: 0 for one flat
/// colour, 1 for all 4,096 equally often; 64 × 64 pixels can just reach it. The sum is taken in
/// the order of the bins, red slowest, with a logarithm made of arithmetic alone.
public struct Entropy: Measure {
  /// `entropy`.
  public let name = "entropy"
  /// What it prefers.
  public let summary = "many colours in equal shares"

  /// The measure.
  public init() {}

  /// The normalised entropy, 0…1.
  public func score(_ picture: Picture) -> Double {
    var counts = [Int](repeating: 0, count: 4_096)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for place in stride(from: 0, to: pixels.count, by: 3) {
        let red = Int(pixels[place] >> 4)
        let green = Int(pixels[place + 1] >> 4)
        let blue = Int(pixels[place + 2] >> 4)
        counts[red << 8 | green << 4 | blue] += 1
      }
    }
    let total = Double(picture.width * picture.height)
    var sum = 0.0
    for count in counts where count > 0 {
      let share = Double(count) / total
      sum -= share * Logarithm.base2(share)
    }
    return sum / 12
  }
}
