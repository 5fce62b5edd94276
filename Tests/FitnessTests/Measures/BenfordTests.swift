import Foundation
import Pictures
import Rendering
import Testing

@testable import Fitness

/// Leading digits, and how they are compared with the law.
@Suite struct BenfordTests {
  @Test func `the law is the logarithm's`() {
    for (digit, share) in zip(1..., Benford.law) {
      #expect(abs(share - log10(1 + 1 / Double(digit))) < 1e-15)
    }
    #expect(abs(Benford.law.reduce(0, +) - 1) < 1e-15)
  }

  @Test func `the leading digit of every change there is`() {
    #expect(Benford.firstDigit(0) == 0)
    for number in 1...510_000 as ClosedRange<UInt32> where number < 20_000 || number % 997 == 0 {
      #expect(Benford.firstDigit(number) == "\(number)".first?.wholeNumberValue, "\(number)")
    }
    for power in [10, 100, 1_000, 10_000, 100_000] as [UInt32] {
      #expect(Benford.firstDigit(power) == 1)
      #expect(Benford.firstDigit(power - 1) == 9)
    }
  }

  @Test func `a flat picture scores 0`() {
    #expect(Benford().score(Picture(width: 64, height: 64, filledWith: 7)) == 0)
  }

  @Test(arguments: [(1, 1), (2, 2), (9, 9)])
  func `one digit alone is as far from the law as it is rare`(step: UInt8, digit: Int) {
    // Each change is `step` thousand.
    let picture = Picture(20, 1, grey: { x, _ in UInt8(x) * step })
    let share = Benford.law[digit - 1]
    let expected = 1 - (1 - share) / (1 - Benford.law[8])
    #expect(abs(Benford().score(picture) - expected) < 1e-12)
  }

  @Test func `changes in the shares of the law score nearly 1`() {
    // Changes of 1…9 thousand as often as the law says among 1,000.
    var changes = Benford.law.enumerated().flatMap { digit, share in
      [Int](repeating: digit + 1, count: Int((share * 1_000).rounded()))
    }
    changes.append(1)
    var shade = 128
    var shades: [UInt8] = [128]
    for change in changes {
      shade += shade < 128 ? change : -change
      shades.append(UInt8(shade))
    }
    let picture = Picture(shades.count, 1, grey: { x, _ in shades[x] })
    #expect(Benford().score(picture) > 0.995)
  }
}
