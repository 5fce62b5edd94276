import Pictures
import Rendering
import TestSupport
import Testing

@testable import Breeding

/// What is flat and what looks alike, by hand.
@Suite struct BoredomTests {
  @Test func `the difference is the mean over all bytes`() {
    let first = picture([0, 100, 255, 7, 7, 7])
    #expect(Boredom.difference(first, first) == 0)
    #expect(Boredom.difference(first, picture([6, 100, 255, 7, 7, 7])) == 1)
    #expect(Boredom.difference(first, picture([255, 0, 0, 7, 1, 8])) == 617.0 / 6)
    #expect(Boredom.difference(picture([255, 0, 0, 7, 1, 8]), first) == 617.0 / 6)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `a limit changes nothing under it and is passed only over it`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for side in [1, 4, 6, 32] {
      let (first, second) = (noise(side: side, &random), noise(side: side, &random))
      let full = Boredom.difference(first, second)
      let sum = zip(first.pixels, second.pixels).map { abs(Int($0) - Int($1)) }.reduce(0, +)
      #expect(full == Double(sum) / Double(first.pixels.count), "seed \(seed)")
      for limit in [full, full.nextUp, full * 1.5, 255] {
        #expect(Boredom.difference(first, second, limit: limit) == full, "seed \(seed)")
      }
      for limit in [0, full / 7, full / 2, full.nextDown, full - 0.001] {
        #expect(Boredom.difference(first, second, limit: limit) > limit, "seed \(seed)")
      }
    }
  }

  @Test func `the more timid, the closer a child may be`() {
    let strengths = [0, 0.05, 0.25, 0.5, 1].map { Boredom(strength: $0) }.map(\.alikeDifference)
    #expect(strengths == strengths.sorted() && strengths[0] > 0)
    #expect(Boredom(strength: 0.5).alikeDifference == 7.25)
  }

  @Test func `interest is the distance from the most similar, as far as is enough`() {
    let boredom = Boredom(strength: 0.5)
    let base = ComparedPicture(picture([0, 0, 0, 100, 100, 100]))
    func shifted(_ bytes: UInt8) -> ComparedPicture {
      ComparedPicture(picture([bytes, bytes, bytes, 100 + bytes, 100 + bytes, 100 + bytes]))
    }
    #expect(boredom.interest(of: base, of: [], beside: []) == 7.25)
    #expect(boredom.interest(of: base, of: [], beside: [shifted(50), shifted(3), shifted(5)]) == 3)
    #expect(boredom.interest(of: base, of: [], beside: [shifted(50), shifted(8)]) == 7.25)
    #expect(boredom.interest(of: base, of: [], beside: [base]) == 0)
  }

  @Test func `a flat picture has no interest, however different`() {
    let boredom = Boredom(strength: 0.5)
    // Deviations of 9 and 10: the limit itself is not flat.
    for (bytes, interest) in [(18 as UInt8, 0), (20, 7.25)] {
      let compared = ComparedPicture(picture([0, 0, 0, bytes, bytes, bytes]))
      #expect(boredom.interest(of: compared, of: [], beside: []) == interest)
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `what the sums tell is never more than the difference, and saves no one`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for side in [1, 3, 32] {
      let pictures = (0..<40).map { _ in
        let base = noise(side: side, &random)
        let share = UInt8.random(in: 1...30, using: &random)
        return Picture(width: side, height: side, pixels: base.pixels.map { $0 / share })
      }
      let compared = pictures.map(ComparedPicture.init)
      for strength in [0.1, 0.5, 1] {
        let boredom = Boredom(strength: strength)
        for (index, picture) in pictures.enumerated() where picture.deviation >= 10 {
          let others = pictures.indices.filter { $0 != index }
          for other in others {
            let difference =
              Boredom.difference(picture, pictures[other]) * Double(picture.pixels.count)
            #expect(!compared[index].differs(from: compared[other], by: difference + 1e-6))
          }
          let least =
            others.map {
              min(
                Boredom.difference(picture, pictures[$0]),
                2 * Boredom.difference(shape(picture), shape(pictures[$0])))
            }.min() ?? 255
          #expect(
            boredom.interest(of: compared[index], of: [], beside: others.map { compared[$0] })
              == min(boredom.alikeDifference, least), "seed \(seed)")
        }
      }
    }
  }

  @Test func `one shape in other colours is alike, unless colour alone may change`() {
    let red = ComparedPicture(picture([0, 0, 0, 200, 0, 0]))
    let blue = ComparedPicture(picture([0, 0, 0, 0, 0, 200]))
    #expect(Boredom(strength: 0.5).interest(of: red, of: [blue], beside: []) == 0)
    let colour = Boredom(strength: 0.5, focus: .colour)
    #expect(colour.interest(of: red, of: [blue], beside: []) == colour.alikeDifference)
  }

  @Test func `noise is boring, unless a parent is noise or there is none`() {
    var random = SplitMix64(state: 1)
    let noise = (0..<3).map { _ in ComparedPicture(self.noise(side: 32, &random)) }
    let ramp = ComparedPicture(
      Picture(
        width: 32, height: 32,
        pixels: (0..<32 * 32).flatMap { place -> [UInt8] in
          let light = UInt8(8 * (place % 32))
          return [light, light, light]
        }))
    #expect(noise[0].roughness > Boredom.noise && ramp.roughness < 0.01)
    let boredom = Boredom(strength: 0.5)
    #expect(boredom.interest(of: noise[0], of: [ramp], beside: []) == 0)
    #expect(boredom.interest(of: noise[0], of: [ramp, noise[1]], beside: []) > 0)
    #expect(boredom.interest(of: noise[0], of: [], beside: [noise[2]]) > 0)
    #expect(boredom.interest(of: ramp, of: [noise[0]], beside: []) > 0)
  }

  /// The greatest channel of each pixel, three times.
  private func shape(_ picture: Picture) -> Picture {
    Picture(
      width: picture.width, height: picture.height,
      pixels: stride(from: 0, to: picture.pixels.count, by: 3).flatMap { start -> [UInt8] in
        let greatest = picture.pixels[start..<start + 3].max() ?? 0
        return [greatest, greatest, greatest]
      })
  }

  private func picture(_ pixels: [UInt8]) -> Picture {
    Picture(width: pixels.count / 3, height: 1, pixels: pixels)
  }

  private func noise(side: Int, _ random: inout SplitMix64) -> Picture {
    Picture(
      width: side, height: side,
      pixels: (0..<side * side * 3).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}
