import Arithmetic
import Foundation
import Testing

/// Sine and cosine of turns against Foundation's.
@Suite struct TurnFunctionsTests {
  @Test func `quarter turns are exact`() {
    for (quarter, expected) in [(0, 0.0), (1, 1), (2, 0), (3, -1), (4, 0), (-1, -1), (1_001, 1)] {
      #expect(TurnFunctions.sine(Double(quarter) / 4) == expected, "\(quarter)")
      #expect(TurnFunctions.cosine(Double(quarter - 1) / 4) == expected, "\(quarter)")
    }
  }

  @Test func `other turns are within the bound`() {
    for step in -4_000...4_000 {
      let turns = Double(step) / 1_237
      // Foundation takes radians: for it, the turns are reduced first.
      let angle = (turns - turns.rounded()) * 2 * .pi
      #expect(abs(TurnFunctions.sine(turns) - sin(angle)) <= 0x1p-51, "\(turns)")
      #expect(abs(TurnFunctions.cosine(turns) - cos(angle)) <= 0x1p-51, "\(turns)")
    }
  }

  @Test func `what is no number turns nothing`() {
    for turns in [Double.nan, .infinity, -.infinity] {
      #expect(TurnFunctions.sine(turns) == 0 && TurnFunctions.cosine(turns) == 1)
    }
  }
}
