import CKernels
import ExactColour
import Foundation
import Testing

/// Channels to pixels, against the formulas in double precision.
@Suite struct ColourTests {
  static let seed: UInt64 = 0xc0105
  static let models = [BREED_GREY, BREED_RGB, BREED_HSV, BREED_OKLCH, BREED_PALETTE]

  @Test(arguments: models, [1, 5, 16, 37, 5000])
  func `colours are within one of the formula`(model: Int, count: Int) {
    var patterns = Patterns(state: Self.seed)
    let channels = (0..<3).map { _ in (0..<count).map { _ in patterns.next(in: -1.5...1.5) } }
    let bytes = pixels(model, channels, BREED_RGB8, .best)
    let words = pixels(model, channels, BREED_RGB16, .best)
    for pixel in 0..<count {
      let expected = ExactColour.stored(model, channels.map { Double($0[pixel]) })
      for channel in 0..<3 {
        let place = 3 * pixel + channel
        let found = (
          Double(bytes[place]), Double(Int(words[2 * place]) << 8 | Int(words[2 * place + 1]))
        )
        let exact = (expected[channel] * 255, expected[channel] * 65_535)
        // A hue near the wheel's seam and a chroma at the gamut's edge are the worst.
        if abs(found.0 - exact.0) > 0.51 || abs(found.1 - exact.1) > 2 {
          Issue.record(
            "\(channels.map { $0[pixel] }): \(found), expected \(exact), seed \(Self.seed)")
        }
      }
    }
  }

  @Test func `the primary hues are pure`() {
    let hues: [Float] = [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1, -1 / 3]
    let ones = [Float](repeating: 1, count: hues.count)
    let expected: [[UInt8]] = [
      [255, 0, 0], [255, 255, 0], [0, 255, 0], [0, 255, 255], [0, 0, 255], [255, 0, 255],
      [255, 0, 0], [0, 0, 255],
    ]
    #expect(pixels(BREED_HSV, [hues, ones, ones], BREED_RGB8, .best) == expected.flatMap { $0 })
  }

  @Test func `NaN counts as 0 and infinities clamp`() {
    let values: [Float] = [.nan, .infinity, -.infinity]
    let ones: [Float] = [1, 1, 1]
    func bytes(_ model: Int, _ channels: [[Float]]) -> [UInt8] {
      pixels(model, channels, BREED_RGB8, .best)
    }
    #expect(bytes(BREED_GREY, [values]) == [0, 0, 0, 255, 255, 255, 255, 255, 255])
    #expect(bytes(BREED_RGB, [values, values, values]) == [0, 0, 0, 255, 255, 255, 0, 0, 0])
    let red: [UInt8] = [255, 0, 0, 255, 0, 0, 255, 0, 0]
    #expect(bytes(BREED_HSV, [values, ones, ones]) == red)
    #expect(
      bytes(BREED_HSV, [[0, 0, 0], values, ones]) == [255, 255, 255, 255, 0, 0, 255, 255, 255])
    #expect(
      bytes(BREED_OKLCH, [values, values, values]) == [0, 0, 0] + red.map { _ in 255 }.prefix(6))
    let (first, last) = (ExactColour.bytes.first!, ExactColour.bytes.last!)
    #expect(bytes(BREED_PALETTE, [values]) == first + last + last)
  }

  @Test(arguments: Level.available)
  func `what is great, small or no number has its bytes on every level`(level: Level) {
    let values: [Float] = [
      .nan, .infinity, -.infinity, 1e38, -1e38, .leastNonzeroMagnitude,
      -Float.leastNonzeroMagnitude, -0.0,
    ]
    let none = values.map { _ in 0 as Float }
    let ones = values.map { _ in 1 as Float }
    func bytes(_ model: Int, _ channels: [[Float]]) -> [UInt8] {
      pixels(model, channels, BREED_RGB8, level)
    }
    func grey(_ shades: [UInt8]) -> [UInt8] { shades.flatMap { [$0, $0, $0] } }
    let magnitudes = grey([0, 255, 255, 255, 255, 0, 0, 0])
    let clamped = grey([0, 255, 0, 255, 0, 0, 0, 0])
    #expect(bytes(BREED_GREY, [values]) == magnitudes)
    #expect(bytes(BREED_RGB, [values, values, values]) == clamped)
    #expect(bytes(BREED_HSV, [none, none, values]) == magnitudes)
    // Where there is no saturation white, else red.
    let reds = clamped.map { 255 - $0 }.enumerated().map { $0 % 3 == 0 ? 255 : $1 }
    #expect(bytes(BREED_HSV, [none, values, ones]) == reds)
    #expect(bytes(BREED_HSV, [values, ones, ones]) == values.flatMap { _ in [255, 0, 0] })
    #expect(bytes(BREED_OKLCH, [values, none, values]) == magnitudes)
    let (first, last) = (ExactColour.bytes.first!, ExactColour.bytes.last!)
    let ends = [first, last, last, last, last, first, first, first]
    #expect(bytes(BREED_PALETTE, [values]) == ends.flatMap { $0 })
  }

  @Test(arguments: [BREED_GREY8, BREED_GREY16])
  func `a grey format has the grey of the three channels`(format: Int) {
    let ink = Samples.patterns(3000, seed: Self.seed)
    let grey = pixels(BREED_GREY, [ink], format, .best)
    let size = format == BREED_GREY8 ? 1 : 2
    let colour = pixels(BREED_GREY, [ink], size == 1 ? BREED_RGB8 : BREED_RGB16, .best)
    for place in ink.indices {
      for channel in 0..<3 {
        let from = (3 * place + channel) * size
        #expect(Array(colour[from..<from + size]) == Array(grey[place * size..<(place + 1) * size]))
      }
    }
  }

  @Test(
    .enabled(if: Level.v3.isAvailable, "this processor has no AVX2"), arguments: models)
  func `v3 gives the baseline's pixels`(model: Int) { expectSamePixels(model, .v3) }

  @Test(
    .enabled(if: Level.v4.isAvailable, "this processor has no AVX-512"), arguments: models)
  func `v4 gives the baseline's pixels`(model: Int) { expectSamePixels(model, .v4) }

  private func expectSamePixels(_ model: Int, _ level: Level) {
    let wild = (0..<3).map { Samples.patterns(5000, seed: Self.seed + UInt64($0)) }
    let small = (0..<3).map {
      Array(Samples.values(in: -2...2, 1111, seed: Self.seed + UInt64($0)).prefix(2221))
    }
    for channels in [wild, small] {
      var formats = [BREED_RGB8, BREED_RGB16]
      if model == BREED_GREY { formats += [BREED_GREY8, BREED_GREY16] }
      for format in formats {
        let expected = pixels(model, channels, format, .baseline)
        #expect(pixels(model, channels, format, level) == expected, "format \(format)")
      }
      let expected = light(model, channels, .baseline)
      #expect(light(model, channels, level) == expected)
      let stored = store(expected, BREED_RGB16, .baseline)
      #expect(store(expected, BREED_RGB16, level) == stored)
    }
  }
}
