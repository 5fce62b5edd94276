import Foundation
import Testing

@testable import Evolution

@Suite struct MutationSizesTests {
  @Test func `an amount runs from its low over the geometric middle to its high end`() {
    #expect(Mutations.amount(0, from: 0.02, to: 1.5) == 0.02)
    #expect(Mutations.amount(1, from: 0.02, to: 1.5) == 1.5)
    #expect(Mutations.amount(0.5, from: 1, to: 16) == 4)
    #expect(Mutations.amount(0.25, from: 1, to: 16) == 2)
    #expect(Mutations.amount(0.75, from: 1, to: 16) == 8)
  }

  @Test func `an amount stays within its ends`() {
    #expect(Mutations.amount(-1, from: 0.02, to: 1.5) == 0.02)
    #expect(Mutations.amount(2, from: 0.02, to: 1.5) == 1.5)
  }

  @Test func `an amount rises and follows the power that it stands for`() {
    var last = 0.0
    for step in 0...1_000 {
      let strength = Double(step) / 1_000
      let value = Mutations.amount(strength, from: 0.02, to: 1.5)
      #expect(value > last)
      // Sixteen bits of the strength: within a factor of 75^(2⁻¹⁶).
      #expect(abs(value / (0.02 * pow(75, strength)) - 1) < 7e-5)
      last = value
    }
  }

  @Test func `breeding keeps numbers within 1,000 unless they were larger`() {
    #expect(Mutations.bounded(1e300) == 1_000)
    #expect(Mutations.bounded(-.infinity) == -1_000)
    #expect(Mutations.bounded(-7.5) == -7.5)
    #expect(Mutations.bounded(6_000, replacing: -5_000) == 5_000)
    #expect(
      Mutations.bounded(1e300, replacing: .greatestFiniteMagnitude) == .greatestFiniteMagnitude)
  }
}
