import CKernels
import ExactColour
import Foundation
import Testing

/// The transfer function of sRGB and OKLab in the kernels, against double precision.
@Suite struct LightTests {
  static let seed: UInt64 = 0x11647

  /// Every value from 0 to 1 is too many: all binades, and densely where most values are.
  private static let unit: [Float] =
    [0, 1, 0.04045, 0.0031308].flatMap { [Float($0).nextDown, Float($0), Float($0).nextUp] }
    .filter { 0...1 ~= $0 } + (0...200_000).map { Float($0) / 200_000 }
    + (0..<2_000).map { Float(scalbn(1 + Double($0 % 20) / 20, -1 - $0 / 20)) }

  @Test func `the light of a value is within nine ulp`() {
    let found = light(BREED_RGB, [Self.unit, Self.unit, Self.unit], .best)
    #expect(found[0] == found[1] && found[1] == found[2])
    let worst = zip(Self.unit, found[0]).map { value, light in
      // The two pieces do not quite meet; a float that is on the threshold is on one side of it.
      let limit = Double(Float(0.04045))
      let exact =
        Double(value) <= limit ? Double(value) / 12.92 : pow((Double(value) + 0.055) / 1.055, 2.4)
      return (ulps(light, from: exact), value)
    }.max { $0.0 < $1.0 }!
    #expect(worst.0 <= 9, "at \(worst.1)")
  }

  @Test func `a value of light is within 2^−21 and the rounding of sixteen bits`() {
    let stored = store([Self.unit], BREED_GREY16, .best)
    var worst = (0.0, Float.nan)
    for (place, light) in Self.unit.enumerated() {
      let sample = Double(Int(stored[2 * place]) << 8 | Int(stored[2 * place + 1]))
      let error = abs(sample - 65_535 * ExactColour.encoded(Double(light)))
      if !(error <= worst.0) { worst = (error, light) }
    }
    #expect(worst.0 <= 0.5 + 65_535 * 0x1p-21, "at \(worst.1)")
  }

  @Test func `every value of eight and of sixteen bits comes back from light`() {
    for (format, most) in [(BREED_GREY8, 255), (BREED_GREY16, 65_535)] {
      let values = (0...most).map { Float($0) / Float(most) }
      let there = light(BREED_GREY, [values], .best)
      #expect(store(there, format, .best) == pixels(BREED_GREY, [values], format, .best))
    }
  }

  @Test func `light is in 0…1 whatever the channels are`() {
    for model in ColourTests.models {
      let channels = (0..<3).map { Samples.patterns(20_000, seed: Self.seed + UInt64($0)) }
      #expect(light(model, channels, .best).allSatisfy { $0.allSatisfy { 0...1 ~= $0 } })
    }
  }

  @Test func `a colour that sRGB has not got keeps its lightness and hue`() {
    var patterns = Patterns(state: Self.seed)
    let channels = (0..<3).map { _ in (0..<5_000).map { _ in patterns.next(in: 0.02...0.98) } }
    let found = light(BREED_OKLCH, channels, .best)
    for place in 0..<5_000 {
      let lab = ExactColour.lab(found.map { Double($0[place]) })
      let lightness = Double(channels[0][place])
      #expect(abs(lab[0] - lightness) < 1e-3, "seed \(Self.seed)")
      let chroma = hypot(lab[1], lab[2])
      #expect(chroma < 0.4 * Double(channels[1][place]) + 1e-3, "seed \(Self.seed)")
      guard chroma > 0.01 else { continue }
      let turn = atan2(lab[2], lab[1]) / (2 * .pi) - Double(channels[2][place])
      #expect(abs(turn - turn.rounded()) * chroma < 1e-3, "seed \(Self.seed)")
    }
  }

  @Test func `the palette's own colours come out to the byte`() {
    let ink: [Float] = [0, 1 / 3, 2 / 3, 1, -1 / 3, -1, 7]
    let expected = [0, 1, 2, 3, 1, 3, 3].flatMap { ExactColour.bytes[$0] }
    #expect(pixels(BREED_PALETTE, [ink], BREED_RGB8, .best) == expected)
  }

  @Test func `samples are added to the sums of their pixels, from any place on`() {
    let samples: [Float] = [1, 2, 4, 8, 16, 32, 64, 128]
    var sums = [Double](repeating: 0, count: 4)
    breed_gather(samples, 8, 1, 3, &sums)
    #expect(sums == [3, 28, 224, 0])
    breed_gather(samples, 2, 7, 3, &sums)
    #expect(sums == [3, 28, 226 + 1, 0])
  }

  @Test func `a pixel that differs from any of eight is marked`() {
    let flat = [UInt8](repeating: 100, count: 15)
    for place in 0..<15 {
      for (value, isFar) in [(109, true), (108, false), (91, true), (92, false)] as [(UInt8, Bool)]
      {
        var rows = [flat, flat, flat]
        rows[place % 3][place] = value
        var (least, most) = (flat, flat)
        var marks = [UInt8](repeating: 9, count: 5)
        breed_edges(rows[0], rows[1], rows[2], 5, 3, 8, &least, &most, &marks)
        let expected = (0..<5).map { UInt8(isFar && abs($0 - place / 3) <= 1 ? 1 : 0) }
        #expect(marks == expected, "\(value) at \(place)")
      }
    }
  }
}
