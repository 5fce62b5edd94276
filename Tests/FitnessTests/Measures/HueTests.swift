import Fitness
import Foundation
import Pictures
import TestSupport
import Testing

/// Mean hue, beside angles.
@Suite struct HueTests {
  private func score(_ picture: Picture) -> Double { Hue().score(picture) }

  private func flat(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Picture {
    Picture(5, 3, colour: { _, _ in (red, green, blue) })
  }

  @Test func `colours stand around the circle`() {
    #expect(score(flat(255, 0, 0)) == 0)
    #expect(score(flat(255, 255, 0)) == 1.0 / 6)
    #expect(score(flat(0, 255, 0)) == 2.0 / 6)
    #expect(score(flat(0, 255, 255)) == 3.0 / 6)
    #expect(score(flat(0, 0, 255)) == 4.0 / 6)
    #expect(score(flat(255, 0, 255)) == 5.0 / 6)
    // A pink is pale and an ochre dark, and just before red it is nearly 1.
    #expect(score(flat(255, 200, 200)) == 0)
    #expect(abs(score(flat(100, 50, 0)) - 1.0 / 12) < 1e-15)
    #expect(abs(score(flat(255, 0, 1)) - (1 - 1.0 / 255 / 6)) < 1e-15)
  }

  @Test func `grey, and colours in balance, have no hue and score 0`() {
    for grey in [0, 90, 255] as [UInt8] { #expect(score(flat(grey, grey, grey)) == 0) }
    #expect(score(Picture(8, 8, colour: { x, _ in x < 4 ? (255, 0, 0) : (0, 255, 255) })) == 0)
  }

  @Test func `strong colours outweigh weak ones, and the mean goes round the circle`() {
    // As far before red as beyond it: their mean is red, not the cyan that is between the numbers.
    let around = Picture(8, 8, colour: { x, _ in x < 4 ? (255, 0, 60) : (255, 60, 0) })
    #expect(score(around) == 0)
    let mixed = Picture(8, 8, colour: { x, _ in x < 4 ? (250, 0, 0) : (128, 130, 128) })
    let found = score(mixed)
    #expect(found < 0.01, "\(found)")
  }

  /// The circular mean of the pixels' directions, each as heavy as it is far from grey, in turns.
  private func reference(_ picture: Picture) -> Double {
    var (sine, cosine) = (0.0, 0.0)
    for index in stride(from: 0, to: picture.pixels.count, by: 3) {
      let (r, g, b) = (
        Double(picture.pixels[index]), Double(picture.pixels[index + 1]),
        Double(picture.pixels[index + 2])
      )
      let (a, c) = (r - (g + b) / 2, 3.0.squareRoot() / 2 * (g - b))
      let (weight, angle) = ((a * a + c * c).squareRoot(), atan2(c, a))
      sine += weight * sin(angle)
      cosine += weight * cos(angle)
    }
    let turns = atan2(sine, cosine) / (2 * .pi)
    return turns < 0 ? turns + 1 : turns
  }

  @Test func `it is the circular mean within 1.12 degrees`() {
    var random = SplitMix64(state: 19)
    for seed in 1...200 as ClosedRange<UInt64> {
      let colours = (0..<3).map { _ in
        (0..<3).map { _ in Int.random(in: 0...255, using: &random) }
      }
      let picture = Picture(
        9, 7,
        colour: { x, y in
          let colour = colours[(x * y + x) % 3].map { UInt8(max(0, min(255, $0 + x - y))) }
          return (colour[0], colour[1], colour[2])
        })
      let difference = abs(score(picture) - reference(picture))
      #expect(min(difference, 1 - difference) < 1.12 / 360, "seed \(seed)")
    }
  }

  @Test func `red for green, green for blue and blue for red is a third of the circle on`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let noise = Picture.noise(6, 6, seed: seed)
      let turned = Picture(
        6, 6,
        colour: { x, y in
          let index = 3 * (y * 6 + x)
          return (noise.pixels[index + 2], noise.pixels[index], noise.pixels[index + 1])
        })
      let difference = score(turned) - score(noise)
      #expect(
        abs(difference - 1.0 / 3) < 1e-12 || abs(difference + 2.0 / 3) < 1e-12, "seed \(seed)")
    }
  }
}
