import Fitness
import Foundation
import Pictures
import Rendering
import TestSupport
import Testing

/// The entropy of the colour histogram, by hand and against another way to compute it.
@Suite struct EntropyTests {
  @Test(arguments: [0, 15, 16, 128, 255] as [UInt8])
  func `one flat colour scores 0`(grey: UInt8) {
    #expect(score(Picture(width: 64, height: 64, filledWith: grey)) == 0)
    #expect(score(Picture(width: 1, height: 1, filledWith: grey)) == 0)
  }

  @Test func `two colours in equal shares score one bit of twelve`() {
    #expect(score(picture([(0, 0, 0), (255, 0, 0)], repeats: 8)) == 1.0 / 12)
  }

  @Test func `sixteen colours in equal shares score four bits of twelve`() {
    let colours = (0..<16 as Range<UInt8>).map { bin -> (UInt8, UInt8, UInt8) in
      (bin * 16 + 7, 255 - bin * 16, 3)
    }
    #expect(score(picture(colours, repeats: 4)) == 4.0 / 12)
  }

  @Test func `a quarter and three quarters`() {
    // −¼·log₂ ¼ − ¾·log₂ ¾ = 2 − ¾·log₂ 3.
    let found = score(picture([(0, 0, 0), (99, 0, 0), (99, 0, 0), (99, 0, 0)]))
    #expect(abs(found - (2 - 0.75 * 1.584962500721156) / 12) < 1e-15)
  }

  @Test func `all 4,096 colours once score 1`() {
    let colours = (0..<4_096).map { bin -> (UInt8, UInt8, UInt8) in
      (UInt8(bin >> 8) << 4, UInt8(bin & 0xF0) | 9, UInt8((bin & 15) << 4) | 15)
    }
    var random = SplitMix64(state: 7)
    #expect(score(picture(colours.shuffled(using: &random), width: 64)) == 1)
  }

  @Test func `a bin is sixteen bytes wide in each channel`() {
    for (first, second, bits) in [
      ((0, 0, 0), (15, 15, 15), 0), ((15, 0, 0), (16, 0, 0), 1), ((0, 15, 0), (0, 16, 0), 1),
      ((0, 0, 15), (0, 0, 16), 1), ((240, 240, 240), (255, 255, 255), 0),
      ((239, 255, 255), (240, 255, 255), 1),
    ] as [((UInt8, UInt8, UInt8), (UInt8, UInt8, UInt8), Double)] {
      #expect(score(picture([first, second])) == bits / 12, "\(first) \(second)")
    }
  }

  @Test func `channels are not confused`() {
    let colours: [(UInt8, UInt8, UInt8)] = [(200, 0, 0), (0, 200, 0), (0, 0, 200), (200, 200, 0)]
    #expect(score(picture(colours)) == 2.0 / 12)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `only how often a colour occurs counts, not where`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let pixels = noise(count: 1_500, spread: 200, random: &random)
    let first = score(picture(pixels, width: 50))
    let second = score(picture(pixels.shuffled(using: &random), width: 30))
    #expect(first.bitPattern == second.bitPattern, "seed \(seed)")
  }

  @Test(arguments: [4, 5, 6] as [UInt64], [1, 40, 255])
  func `50 random pictures score what the plain formula gives`(seed: UInt64, spread: Int) {
    var random = SplitMix64(state: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...3_000, using: &random)
      let picture = picture(noise(count: count, spread: spread, random: &random))
      #expect(abs(score(picture) - plainEntropy(of: picture)) < 1e-12, "seed \(seed)")
    }
  }

  @Test func `it is the first of the measures and found by its name`() {
    #expect(Measures.builtIn.first?.name == "entropy")
    #expect(Measures.named("entropy")?.size == PictureSize(side: 64))
    #expect(Measures.named("Entropy") == nil)
    #expect(Set(Measures.builtIn.map(\.name)).count == Measures.builtIn.count)
  }

  private func score(_ picture: Picture) -> Double { Entropy().score(picture) }

  /// Shares as a dictionary, logarithms from the system.
  private func plainEntropy(of picture: Picture) -> Double {
    var counts: [[UInt8]: Double] = [:]
    for place in stride(from: 0, to: picture.pixels.count, by: 3) {
      counts[picture.pixels[place..<place + 3].map { $0 / 16 }, default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    return counts.values.map { -$0 / total * log2($0 / total) }.reduce(0, +) / 12
  }

  /// Colours of which the earlier are more frequent.
  private func noise(
    count: Int, spread: Int, random: inout SplitMix64
  ) -> [(UInt8, UInt8, UInt8)] {
    func byte() -> UInt8 {
      UInt8(Int.random(in: 0...Int.random(in: 0...spread, using: &random), using: &random))
    }
    return (0..<count).map { _ in (byte(), byte(), byte()) }
  }

  private func picture(
    _ colours: [(UInt8, UInt8, UInt8)], width: Int? = nil, repeats: Int = 1
  ) -> Picture {
    let pixels = (0..<repeats).flatMap { _ in colours.flatMap { [$0.0, $0.1, $0.2] } }
    let width = width ?? pixels.count / 3
    return Picture(width: width, height: pixels.count / 3 / width, pixels: pixels)
  }
}
